import * as assert from 'uvu/assert';
import { bestFit } from '../../src/rules/bestFit.ts';
import { carriedOn } from '../../src/rules/carry.ts';
import { cellOf } from '../../src/rules/cell.ts';
import { usualPolicy } from '../../src/rules/policies.ts';
import { readinessOf } from '../../src/rules/readiness.ts';
import { type Practised, retakeOf, setPractice } from '../../src/rules/retake.ts';
import { dueInClass, revisitOf } from '../../src/rules/revisit.ts';
import { slippedIn } from '../../src/rules/slips.ts';
import { standingOf } from '../../src/rules/standing.ts';
import type { PupilId, TargetId } from '../../src/schema/ids.ts';
import { laterNotYets, type Policy } from '../../src/schema/policy.ts';
import type { Level, Support } from '../../src/schema/words.ts';
import { aJudgement, coldAndHot, hot, target } from '../support/aJudgement.ts';
import { anOverride, aPiece, aYear } from '../support/aPiece.ts';
import { suite } from '../support/suite.ts';

const test = suite('what a standing leads to');
const standing = (year: string, policy = usualPolicy) => standingOf(aYear(year), policy);

/** So many pupils with each of these in the hot task. */
function aClass(...said: [pupils: number, level: Level | 'away', support?: Support][]) {
  return said.flatMap(([pupils, level, support]) =>
    Array.from({ length: pupils }, () => {
      const judged =
        level === 'away' ? [] : [aJudgement('hot', { day: 20, level, ...(support && { support }) })];
      const pieces = level === 'away' ? { [hot]: { presence: 'absent' as const } } : {};
      return [{ target, cell: cellOf(judged, pieces, coldAndHot, target) }];
    }),
  );
}

const classes: [
  because: string,
  pupils: ReturnType<typeof aClass>,
  percent: number | undefined,
  ready: boolean,
][] = [
  ['nothing is marked yet', aClass([3, 'away']), undefined, false],
  ['nine of ten are there: 90 % is enough', aClass([9, 'secure'], [1, 'not-yet']), 90, true],
  ['26 of 29 is just short of 90', aClass([26, 'secure'], [3, 'approaching']), 89, false],
  ['who was away counts neither way', aClass([9, 'secure'], [1, 'not-yet'], [5, 'away']), 90, true],
  ['with help is not there alone', aClass([9, 'secure'], [2, 'deeper', 'with-help']), 81, false],
  ['deeper is there', aClass([9, 'deeper'], [1, 'not-yet']), 90, true],
];

for (const [because, pupils, percent, ready] of classes) {
  test(`moving on: ${because}`, () => {
    const readiness = readinessOf(pupils, usualPolicy);
    assert.equal([readiness.percent, readiness.isReady], [percent, ready]);
  });
}

test('moving on: the target that most pupils have open comes first', () => {
  const other = 'Y4.DR.02' as TargetId;
  const [open = []] = aClass([1, 'not-yet']);
  const [there = []] = aClass([1, 'secure']);
  const both = [...open, ...open.map((each) => ({ ...each, target: other }))];
  const half = [...there, ...open.map((each) => ({ ...each, target: other }))];
  assert.equal(readinessOf([both, half], usualPolicy).open, [
    { target: other, pupils: 2 },
    { target, pupils: 1 },
  ]);
});

const shown = 'story, report, letter';
const day = (n: number) => new Date(Date.UTC(2026, 8, 7 + n)).toISOString().slice(0, 10);

const revisits: [because: string, year: string, today: string, is: string | undefined, policy?: Policy][] = [
  ['shown three weeks ago: not yet', shown, day(42), undefined],
  ['last shown eight weeks ago: it should come back', shown, day(21 + 56), 'long-ago'],
  ['a day less is not eight weeks', shown, day(21 + 55), undefined],
  ['shown again since, in a fourth piece', `${shown}, poem`, day(21 + 56), undefined],
  ['a school may ask for none', shown, day(300), undefined, { ...usualPolicy, revisitWeeks: 0 }],
  ['it slipped: at once', `${shown}, poem not-yet`, day(28), 'slipped'],
  [
    'it slipped, and the school lets it rest',
    `${shown}, poem not-yet`,
    day(28),
    undefined,
    { ...usualPolicy, laterNotYet: 'keeps' },
  ],
  ['what is still open is no revisit: it is open', 'story', day(300), undefined],
];

for (const [because, year, today, is, policy] of revisits) {
  test(`another look: ${because}`, () =>
    assert.is(revisitOf(standing(year, policy), policy ?? usualPolicy, today), is));
}

const slipRows: [because: string, year: string, is: boolean][] = [
  ['shown in the story, missing in the letter', 'story, letter not-yet', true],
  ['shown in full, and missing in the letter', `${shown}, letter2 not-yet`, false],
  ['never shown before', 'letter not-yet', false],
  ['missing in the letter, and there again in the poem', 'story, letter not-yet, poem', false],
  ['with help: that is no slip', 'story, letter with-help not-yet', false],
  ['only the cold task missed it', 'story, letter cold not-yet', false],
];

for (const [because, year, is] of slipRows) {
  test(`a non-negotiable in the letter: ${because}`, () => {
    const letter = aPiece(1, { unit: 'letter' }).unit;
    const cells = [{ pupil: 'a'.repeat(20) as PupilId, target, shown: aYear(year), overrides: [] }];
    for (const laterNotYet of laterNotYets) {
      const slipped = slippedIn(letter, [target], cells, { ...usualPolicy, laterNotYet });
      assert.is(slipped.length, is ? 1 : 0);
    }
    assert.equal(slippedIn(letter, ['Y4.DR.02' as TargetId], cells, usualPolicy), []);
  });
}

test('to the next teacher: what is open, with when it was last shown alone', () => {
  const other = 'Y4.DR.02' as TargetId;
  const carried = carriedOn([
    { target, standing: standing('story, report with-help') },
    { target: other, standing: standing(shown) },
    { target: 'Y4.DR.03' as TargetId, standing: standing('story not-yet') },
    { target: 'Y4.DR.04' as TargetId, standing: standing('') },
    { target: 'Y4.DR.05' as TargetId, standing: standingOf([], usualPolicy, [anOverride(9, 'secure')]) },
  ]);
  assert.equal(
    carried.map(({ target: of, level, lastShownAt }) => [of, level, lastShownAt?.slice(0, 10)]),
    [
      [target, 'approaching', day(7)],
      ['Y4.DR.03', 'not-yet', undefined],
    ],
  );
});

const earned: Policy = { ...usualPolicy, retake: 'after-practice' };
const retakes: [because: string, year: string, policy: Policy, is: string][] = [
  ['nothing fell short: nothing to try again', 'story', usualPolicy, 'none'],
  ['it fell short: try again at once', 'story not-yet', usualPolicy, 'open'],
  ['where practice is asked for, practise first', 'story not-yet', earned, 'practise-first'],
  ['practised before it: that is not since', 'story practice, report not-yet', earned, 'practise-first'],
  ['practised since', 'story not-yet, story practice not-yet', earned, 'practised'],
  ['catch-up is practice too', 'story not-yet, story catch-up', earned, 'practised'],
  ['shown in full by now', `story not-yet, ${shown}`, earned, 'none'],
  ['shown in full, and then it slipped', `${shown}, poem not-yet`, earned, 'practise-first'],
];

for (const [because, year, policy, is] of retakes) {
  test(`a retake: ${because}`, () => assert.is(retakeOf(standing(year, policy), policy), is));
}

type Word = [day: number, is: Practised['is'], saidOn?: number];

/** The story of day 7 fell short; what was said of practising it, and on which days. */
const practised: [because: string, said: Word[], is: string][] = [
  ['set after the piece, and not ticked', [[8, 'set']], 'practising'],
  [
    'set and ticked',
    [
      [8, 'set'],
      [9, 'done'],
    ],
    'practised',
  ],
  [
    'the tick arrives before the word that set it',
    [
      [9, 'done'],
      [8, 'set'],
    ],
    'practised',
  ],
  [
    'an adult lets it go',
    [
      [8, 'set'],
      [9, 'waived'],
    ],
    'waived',
  ],
  [
    'the child says that it is done: the adult’s word stands',
    [
      [8, 'set'],
      [9, 'child-done'],
    ],
    'practising',
  ],
  [
    'an adult has let it go before the child’s tick comes',
    [
      [8, 'set'],
      [9, 'waived'],
      [10, 'child-done'],
    ],
    'waived',
  ],
  ['ticked before the piece: that is not since', [[6, 'done']], 'practise-first'],
  [
    'set, and taken back',
    [
      [8, 'set'],
      [9, 'none'],
    ],
    'practise-first',
  ],
  [
    'a waiver of last week that undo has said again is still of last week',
    [[8, 'waived', 6]],
    'practise-first',
  ],
  ['what undo brings back from after the piece counts', [[10, 'set', 8]], 'practising'],
];

for (const [because, said, is] of practised) {
  test(`a retake: ${because}`, () => {
    const words = said.map(([on, word, saidOn]) => ({
      is: word,
      at: aPiece(on, {}).at,
      by: anOverride(on, 'secure').by,
      stamp: aPiece(on, {}).stamp,
      ...(saidOn !== undefined && { said: aPiece(saidOn, {}).stamp }),
    }));
    assert.is(retakeOf(standing('story not-yet', earned), earned, words), is);
    assert.is(retakeOf(standing('story not-yet'), usualPolicy, words), 'open');
  });
}

/** What a child reads of it at a station. */
const childsOwn: [because: string, said: [day: number, is: Practised['is']][], is: string][] = [
  ['nobody has set any', [], 'none'],
  ['an adult has set it', [[8, 'set']], 'set'],
  [
    'the child says that it is done',
    [
      [8, 'set'],
      [9, 'child-done'],
    ],
    'ticked',
  ],
  [
    'and takes that back',
    [
      [8, 'set'],
      [9, 'child-done'],
      [10, 'child-not'],
    ],
    'set',
  ],
  [
    'it was set again since',
    [
      [8, 'set'],
      [9, 'child-done'],
      [10, 'set'],
    ],
    'set',
  ],
  [
    'the adult has ticked it too',
    [
      [8, 'set'],
      [9, 'child-done'],
      [10, 'done'],
    ],
    'none',
  ],
];

for (const [because, said, is] of childsOwn) {
  test(`what to practise, for the child: ${because}`, () => {
    const words = said.map(([on, word]) => ({
      is: word,
      at: aPiece(on, {}).at,
      by: anOverride(on, 'secure').by,
      stamp: aPiece(on, {}).stamp,
    }));
    assert.is(setPractice(words), is);
  });
}

test('best fit is where most targets stand, the lower of two, and nothing where nothing stands', () => {
  const at = (...said: (Level | undefined)[]) => bestFit(said.map((level) => ({ level })));
  assert.is(at('secure', 'secure', 'not-yet'), 'secure');
  assert.is(at('secure', 'not-yet', undefined, undefined, undefined), 'not-yet');
  assert.is(at(undefined), undefined);
});

test('a class comes back to what slipped first, then to what most have not shown for long', () => {
  const [amy, ben, cara] = ['a', 'b', 'c'].map((id) => id.repeat(20) as PupilId) as [
    PupilId,
    PupilId,
    PupilId,
  ];
  const cell = (pupil: PupilId, of: string, year: string) => ({
    pupil,
    target: of as TargetId,
    shown: aYear(year),
    overrides: [],
  });
  const due = dueInClass(
    [
      cell(amy, 'long', shown),
      cell(ben, 'long', shown),
      cell(amy, 'b-once', shown),
      cell(amy, 'a-once', shown),
      cell(amy, 'slipped', `${shown}, poem not-yet`),
      cell(cara, 'slipped', shown),
      cell(cara, 'open', 'story'),
    ],
    usualPolicy,
    day(200),
  );
  assert.equal(due, [
    { target: 'slipped', slipped: [amy], longAgo: [cara] },
    { target: 'long', slipped: [], longAgo: [amy, ben] },
    { target: 'a-once', slipped: [], longAgo: [amy] },
    { target: 'b-once', slipped: [], longAgo: [amy] },
  ]);
});

test('moving on: of two targets that as many have open, the sheet’s first comes first', () => {
  const other = 'Y4.DR.02' as TargetId;
  const [open = []] = aClass([1, 'not-yet']);
  for (const both of [
    [...open, ...open.map((each) => ({ ...each, target: other }))],
    [...open.map((each) => ({ ...each, target: other })), ...open],
  ])
    assert.equal(
      readinessOf([both], usualPolicy).open.map((each) => each.target),
      [other, target],
    );
});

test.run();
