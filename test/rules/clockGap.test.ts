import * as assert from 'uvu/assert';
import { clockGap } from '../../src/rules/clockGap.ts';
import { suite } from '../support/suite.ts';

const test = suite('another tablet’s clock');

const cases: [sentence: string, at: number, after: number | undefined, sentAt: number, ahead: number][] = [
  ['between the two looks its clock may be right', 50, 40, 50, 0],
  ['what was sent before the first look may be as old as it says', 5, undefined, 5, 0],
  ['what says that it comes from the future comes from a clock that is ahead', 160, 40, 100, 60],
  ['what was not there at the last look cannot be older than it', 10, 40, 40, -30],
  ['a last look in the future says nothing: our own clock was put right', 10, 140, 10, 0],
];

for (const [sentence, at, after, sentAt, ahead] of cases) {
  test(sentence, () => assert.equal(clockGap({ at, after, before: 100 }), { sentAt, ahead }));
}

test.run();
