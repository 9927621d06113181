import * as assert from 'uvu/assert';
import type { Installation } from '../../../src/device/install.ts';
import { installSteps, isRoomy, roomWords, stayWords } from '../../../src/teacher/Keeping/keepingWords.ts';
import { suite } from '../../support/suite.ts';

const test = suite('keeping words');

const iPad: Installation = { installed: false, browser: 'safari', apple: true, touch: true };
const android: Installation = { installed: false, browser: 'chrome', apple: false, touch: true };
const computer: Installation = { ...android, touch: false };

test('only a Safari tab that made no promise is said to forget after seven days', () => {
  assert.match(stayWords(false, iPad), 'seven days');
  assert.match(stayWords(undefined, { ...iPad, browser: 'chrome' }), 'seven days');
  assert.not.match(stayWords(false, { ...iPad, installed: true }), 'seven days');
  assert.not.match(stayWords(true, iPad), 'seven days');
  assert.match(stayWords(false, android), 'very full');
});

test('a promise is said as one, whatever the browser', () => {
  for (const where of [iPad, android, computer]) assert.match(stayWords(true, where), 'promised');
});

test('room is a number only when it is short', () => {
  assert.is(roomWords(10_737_418_240), 'There is plenty of room.');
  assert.match(roomWords(400e6), 'about 400 MB');
  assert.match(roomWords(30e6), 'hardly any room left (30 MB)');
  assert.match(roomWords(-5), '(0 MB)');
  assert.match(roomWords(undefined), 'does not say');
  assert.equal([isRoomy(2e9), isRoomy(400e6), isRoomy(undefined)], [true, false, false]);
});

test('the help names what this browser has: Share on an iPad, a menu on Android, the address bar on a computer', () => {
  const first = (where: Installation) => installSteps(where)[0] ?? '';
  assert.match(first(iPad), 'Tap Share');
  assert.match(first({ ...iPad, browser: 'chrome' }), 'in the address bar');
  assert.match(first(android), 'three dots');
  assert.match(first({ ...android, browser: 'firefox' }), 'three dots');
  assert.match(first(computer), 'address bar');
  assert.match(first({ ...computer, browser: 'safari' }), 'File menu');
  assert.match(first({ ...computer, browser: 'firefox' }), 'no Home Screen');
});

test.run();
