import * as assert from 'uvu/assert';
import { childIn } from '../../src/schema/childIn.ts';
import { suite } from '../support/suite.ts';

const test = suite('whose word it is at a station');
const edit = (...changes: [string, string][]) => ({
  kind: 'edit',
  changes: changes.map(([record, id]) => ({ record, id, fields: {} })),
});

test('a draft is its writer’s, and a critique is the one’s who helps', () => {
  assert.is(childIn({ kind: 'draft', pupil: 'amy' } as never), 'amy');
  assert.is(childIn({ kind: 'critique', pupil: 'amy', critic: 'ben' } as never), 'ben');
});

test('what a child likes and plans is the child’s; what an adult sets there is no child’s', () => {
  assert.is(childIn(edit(['face', 'amy'])), 'amy');
  assert.is(childIn(edit(['myBoxes', 'unit/amy'])), 'amy');
  assert.is(childIn(edit(['station', 'blue'])), undefined);
  assert.is(childIn(edit(['face', 'amy'], ['face', 'ben'])), undefined);
  assert.is(childIn(edit(['face', 'amy'], ['class', 'ash'])), undefined);
  assert.is(childIn(edit()), undefined);
  assert.is(childIn(edit(['toString', 'amy'])), undefined);
});

test.run();
