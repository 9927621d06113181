import * as assert from 'uvu/assert';
import { isAdultsInUse, isInUse } from '../../src/rules/tabletInUse.ts';
import { suite } from '../support/suite.ts';

const test = suite('tablets that are in use');

const table = [
  ['a teacher’s of which nobody has said where it is', { role: 'teacher', place: undefined }, true, true],
  ['an adult’s', { role: 'adult', place: 'here' }, true, true],
  ['an adult’s that is lost', { role: 'adult', place: 'lost' }, false, false],
  ['a teacher’s that was put away', { role: 'teacher', place: 'put-away' }, false, false],
  ['a station', { role: 'station', place: 'here' }, true, false],
  ['a station that is lost', { role: 'station', place: 'lost' }, false, false],
] as const;

for (const [what, tablet, inUse, adults] of table) {
  test(`${what}: ${inUse ? 'in use' : 'not in use'}${adults ? ', by an adult' : ''}`, () => {
    assert.is(isInUse(tablet), inUse);
    assert.is(isAdultsInUse(tablet), adults);
  });
}

test.run();
