import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { cellOf } from '../../src/rules/cell.ts';
import { type Ledger, reasonsOf } from '../../src/rules/cellReasons.ts';
import { liveJudgements } from '../../src/rules/ledger.ts';
import type { Judgement } from '../../src/schema/event.ts';
import type { TargetId } from '../../src/schema/ids.ts';
import { levels } from '../../src/schema/words.ts';
import { aJudgement, cold, coldAndHot, hot, mrBell, onDay, target } from '../support/aJudgement.ts';
import { suite } from '../support/suite.ts';

const test = suite('why a cell says what it says');

function why(ledger: Partial<Ledger>): string[] {
  const whole = { judgements: [], retracted: [], pieces: {}, ...ledger };
  return reasonsOf(whole, coldAndHot, target).map((reason) =>
    'judged' in reason
      ? `${reason.kind} ${reason.judged.level} ${reason.code}`
      : `${reason.kind} ${reason.code}`,
  );
}

const coldNotYet = aJudgement('cold', { day: 3, level: 'not-yet' });
const hotApproaching = aJudgement('hot', { day: 20, level: 'approaching' });
const hotSecure = aJudgement('hot', { day: 21, level: 'secure' });
const corrected = aJudgement('hot', { day: 21, level: 'secure', instead: onDay(20) });

const rows: [because: string, ledger: Partial<Ledger>, says: string[]][] = [
  ['nothing was judged', {}, ['hot not-judged', 'cold not-judged']],
  [
    'one judgement of each task: the hot one comes first, because it is the one that counts',
    { judgements: [coldNotYet, hotSecure] },
    ['hot secure counts', 'cold not-yet counts'],
  ],
  [
    'a correction: what was said before stays in sight',
    { judgements: [hotApproaching, corrected] },
    ['hot secure counts', 'hot approaching corrected', 'cold not-judged'],
  ],
  [
    'the correction was undone: the first one counts again',
    { judgements: [hotApproaching, corrected], retracted: [corrected.stamp] },
    ['hot approaching counts', 'hot secure taken-back', 'cold not-judged'],
  ],
  [
    'two adults judged apart, each on a tablet of their own: the later one counts, the other is told',
    { judgements: [hotApproaching, { ...hotSecure, by: mrBell }] },
    ['hot secure counts', 'hot approaching also-judged', 'cold not-judged'],
  ],
  [
    'everything was taken back: the task is not judged, and what was said can still be read',
    { judgements: [hotSecure], retracted: [hotSecure.stamp] },
    ['hot not-judged', 'hot secure taken-back', 'cold not-judged'],
  ],
  [
    'absent for the hot task',
    { judgements: [coldNotYet], pieces: { [hot]: { presence: 'absent' } } },
    ['hot absent', 'cold not-yet counts'],
  ],
  [
    'absent was said after a level: both are told, because both stand',
    { judgements: [coldNotYet], pieces: { [cold]: { presence: 'absent' } } },
    ['hot not-judged', 'cold not-yet counts', 'cold absent'],
  ],
];

for (const [because, ledger, says] of rows) {
  test(because, () => assert.equal(why(ledger), says));
}

test('a pupil of whom the ledger holds nothing has reasons too', () => {
  assert.equal(
    reasonsOf(undefined, coldAndHot, target).map(({ code }) => code),
    ['not-judged', 'not-judged'],
  );
});

const aLedger = fc
  .array(
    fc.record({
      kind: fc.constantFrom('cold' as const, 'hot' as const),
      level: fc.constantFrom(...levels),
      of: fc.constantFrom(target, 'Y4.DR.02' as TargetId),
      instead: fc.nat(),
      takenBack: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((said): Ledger => {
    const judgements: Judgement[] = said.map(({ kind, level, of, instead }, n) => ({
      ...aJudgement(kind, {
        day: n + 1,
        level,
        ...(instead % 2 && n > 0 && { instead: onDay((instead % n) + 1) }),
      }),
      target: of,
    }));
    const retracted = judgements.filter((_, n) => said[n]?.takenBack).map((j) => j.stamp);
    return { judgements, retracted, pieces: {} };
  });

test('the reasons account for every judgement of the cell once, and for no other', () => {
  fc.assert(
    fc.property(aLedger, (ledger) => {
      const told = reasonsOf(ledger, coldAndHot, target).flatMap((r) =>
        'judged' in r ? [r.judged.stamp] : [],
      );
      const made = ledger.judgements.filter((j) => j.target === target).map((j) => j.stamp);
      assert.equal([...told].sort(), made.sort());
    }),
  );
});

test('what the reasons say counts is what the cell shows', () => {
  fc.assert(
    fc.property(aLedger, (ledger) => {
      const live = liveJudgements(ledger.judgements, ledger.retracted);
      const seen = cellOf(live, ledger.pieces, coldAndHot, target);
      const counts = reasonsOf(ledger, coldAndHot, target).filter(({ code }) => code === 'counts');
      assert.equal(
        counts.map((reason) => 'judged' in reason && reason.judged),
        [seen.hot.judged, seen.cold.judged].filter((judged) => judged !== undefined),
      );
    }),
  );
});

test('a unit without a hot task says nothing of one', () => {
  const ledger = { judgements: [coldNotYet], retracted: [], pieces: {} };
  const coldOnly = coldAndHot.filter(({ kind }) => kind === 'cold');
  assert.equal(
    reasonsOf(ledger, coldOnly, target).map(({ kind, code }) => `${kind} ${code}`),
    ['cold counts'],
  );
});

test('of several that do not count the newest is told first, in whatever order they came', () => {
  const judgements = [1, 2, 3].map((day) => aJudgement('hot', { day, level: 'approaching' }));
  for (const each of [judgements, [...judgements].reverse()])
    assert.equal(
      reasonsOf({ judgements: each, retracted: [], pieces: {} }, coldAndHot, target).flatMap((reason) =>
        'judged' in reason ? [reason.judged.stamp] : [],
      ),
      [onDay(3), onDay(2), onDay(1)],
    );
});

test.run();
