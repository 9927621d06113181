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
};

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
  ['at an exhibition children read and say what they like', { doing: 'read' }, ['comment']],
];
for (const [why, possible, offered] of rows) {
  test(why, () => assert.equal(activitiesFor({ ...usual, ...possible }), offered));
}

test.run();
