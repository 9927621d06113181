import * as assert from 'uvu/assert';
import { isPaused, noTry, pauseMs, type Trying, tapPicture } from '../../src/station/signIn.ts';
import { suite } from '../support/suite.ts';

const test = suite('signing in at a station');

const code = ['sun', 'cat', 'sun'];

function tapAll(pictures: string[], from: Trying = noTry, now = 0): Trying | 'in' {
  return pictures.reduce<Trying | 'in'>(
    (at, each) => (at === 'in' ? at : tapPicture(at, each, code, now)),
    from,
  );
}

test('the right three pictures, in order, let a child in', () => {
  assert.is(tapAll(['sun', 'cat', 'sun']), 'in');
  assert.is.not(tapAll(['cat', 'sun', 'sun']), 'in');
  assert.is.not(tapAll(['sun', 'cat']), 'in');
});

test('a wrong one begins again, and says nothing of which picture was wrong', () => {
  assert.equal(tapAll(['moon', 'cat', 'sun']), { tapped: [], wrong: 1, pausedUntil: 0 });
});

test('three wrong ones bring a pause in which nothing is taken, not even the right one', () => {
  const paused = tapAll(Array<string>(9).fill('moon')) as Trying;
  assert.ok(isPaused(paused, pauseMs - 1));
  assert.is(tapAll(code, paused, pauseMs - 1), paused);
  assert.not.ok(isPaused(paused, pauseMs));
  assert.is(tapAll(code, paused, pauseMs), 'in');
});

test('a clock that is set back keeps nobody waiting', () => {
  const paused = tapAll(Array<string>(9).fill('moon'), noTry, 1_000_000) as Trying;
  assert.not.ok(isPaused(paused, 0));
});

test('a child without a code is not let in by tapping anything', () => {
  assert.is.not(tapPicture(noTry, 'sun', [], 0), 'in');
});

test.run();
