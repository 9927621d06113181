import * as assert from 'uvu/assert';
import { type HelpGiven, isMarked, latestOf, latestOfEach, supportOf } from '../../src/rules/ledger.ts';
import type { TargetId } from '../../src/schema/ids.ts';
import type { Support } from '../../src/schema/words.ts';
import { aJudgement, hot, onDay, target } from '../support/aJudgement.ts';
import { suite } from '../support/suite.ts';

const test = suite('how alone a child was');
const other = 'Y4.DR.02' as TargetId;
const gap: HelpGiven = { by: 'adult', what: 'gap-mark' };

const rows: [because: string, said: [(Support | undefined)?, Support?], help: HelpGiven[], is: Support][] = [
  ['nothing was said: alone', [], [], 'independent'],
  ['the whole piece with help', [undefined, 'with-help'], [], 'with-help'],
  ['the whole piece with help, this target alone', ['independent', 'with-help'], [], 'independent'],
  ['the whole piece alone, this target guided', ['guided', 'independent'], [], 'guided'],
  ['the child looked again', [], [{ by: 'self', what: 'critique' }], 'independent'],
  [
    'a partner said what to change: still the child’s own',
    [],
    [{ by: 'peer', what: 'directed-change' }],
    'independent',
  ],
  ['so did a group', [], [{ by: 'group', what: 'critique' }], 'independent'],
  ['an adult was pleased', [], [{ by: 'adult', what: 'strength' }], 'independent'],
  ['an adult asked a question', [], [{ by: 'adult', what: 'question' }], 'independent'],
  ['an adult marked the gap', [], [gap], 'with-help'],
  ['an adult directed the change', [], [{ by: 'adult', what: 'directed-change' }], 'with-help'],
  ['an adult marked the gap of this target', [], [{ ...gap, target }], 'with-help'],
  ['an adult marked the gap of another target', [], [{ ...gap, target: other }], 'independent'],
  ['a gap mark does not make a guided piece less guided', [undefined, 'guided'], [gap], 'guided'],
  ['an adult who was there says of this target: alone', ['independent'], [gap], 'independent'],
];

for (const [because, [ofTarget, ofPiece], help, is] of rows) {
  test(`${because}: ${is}`, () => {
    const judgement = aJudgement('hot', { day: 3, level: 'secure', ...(ofTarget && { support: ofTarget }) });
    assert.is(supportOf(judgement, ofPiece && { support: ofPiece }, help), is);
  });
}

test('a piece is marked when every focus target has a level, or when the child was away', () => {
  const other = 'Y4.DR.02' as TargetId;
  const one = aJudgement('hot', { day: 20, level: 'secure' });
  const focus = [{ target }, { target: other }];
  assert.is(isMarked([one], undefined, hot, focus), false);
  assert.is(isMarked([one, { ...one, target: other }], undefined, hot, focus), true);
  assert.is(isMarked([], { presence: 'absent' }, hot, focus), true);
  assert.is(isMarked([one], undefined, hot, []), false);
});

test('of two that stand the later one is shown, in whatever order they came', () => {
  const two = [20, 21].map((day) => aJudgement('hot', { day, level: 'secure' }));
  for (const each of [two, [...two].reverse()]) assert.is(latestOf(each, hot, target)?.stamp, onDay(21));
});

test('of every target the later one is shown at once, as it is one by one', () => {
  const [early, late] = [20, 21].map((day) => aJudgement('hot', { day, level: 'secure' }));
  assert.ok(early && late);
  const apart = { ...early, target: other };
  for (const live of [
    [early, apart, late],
    [apart, late, early],
  ])
    assert.equal(latestOfEach(live), [apart, late]);
});

test.run();
