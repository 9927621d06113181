import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { sameChildren, type Twin } from '../../src/rules/sameChild.ts';
import type { PupilId } from '../../src/schema/ids.ts';
import type { PupilPair } from '../../src/schema/records.ts';
import { suite } from '../support/suite.ts';

const test = suite('one child who was two pupils');

type Answer = [a: string, b: string, same: string];

/** Pupils a to e with the answers in both rows; those in `left` have left. */
function twins(answers: Answer[], left = ''): Twin[] {
  return ['a', 'b', 'c', 'd', 'e'].map((id) => {
    const pairs = answers.flatMap(([a, b, same]) =>
      a === id || b === id ? [[a === id ? b : a, { same }]] : [],
    );
    const said = Object.fromEntries(pairs) as Record<PupilId, PupilPair>;
    return { id: id as PupilId, place: left.includes(id) ? 'left' : 'here', pairs: said };
  });
}

const cases: [what: string, answers: Answer[], left: string, shown: string[]][] = [
  ['two are one: shown under the one that was to be kept', [['a', 'b', 'b']], '', ['b: a']],
  [
    'two children, or taken back: nobody is joined',
    [
      ['a', 'b', 'no'],
      ['c', 'd', 'open'],
    ],
    '',
    [],
  ],
  [
    'three are one',
    [
      ['a', 'b', 'b'],
      ['b', 'c', 'c'],
    ],
    '',
    ['c: a b'],
  ],
  ['the kept one has left and the other is here: the child is here', [['a', 'b', 'b']], 'b', ['a: b']],
  [
    'answers that lead in a circle end at one',
    [
      ['a', 'b', 'b'],
      ['b', 'c', 'c'],
      ['a', 'c', 'a'],
    ],
    '',
    ['a: b c'],
  ],
  [
    'two pairs are two children',
    [
      ['a', 'b', 'a'],
      ['c', 'd', 'd'],
    ],
    '',
    ['a: b', 'd: c'],
  ],
];

function shown(all: readonly Twin[]): string[] {
  return [...sameChildren(all).also].map(([id, also]) => `${id}: ${also.join(' ')}`).sort();
}

for (const [what, answers, left, expected] of cases) {
  test(what, () => assert.equal(shown(twins(answers, left)), expected));
}

test('whatever was answered, everybody is shown once, and the same way in any order', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const answer = fc
    .tuple(id, id, fc.constantFrom('first', 'second', 'no', 'open'))
    .filter(([a, b]) => a < b)
    .map(([a, b, same]): Answer => [a, b, same === 'first' ? a : same === 'second' ? b : same]);
  const answers = fc.uniqueArray(answer, { maxLength: 6, selector: ([a, b]) => a + b });
  fc.assert(
    fc.property(answers, fc.constantFrom('', 'a', 'bc', 'abcde'), (all, left) => {
      const rows = twins(all, left);
      const { kept, also } = sameChildren(rows);
      assert.equal([...kept.keys()].sort(), [...also.values()].flat().sort());
      for (const [merged, into] of kept) {
        assert.is(kept.has(into), false);
        assert.ok(also.get(into)?.includes(merged));
      }
      for (const [a, b, same] of all) {
        if (same.length === 1) assert.is(kept.get(a as PupilId) ?? a, kept.get(b as PupilId) ?? b);
      }
      assert.equal(shown([...rows].reverse()), shown(rows));
    }),
  );
});

test.run();
