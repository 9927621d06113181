import * as assert from 'uvu/assert';
import type { HandUp } from '../../../src/schema/event.ts';
import type { TargetId, TaskId } from '../../../src/schema/ids.ts';
import { handWords, sinceWords } from '../../../src/teacher/Today/handWords.ts';
import { usualWords } from '../../../src/ui/vocabulary/wordsOf.ts';
import { suite } from '../../support/suite.ts';

const test = suite('what a hand says');
const commas = 'Y4.VGP.01' as TargetId;
const hot = 'task-hot' as TaskId;
const names = {
  targets: new Map([[commas, 'I can use commas in a list.']]),
  tasks: new Map([[hot, 'hot' as const]]),
};

const hands: [hand: Pick<HandUp, 'is' | 'about'>, words: string][] = [
  [{ is: 'ready' }, 'is ready'],
  [{ is: 'stuck' }, 'does not get this'],
  [{ is: 'ready', about: { target: commas } }, 'is ready: use commas in a list'],
  [{ is: 'stuck', about: { task: hot } }, 'does not get this: the hot task'],
  [
    { is: 'stuck', about: { feedback: '1' as HandUp['stamp'] } },
    'does not get this: the feedback that they were given',
  ],
  // The unit has other targets now.
  [{ is: 'ready', about: { target: 'Y4.VGP.09' as TargetId } }, 'is ready'],
  [{ is: 'stuck', about: {} }, 'does not get this'],
];

for (const [hand, words] of hands) {
  test(`a hand that ${words}`, () => assert.is(handWords(hand, names, usualWords), words));
}

test('today’s hand says the time, an earlier one the day', () => {
  assert.is(sinceWords('2026-11-23T10:15:30+00:00', '2026-11-23', usualWords), 'today at 10:15');
  assert.is(sinceWords('2026-11-20T10:15:30+00:00', '2026-11-23', usualWords), 'on 20 Nov');
});

test.run();
