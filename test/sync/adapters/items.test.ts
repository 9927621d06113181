import { jsonServer } from '../../support/servers/jsonServer.ts';
import { suite } from '../../support/suite.ts';
import { acceptance } from './acceptance.ts';
import { realHome } from './realHome.ts';

const name = 'json-server';
const test = suite(name, { timeoutMs: 120_000 });
acceptance(test, name, () => realHome(jsonServer, { path: '/redraft', how: { kind: 'items' } }));

test.run();
