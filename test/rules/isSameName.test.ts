import * as assert from 'uvu/assert';
import { isSameName } from '../../src/rules/isSameName.ts';
import { suite } from '../support/suite.ts';

const test = suite('the same name');

const pairs: [typed: string, isSame: boolean][] = [
  ['Amélie O’Neil', true],
  ['amélie  o’neil ', true],
  ['Ame\u0301lie O’Neil', true],
  ['Amelie O’Neil', false],
  ['Amélie', false],
  ['', false],
];
for (const [typed, isSame] of pairs) {
  test(`“${typed}” is ${isSame ? '' : 'not '}Amélie O’Neil`, () =>
    assert.is(isSameName(typed, 'Amélie O’Neil'), isSame));
}

test.run();
