import * as assert from 'uvu/assert';
import { pinProblems } from '../../../src/teacher/Pin/pinProblems.ts';
import { suite } from '../../support/suite.ts';

const test = suite('a new PIN');
const chosen = (pin: string, again = pin) => pinProblems({ pin, again });

test('four to eight digits, the same twice, can be used', () => {
  for (const pin of ['2580', '19283746', '1123', '9753']) assert.equal(chosen(pin), {}, pin);
});

test('each thing that is wrong is said by the first field', () => {
  assert.equal(chosen(''), { pin: 'Choose a PIN.' });
  assert.equal(chosen('258'), { pin: 'Use at least 4 digits.' });
  assert.equal(chosen('258025802'), { pin: 'Use at most 8 digits.' });
  assert.equal(chosen('25 80'), { pin: 'Use digits only.' });
  assert.equal(chosen('abcd'), { pin: 'Use digits only.' });
});

test('what children try first is refused', () => {
  for (const pin of ['0000', '1111', '1234', '4321', '23456789', '8765']) assert.ok(chosen(pin).pin, pin);
});

test('a second PIN that differs is said by the second field', () => {
  assert.equal(chosen('2580', '2581'), { again: 'This is not the same PIN. Type it once more.' });
  assert.equal(chosen('2580', ''), { again: 'This is not the same PIN. Type it once more.' });
});

test.run();
