import { table } from '../../support/servers/table.ts';
import { suite } from '../../support/suite.ts';
import { acceptance } from './acceptance.ts';
import { realHome } from './realHome.ts';

const name = 'a table as PostgREST has it';
const test = suite(name, { timeoutMs: 120_000 });
acceptance(test, name, () => realHome(table, { path: '/redraft', how: { kind: 'items' } }));

test.run();
