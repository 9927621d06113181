import * as assert from 'uvu/assert';
import { isOver } from '../../src/rules/unitOver.ts';
import { suite } from '../support/suite.ts';

const test = suite('units that are over');

const table = [
  ['nobody has closed it', {}, { place: 'here' }, false],
  ['nobody has closed it, and its class was never moved', {}, {}, false],
  ['an adult closed it', { over: 'yes' }, { place: 'here' }, true],
  ['an adult opened it again', { over: 'no' }, { place: 'here' }, false],
  ['its class has gone up', {}, { place: 'past' }, true],
  ['it was opened again, and its class has gone up', { over: 'no' }, { place: 'past' }, true],
  ['its class has not come here yet', {}, undefined, false],
] as const;

for (const [what, unit, room, over] of table) {
  test(`${what}: ${over ? 'over' : 'not over'}`, () => {
    assert.is(isOver(unit, room), over);
  });
}

test.run();
