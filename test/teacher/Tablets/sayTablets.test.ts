import * as assert from 'uvu/assert';
import { tabletsHome } from '../../../src/rules/tabletsHome.ts';
import type { DeviceId } from '../../../src/schema/ids.ts';
import type { TabletNow } from '../../../src/store/tabletQueries.ts';
import { type PlacedTablet, sayHomeCount, sinceWords } from '../../../src/teacher/Tablets/sayHomeCount.ts';
import { sayWhereabouts, tabletNotes } from '../../../src/teacher/Tablets/sayTablets.ts';
import { suite } from '../../support/suite.ts';

const test = suite('what is said of the tablets');
const day = '2026-11-27';
const now = `${day}T16:02:00+00:00`;
const tuesday = '2026-11-24T15:30:00+00:00';

function tablet(over: Partial<PlacedTablet>): PlacedTablet {
  return {
    device: 'd'.repeat(20) as DeviceId,
    isThis: false,
    name: 'Blue 2',
    role: 'station',
    place: 'here',
    heard: now,
    waiting: 0,
    here: 214,
    isComing: false,
    lacks: 0,
    ahead: 0,
    app: 'same',
    frozen: [],
    keptApart: 0,
    whereabouts: 'home',
    ...over,
  };
}

const whereabouts: [Partial<PlacedTablet>, string][] = [
  [{}, 'Home, 16:02'],
  [{ heard: tuesday }, 'Home, Tuesday'],
  [{ whereabouts: 'waiting', waiting: 1 }, '1 change still on it, 16:02'],
  [{ whereabouts: 'waiting', waiting: 1200, isThis: true }, '1,200 changes on it only'],
  [{ whereabouts: 'waiting', waiting: 2, isThis: true, heard: undefined }, '2 changes on it only'],
  [{ whereabouts: 'away', heard: tuesday }, 'Not heard from since Tuesday'],
  [{ whereabouts: 'away', heard: tuesday, isThis: true }, 'Not sent home since Tuesday'],
  [{ whereabouts: 'never', heard: undefined }, 'Not heard from yet'],
  [{ whereabouts: 'lost', heard: undefined }, 'Lost and cut off'],
  [{ whereabouts: 'put-away' }, 'Put away'],
];

test('where each tablet is', () => {
  for (const [over, words] of whereabouts) assert.is(sayWhereabouts(tablet(over), day), words);
});

test('a day is today, yesterday, a weekday, or a date', () => {
  const days: [string, string][] = [
    ['2026-11-27T08:00:00+00:00', 'today'],
    ['2026-11-26T23:59:00+00:00', 'yesterday'],
    ['2026-11-21T08:00:00+00:00', 'Saturday'],
    ['2026-11-20T08:00:00+00:00', '20 November'],
    ['2025-12-01T08:00:00+00:00', '1 December 2025'],
    ['2026-11-29T08:00:00+00:00', '29 November'],
  ];
  for (const [at, words] of days) assert.is(sinceWords(at, day), words);
});

const hour = 3_600_000;
const notes: [Partial<PlacedTablet>, string[]][] = [
  [{}, []],
  [{ ahead: 9 * 60_000 }, []],
  [{ ahead: 11 * 60_000 }, ['Its clock is 11 minutes ahead.']],
  [{ ahead: -2 * hour }, ['Its clock is 2 hours behind.']],
  [{ ahead: 24 * hour - 60_000 }, ['Its clock is 1 day ahead.']],
  [{ ahead: -365 * 24 * hour }, ['Its clock is 365 days behind.']],
  [{ lacks: 12 }, ['12 changes from here reach it when it next sends home.']],
  [{ isComing: true }, ['More of its work is home. Send home here to fetch it.']],
  [{ app: 'older' }, ['Its Redraft is older than this one. Open it while it is online.']],
  [{ app: 'older', place: 'put-away' }, []],
];

test('what an adult should know of it, and nothing else', () => {
  for (const [over, said] of notes) assert.equal(tabletNotes(tablet(over)), said);
  const still = tabletNotes(tablet({ frozen: ['gap'], isComing: true }));
  assert.equal([still.length, still[0]?.startsWith('Its work stands still here: ')], [1, true]);
});

const counts: [
  sentence: string,
  tablets: Partial<TabletNow>[],
  title: string | undefined,
  missing: string,
][] = [
  ['only this tablet', [{ isThis: true }], undefined, ''],
  ['everybody', [{}, {}], 'All 2 tablets home', ''],
  [
    'all but one',
    [{}, { heard: tuesday }, {}],
    '2 of 3 tablets home',
    'Blue 2 has not been heard from since Tuesday.',
  ],
  [
    'all but two, one of them this',
    [
      { isThis: true, waiting: 3 },
      { name: undefined, heard: undefined },
    ],
    '0 of 2 tablets home',
    'This tablet still has 3 changes. A tablet without a name has not been heard from yet.',
  ],
  [
    'many missing',
    [{}, { heard: tuesday }, { heard: tuesday, name: 'Red 1' }, { heard: tuesday }, { heard: undefined }],
    '1 of 5 tablets home',
    'Blue 2, Red 1 and 2 more are not home.',
  ],
  ['the count of another day', [{ heard: tuesday }, { heard: tuesday }], 'All 2 tablets home, Tuesday', ''],
  ['a lost one is not waited for', [{}, {}, { place: 'lost', heard: tuesday }], 'All 2 tablets home', ''],
];

for (const [sentence, tablets, title, missing] of counts) {
  test(`how many are home: ${sentence}`, () => {
    const count = tabletsHome(
      tablets.map((over) => {
        const { whereabouts: _, ...plain } = tablet(over);
        return plain;
      }),
    );
    assert.equal(sayHomeCount(count, day), title && { title, missing });
  });
}

test('of a lost tablet the list says how much of it was kept apart since', () => {
  const lost = { place: 'lost', whereabouts: 'lost', frozen: ['cut-off'] } as const;
  assert.equal(tabletNotes(tablet({ ...lost, frozen: [...lost.frozen], keptApart: 2 })), [
    'It has sent 2 parts more since it was reported lost. That is kept apart.',
  ]);
});

test.run();
