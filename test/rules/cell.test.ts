import * as assert from 'uvu/assert';
import { type Cell, type Change, cellOf, type Pieces } from '../../src/rules/cell.ts';
import type { Judgement } from '../../src/schema/event.ts';
import type { TargetId } from '../../src/schema/ids.ts';
import type { Level, Support } from '../../src/schema/words.ts';
import { aJudgement, cold, coldAndHot, hot, target } from '../support/aJudgement.ts';
import { suite } from '../support/suite.ts';

const test = suite('one cell of the grid');

function cell(live: Judgement[], pieces: Pieces = {}, of: TargetId = target): Cell {
  return cellOf(live, pieces, coldAndHot, of);
}

type Half = Level | `${Level} ${Exclude<Support, 'independent'>}` | '-';

function half(kind: 'cold' | 'hot', day: number, said: Half): Judgement[] {
  if (said === '-') return [];
  const [level, support] = said.split(' ') as [Level, Support?];
  return [aJudgement(kind, { day, level, ...(support && { support }) })];
}

const changes: [cold: Half, hot: Half, change: Change, level: Level | undefined, because: string][] = [
  ['-', '-', 'nothing', undefined, 'nobody has judged this yet: an empty cell is not a "not yet"'],
  ['not-yet', '-', 'first-look', 'not-yet', 'before teaching nobody is expected to have it'],
  ['secure', '-', 'first-look', 'secure', 'a cold piece says where to start, not what was learnt'],
  ['-', 'secure', 'no-first-look', 'secure', 'away for the cold task: there is nothing to compare with'],
  ['not-yet', 'approaching', 'grew', 'approaching', 'one step is growth'],
  ['not-yet', 'deeper', 'grew', 'deeper', 'so are three'],
  ['not-yet', 'not-yet', 'same', 'not-yet', 'taught, and still open: this is the gap to close'],
  ['secure', 'secure', 'same', 'secure', 'had it, and kept it'],
  ['secure', 'approaching', 'slipped', 'approaching', 'what the child did alone last is what stands'],
  [
    'not-yet',
    'secure with-help',
    'not-shown-yet',
    'approaching',
    'secure means alone: with help it is not shown yet, and no growth is claimed',
  ],
  [
    'secure',
    'approaching guided',
    'not-shown-yet',
    'approaching',
    'an adult chose to help: that is no slip of the child',
  ],
  [
    'secure with-help',
    'approaching',
    'same',
    'approaching',
    'with help then, alone now: no slip, because the first was never alone',
  ],
  ['secure guided', 'secure', 'grew', 'secure', 'the same words, now written alone, are growth'],
  ['not-yet with-help', 'not-yet', 'same', 'not-yet', 'help lifts nobody above what was seen'],
];

for (const [before, after, change, level, because] of changes) {
  test(`cold ${before}, hot ${after} is "${change}": ${because}`, () => {
    const seen = cell([...half('cold', 3, before), ...half('hot', 20, after)]);
    assert.is(seen.change, change);
    assert.is(seen.level, level);
  });
}

test('a cold piece that is marked after the hot one lowers nothing', () => {
  const seen = cell([...half('hot', 20, 'secure'), ...half('cold', 24, 'not-yet')]);
  assert.is(seen.level, 'secure');
  assert.is(seen.change, 'grew');
});

test('each half says the level, how alone, when and who', () => {
  const { hot: side } = cell(half('hot', 20, 'secure guided'));
  assert.equal(
    [side.judged?.level, side.judged?.support, side.judged?.at.slice(0, 10)],
    ['secure', 'guided', '2026-11-20'],
  );
});

test('help with the whole piece counts for every target that says nothing else', () => {
  const seen = cell(half('hot', 20, 'secure'), { [hot]: { support: 'with-help' } });
  assert.is(seen.hot.judged?.support, 'with-help');
  assert.is(seen.change, 'not-shown-yet');
});

test('absent from the hot task: the cell says so, and the cold task still stands', () => {
  const seen = cell(half('cold', 3, 'approaching'), { [hot]: { presence: 'absent' } });
  assert.is(seen.hot.absent, true);
  assert.is(seen.cold.absent, false);
  assert.is(seen.change, 'first-look');
});

test('a child who came back after all is not shown as absent', () => {
  assert.is(cell([], { [cold]: { presence: 'there' } }).cold.absent, false);
});

test('two adults judged apart: the later one is shown', () => {
  const seen = cell([...half('hot', 20, 'approaching'), ...half('hot', 21, 'secure')]);
  assert.is(seen.hot.judged?.level, 'secure');
});

test('what is said of one target says nothing of another', () => {
  assert.is(cell(half('hot', 20, 'secure'), {}, 'Y4.DR.02' as TargetId).change, 'nothing');
});

test('a unit whose tasks have not arrived yet shows nothing, and does not break', () => {
  assert.is(cellOf(half('hot', 20, 'secure'), {}, [], target).change, 'nothing');
});

test.run();
