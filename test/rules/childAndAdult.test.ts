import * as assert from 'uvu/assert';
import { childAndAdult } from '../../src/rules/childAndAdult.ts';
import type { Level, OwnLevel } from '../../src/schema/words.ts';
import { suite } from '../support/suite.ts';

const test = suite('a child’s own word beside an adult’s');

const rows: [child: OwnLevel, adult: Level, is: ReturnType<typeof childAndAdult>][] = [
  ['not-yet', 'not-yet', 'alike'],
  ['approaching', 'approaching', 'alike'],
  ['secure', 'secure', 'alike'],
  ['secure', 'deeper', 'alike'],
  ['secure', 'approaching', 'surer'],
  ['approaching', 'not-yet', 'surer'],
  ['not-yet', 'secure', 'less-sure'],
  ['approaching', 'deeper', 'less-sure'],
];
for (const [child, adult, is] of rows) {
  test(`a child’s ${child} beside an adult’s ${adult} is ${is}`, () =>
    assert.is(childAndAdult(child, adult), is));
}

test.run();
