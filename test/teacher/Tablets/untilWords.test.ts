import * as assert from 'uvu/assert';
import { dayWords, untilWords } from '../../../src/teacher/Tablets/untilWords.ts';
import { fakeClock } from '../../support/fakeClock.ts';
import { suite } from '../../support/suite.ts';

const test = suite('until when');
const wall = fakeClock('2026-11-23T23:50:00+00:00');
const minute = 60_000;

test('a time of today is a time, a time of another day says which', () => {
  assert.is(untilWords(wall.now() + 9 * minute, wall), '23:59');
  assert.is(untilWords(wall.now() + 10 * minute, wall), 'Tuesday 24 November, 00:00');
  assert.is(dayWords(wall.now(), wall), '23 November 2026');
});

test.run();
