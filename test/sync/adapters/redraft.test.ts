import { endpoint } from '../../support/servers/endpoint.ts';
import { suite } from '../../support/suite.ts';
import { acceptance } from './acceptance.ts';
import { realHome } from './realHome.ts';

const name = 'reference endpoint';
const test = suite(name, { timeoutMs: 120_000 });
acceptance(test, name, () => realHome(endpoint, { how: {} }));

test.run();
