import * as assert from 'uvu/assert';
import { asksBeforeAnother, pupilsJudged } from '../../src/rules/focus.ts';
import type { Judgement } from '../../src/schema/event.ts';
import type { TargetId } from '../../src/schema/ids.ts';
import type { Stamp } from '../../src/schema/stamp.ts';
import { aJudgement, onDay, target } from '../support/aJudgement.ts';
import { suite } from '../support/suite.ts';

const test = suite('focus');

test('three focus targets are chosen without a question, a fourth and a fifth ask', () => {
  const asks = [0, 1, 2, 3, 4].map((count) => asksBeforeAnother(Array(count).fill('target')));
  assert.equal(asks, [false, false, false, true, true]);
});

const row = (judgements: Judgement[], retracted: Stamp[] = []) => ({ judgements, retracted });

test('a pupil who was judged cold and hot on a target is one pupil', () => {
  const amy = row([
    aJudgement('cold', { day: 1, level: 'not-yet' }),
    aJudgement('hot', { day: 9, level: 'secure' }),
  ]);
  const zoe = row([aJudgement('cold', { day: 1, level: 'secure' })]);
  assert.is(pupilsJudged([amy, zoe], target), 2);
  assert.is(pupilsJudged([amy, zoe], 'Y4.SP.01' as TargetId), 0);
});

test('a judgement that was taken back is nobody’s evidence', () => {
  const amy = row([aJudgement('cold', { day: 1, level: 'not-yet' })], [onDay(1)]);
  assert.is(pupilsJudged([amy], target), 0);
});

test.run();
