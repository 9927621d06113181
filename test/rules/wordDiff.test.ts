import * as assert from 'uvu/assert';
import { wordDiff } from '../../src/rules/wordDiff.ts';
import { suite } from '../support/suite.ts';

const test = suite('what a child changed in their words');

/** Each text with the words in brackets that the other one has not. */
function marked(from: string, to: string) {
  const diff = wordDiff(from, to);
  const side = (words: typeof diff.from) =>
    words.map(({ text, only }) => (only ? text.replace(/^.*\S/s, '[$&]') : text)).join('');
  return { ...diff, from: side(diff.from), to: side(diff.to) };
}

test('words that were added and words that were taken out are counted and marked', () => {
  const cases: [string, string, string, string, number, number][] = [
    ['The kite flew.', 'The red kite flew.', 'The kite flew.', 'The [red] kite flew.', 1, 0],
    ['The big red kite flew.', 'The kite flew.', 'The [big red] kite flew.', 'The kite flew.', 0, 2],
    ['It flew.', 'It soared away.', 'It [flew.]', 'It [soared away.]', 2, 1],
    ['a b c d', 'a c b d', 'a [b] c d', 'a c [b] d', 1, 1],
    ['', 'Once upon a time', '', '[Once upon a time]', 4, 0],
  ];
  for (const [from, to, left, right, added, taken] of cases) {
    assert.equal(marked(from, to), { from: left, to: right, added, taken }, to);
  }
});

test('a text keeps its lines, and moving a line break is no change', () => {
  const { to, added, taken } = wordDiff('One day\nit rained.', 'One day it rained.\n\nThen it stopped.');
  assert.is(to.map(({ text }) => text).join(''), 'One day it rained.\n\nThen it stopped.');
  assert.equal([added, taken], [3, 0]);
});

test('two books that have nothing in common are told apart without comparing every word with every other', () => {
  const book = (word: string) => Array.from({ length: 20_000 }, (_, i) => `${word}${i}`).join(' ');
  const { added, taken } = wordDiff(`The end ${book('a')} now`, `The end ${book('b')} now`);
  assert.equal([added, taken], [20_000, 20_000]);
});

test.run();
