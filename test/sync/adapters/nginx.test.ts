import { nginx } from '../../support/servers/nginx.ts';
import { suite } from '../../support/suite.ts';
import { acceptance } from './acceptance.ts';
import { realHome } from './realHome.ts';

const name = 'nginx with DAV';
const test = suite(name, { timeoutMs: 120_000 });
acceptance(test, name, () => realHome(nginx(), { path: '/dav', how: { kind: 'folder' } }));

test.run();
