import * as assert from 'uvu/assert';
import { handsUp, isSameHand } from '../../src/rules/handsUp.ts';
import type { HandsDown, HandUp } from '../../src/schema/event.ts';
import type { TargetId, TaskId } from '../../src/schema/ids.ts';
import { onDay } from '../support/aJudgement.ts';
import { suite } from '../support/suite.ts';

const test = suite('which hands are up');

const up = (day: number) => ({ stamp: onDay(day), is: 'ready' }) as HandUp;
const down = (day: number, of: number[], instead?: number) =>
  ({
    stamp: onDay(day),
    of: of.map(onDay),
    ...(instead && { supersedes: [onDay(instead)] }),
  }) as HandsDown;

const rows: [because: string, downs: HandsDown[], stillUp: number[]][] = [
  ['nobody has seen to them', [], [1, 2]],
  ['one is seen to', [down(3, [1])], [2]],
  ['two adults saw to the same one', [down(3, [1]), down(4, [1])], [2]],
  ['both are seen to', [down(3, [1, 2])], []],
  ['it was said too early: it is up again', [down(3, [1]), down(4, [], 3)], [1, 2]],
  [
    'one adult takes it back, and the other one saw to it too',
    [down(3, [1]), down(4, [1]), down(5, [], 3)],
    [2],
  ],
];

for (const [because, downs, stillUp] of rows) {
  test(because, () => {
    for (const order of [downs, [...downs].reverse()])
      assert.equal(
        handsUp([up(1), up(2)], order).map(({ stamp }) => stamp),
        stillUp.map(onDay),
      );
  });
}

test('a hand is the same hand when it is for the same thing', () => {
  const target = 'Y4.VGP.01' as TargetId;
  const task = 't' as TaskId;
  assert.is(isSameHand({ is: 'ready' }, { is: 'ready', about: {} }), true);
  assert.is(isSameHand({ is: 'ready', about: { target } }, { is: 'ready', about: { target } }), true);
  assert.is(isSameHand({ is: 'ready', about: { target } }, { is: 'ready' }), false);
  assert.is(isSameHand({ is: 'stuck', about: { task } }, { is: 'stuck', about: { target } }), false);
  assert.is(
    isSameHand({ is: 'stuck', about: { task } }, { is: 'stuck', about: { feedback: onDay(1) } }),
    false,
  );
  assert.is(isSameHand({ is: 'stuck' }, { is: 'ready' }), false);
});

test.run();
