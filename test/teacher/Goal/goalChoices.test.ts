import * as assert from 'uvu/assert';
import type { TargetId } from '../../../src/schema/ids.ts';
import { goalChoices, goalOf } from '../../../src/teacher/Goal/goalChoices.ts';
import { suite } from '../../support/suite.ts';

const test = suite('what a goal may be about');
const [a, b, c] = ['Y4.VGP.01', 'Y4.VGP.05', 'Y4.DR.02'] as TargetId[] as [TargetId, TargetId, TargetId];
const words = (target: TargetId) => `I can show ${target}.`;
const chosen = (target: TargetId) => ({ target, pupil: words(target), teacher: '' });

test('what is open comes first, then what the class works on; what is shown is no goal, and each is there once', () => {
  const lines = [
    { target: a, pupil: words(a), level: 'secure' as const },
    { target: b, pupil: words(b), level: 'not-yet' as const },
    { target: 'Y3.DR.01' as TargetId, pupil: undefined, level: 'not-yet' as const },
  ];
  const choices = goalChoices(lines, [chosen(a), chosen(b), chosen(c)]);
  assert.equal(
    choices.map(({ target }) => target),
    [b, c],
  );
});

test('a goal that was put away is none', () => {
  assert.is(goalOf({ goal: 'none' }), undefined);
  assert.is(goalOf({}), undefined);
});

test.run();
