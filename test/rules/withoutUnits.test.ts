import * as assert from 'uvu/assert';
import { withoutUnits } from '../../src/rules/withoutUnits.ts';
import { suite } from '../support/suite.ts';

const test = suite('events without the units that are over');
const over = new Set(['u1']);
const event = (more: object) =>
  ({ kind: 'edit', stamp: 's', space: 'x', at: 'a', by: 'b', ...more }) as never;
const change = (id: string, record = 'myBoxes') => ({ record, id, fields: {} });

test('what was written in such a unit goes, whatever kind a later version calls it', () => {
  for (const kind of ['draft', 'critique', 'hand-up', 'of-tomorrow']) {
    assert.is(withoutUnits(event({ kind, unit: 'u1' }), over), undefined);
  }
});

test('what is of another unit, or of none, stays as it is', () => {
  for (const one of [
    event({ kind: 'draft', unit: 'u2' }),
    event({ kind: 'practice' }),
    event({ changes: 'x' }),
  ]) {
    assert.is(withoutUnits(one, over), one);
  }
});

test('the unit itself, its tasks and its text stay; what children planned in it goes', () => {
  // A change whose id is none is for those who read it to refuse.
  const kept = [change(7 as never), change('u1', 'unit'), change('u1', 'unitText'), change('u2/amy')];
  assert.equal(withoutUnits(event({ changes: [...kept, change('u1/amy')] }), over), event({ changes: kept }));
  const whole = event({ changes: kept });
  assert.is(withoutUnits(whole, over), whole);
  assert.is(withoutUnits(event({ changes: [change('u1/amy')] }), over), undefined);
});

test.run();
