import * as assert from 'uvu/assert';
import { coverSheet, type Showing } from '../../src/rules/coverSheet.ts';
import type { TargetId } from '../../src/schema/ids.ts';
import { suite } from '../support/suite.ts';

const test = suite('pieces for the portfolio that cover the sheet');

const piece = (key: string, shows: string): Showing => ({
  key,
  shows: new Set([...shows]) as unknown as Set<TargetId>,
});
const cases: [what: string, kept: Showing[], others: Showing[], most: number, suggested: string[]][] = [
  ['the piece that shows most comes first', [], [piece('p', 'a'), piece('q', 'bc')], 2, ['q+bc', 'p+a']],
  ['what is kept already needs no other piece', [piece('k', 'ab')], [piece('p', 'ab')], 2, []],
  ['a piece counts for what it adds', [piece('k', 'ab')], [piece('p', 'ab'), piece('q', 'c')], 2, ['q+c']],
  [
    'after one is taken the others count for less',
    [],
    [piece('p', 'abc'), piece('q', 'abd')],
    2,
    ['p+abc', 'q+d'],
  ],
  ['of two that add as much the first is taken', [], [piece('p', 'a'), piece('q', 'b')], 1, ['p+a']],
  ['no more than asked for', [], [piece('p', 'a'), piece('q', 'b')], 1, ['p+a']],
  ['a child of whom nothing is secure yet has no suggestion', [], [piece('p', '')], 2, []],
  ['no pieces, no suggestion', [], [], 2, []],
];
for (const [what, kept, others, most, suggested] of cases) {
  test(what, () => {
    const found = coverSheet(kept, others, most);
    assert.equal(
      found.map(({ key, adds }) => `${key}+${adds.join('')}`),
      suggested,
    );
  });
}

test.run();
