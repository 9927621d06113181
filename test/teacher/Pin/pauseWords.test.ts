import * as assert from 'uvu/assert';
import { pauseWords } from '../../../src/teacher/Pin/pauseWords.ts';
import { suite } from '../../support/suite.ts';

const test = suite('pause words');

test('the wait is said as a clock would count it down', () => {
  assert.is(pauseWords(20_000), 'Wait 20 seconds.');
  assert.is(pauseWords(19_001), 'Wait 20 seconds.');
  assert.is(pauseWords(400), 'Wait 1 second.');
  assert.is(pauseWords(60_000), 'Wait 1 minute.');
  assert.is(pauseWords(161_000), 'Wait 2 minutes 41 seconds.');
  assert.is(pauseWords(900_000), 'Wait 15 minutes.');
});

test.run();
