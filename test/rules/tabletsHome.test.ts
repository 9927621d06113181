import * as assert from 'uvu/assert';
import { type HomeFacts, tabletsHome, type Whereabouts } from '../../src/rules/tabletsHome.ts';
import { versionGap } from '../../src/rules/versions.ts';
import { suite } from '../support/suite.ts';

const test = suite('which tablets are home');
const friday = '2026-11-27T15:40:00+00:00';
const monday = '2026-11-30T15:30:00+00:00';
const later = '2026-11-30T16:02:00+00:00';

const tablet = (heard: string | undefined, over: Partial<HomeFacts> = {}): HomeFacts => ({
  place: 'here',
  heard,
  waiting: 0,
  ...over,
});

const cases: [sentence: string, tablets: HomeFacts[], count: string, whereabouts: Whereabouts[]][] = [
  ['no tablet at all', [], '0 of 0', []],
  ['one that has never sent anything', [tablet(undefined)], '0 of 1', ['never']],
  ['both were heard from today', [tablet(monday), tablet(later)], '2 of 2', ['home', 'home']],
  ['one was last heard from on Friday', [tablet(later), tablet(friday)], '1 of 2', ['home', 'away']],
  [
    'before the first handover of Monday it is Friday’s count',
    [tablet(friday), tablet(friday)],
    '2 of 2',
    ['home', 'home'],
  ],
  [
    'one came and could not bring everything',
    [tablet(monday), tablet(later, { waiting: 3 })],
    '1 of 2',
    ['home', 'waiting'],
  ],
  [
    'what waited on Friday is no news on Monday',
    [tablet(monday), tablet(friday, { waiting: 3 })],
    '1 of 2',
    ['home', 'away'],
  ],
  [
    'a lost one is not waited for',
    [tablet(monday), tablet(friday, { place: 'lost' })],
    '1 of 1',
    ['home', 'lost'],
  ],
  [
    'one put away is not waited for, even if it was never used',
    [tablet(monday), tablet(undefined, { place: 'put-away' })],
    '1 of 1',
    ['home', 'put-away'],
  ],
  [
    'a lost one that turns up makes no day',
    [tablet(friday), tablet(monday, { place: 'lost' })],
    '1 of 1',
    ['home', 'lost'],
  ],
];

for (const [sentence, tablets, count, whereabouts] of cases) {
  test(`${sentence}: ${count} home`, () => {
    const { home, of, tablets: placed } = tabletsHome(tablets);
    assert.is(`${home} of ${of}`, count);
    assert.equal(
      placed.map((each) => each.whereabouts),
      whereabouts,
    );
  });
}

test('an older or newer Redraft is told by its numbers, and what is no number says nothing', () => {
  const gaps = [
    ['1.2.3', '1.2.3', 'same'],
    ['1.2.3', '1.10.0', 'older'],
    ['2.0', '1.9.9', 'newer'],
    ['1.2', '1.2.0', 'same'],
    ['unbuilt', '1.2.0', 'same'],
    ['', '1.2.0', 'same'],
  ] as const;
  for (const [theirs, ours, gap] of gaps) assert.is(versionGap(theirs, ours), gap, `${theirs} ${ours}`);
});

test.run();
