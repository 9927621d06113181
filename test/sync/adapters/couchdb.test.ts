import { couchdb } from '../../support/servers/couchdb.ts';
import { suite } from '../../support/suite.ts';
import { acceptance } from './acceptance.ts';
import { realHome } from './realHome.ts';

const name = 'CouchDB’s API';
const test = suite(name, { timeoutMs: 120_000 });
acceptance(test, name, () => realHome(couchdb, { how: { kind: 'couchdb' } }));

test.run();
