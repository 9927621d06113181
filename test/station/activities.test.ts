import * as assert from 'uvu/assert';
import { type Activity, activitiesFor, type Possible } from '../../src/station/activities.ts';
import { suite } from '../support/suite.ts';

const test = suite('what a child is offered at a station');
const usual: Possible = {
  doing: 'free',
  canWrite: true,
  hasWriting: true,
  hasTargets: true,
  isSpokenOf: false,
  toAnswer: 0,
  has: { text: false, plan: false, better: false },
};
const all = { text: true, plan: true, better: true };

const rows: [why: string, possible: Partial<Possible>, offered: Activity[]][] = [
  ['at a free station there is a choice', {}, ['write', 'check', 'critique']],
  ['words from friends come before the rest', { toAnswer: 2 }, ['words', 'write', 'check', 'critique']],
  ['who has written nothing has nothing to check', { hasWriting: false }, ['write', 'critique']],
  ['in a unit without targets nothing is checked', { hasTargets: false }, ['write', 'critique']],
  ['while the class learns nobody writes', { canWrite: false }, ['check', 'critique']],
  ['a station for checking is for that', { doing: 'self-assess' }, ['check']],
  ['and who has nothing to check there writes', { doing: 'self-assess', hasWriting: false }, ['write']],
  [
    'unless there is nothing to write either',
    { doing: 'self-assess', hasWriting: false, canWrite: false },
    [],
  ],
  ['a station for helping is for that', { doing: 'critique', toAnswer: 1 }, ['critique', 'words']],
  ['a redraft begins with what friends said', { doing: 'redraft', toAnswer: 1 }, ['words', 'redraft']],
  ['a redraft needs no friends’ words', { doing: 'redraft', canWrite: false }, ['redraft']],
  ['who has nothing to redraft writes', { doing: 'redraft', hasWriting: false }, ['write']],
  [
    'what was spoken of can be made better anywhere',
    { isSpokenOf: true, canWrite: false },
    ['redraft', 'check', 'critique'],
  ],
  ['practice is writing', { doing: 'practice' }, ['write']],
  [
    'while the class learns there is its text, a plan to make and a text to make better',
    { canWrite: false, hasWriting: false, has: all },
    ['plan', 'better', 'critique', 'text'],
  ],
  [
    'a station for practice begins with the text to make better',
    { doing: 'practice', canWrite: false, has: all },
    ['better', 'plan', 'text'],
  ],
  ['a station for helping is not for the class’s text', { doing: 'critique', has: all }, ['critique']],
  ['at an exhibition children read and say what they like', { doing: 'read' }, ['comment']],
];
for (const [why, possible, offered] of rows) {
  test(why, () => assert.equal(activitiesFor({ ...usual, ...possible }), offered));
}

test.run();
