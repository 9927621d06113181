import { apache } from '../../support/servers/apache.ts';
import { suite } from '../../support/suite.ts';
import { acceptance } from './acceptance.ts';
import { realHome } from './realHome.ts';

const name = 'Apache with mod_dav';
const test = suite(name, { timeoutMs: 120_000 });
acceptance(test, name, () => realHome(apache, { path: '/dav', how: { kind: 'folder' } }));

test.run();
