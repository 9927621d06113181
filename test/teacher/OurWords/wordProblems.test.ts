import * as assert from 'uvu/assert';
import { groups, type Term } from '../../../src/teacher/OurWords/terms.ts';
import { formsOf, lineWords, rivalsOf } from '../../../src/teacher/OurWords/termWords.ts';
import { wordProblems } from '../../../src/teacher/OurWords/wordProblems.ts';
import { nounIds } from '../../../src/ui/vocabulary/catalogue.ts';
import { english } from '../../../src/ui/vocabulary/english.ts';
import { welsh } from '../../../src/ui/vocabulary/welsh.ts';
import { suite } from '../../support/suite.ts';

const test = suite('our words');
const secure: Term = { label: 'level', key: 'secure', where: '' };
const unit: Term = { noun: 'unit', where: '' };
const terms = groups.flatMap((group) => group.terms);

function problemsOf(term: Term, ...words: string[]): Record<string, string> {
  const typed = formsOf(term, english).map(({ place, word }, i) => ({ place, word: words[i] ?? word }));
  return wordProblems(typed, rivalsOf(term, english));
}

const bad: [because: string, term: Term, words: string[], problem: RegExp][] = [
  ['an empty word', secure, ['  '], /Type a word/],
  ['a level that fits no button', secure, ['Working at greater depth now'], /at most 20 letters/],
  ['a level that is called as another one is', secure, ['not  yet'], /called that already/],
  ['the same with an accent', secure, ['Déeper'], /called that already/],
  ['a noun that stands for something else', unit, ['Goal'], /called that already/],
  ['a noun without its plural', unit, ['topic', ''], /Type a word/],
  ['a hole of its own', unit, ['{pupil}'], /Leave/],
  [
    'a year without its number',
    { label: 'year', key: 'year', where: '' },
    ['Year'],
    /where the number stands/,
  ],
];
for (const [because, term, words, problem] of bad)
  test(`refused: ${because}`, () =>
    assert.equal(
      Object.values(problemsOf(term, ...words)).map((said) => problem.test(said)),
      [true],
    ));

test('the usual words can be used, and so can others', () => {
  for (const term of terms) assert.equal(problemsOf(term), {});
  assert.equal(problemsOf(secure, 'Got it'), {});
  assert.equal(problemsOf(unit, 'topic', 'topics'), {});
  assert.equal(problemsOf({ label: 'year', key: 'year', where: '' }, 'P{n}'), {});
});

test('every word of the vocabulary stands on the screen, once', () => {
  const labels = Object.entries(english.labels).flatMap(([label, of]) =>
    Object.keys(of).map((key) => `${label}.${key}`),
  );
  const shown = terms.map((term) => ('noun' in term ? term.noun : `${term.label}.${term.key}`));
  assert.equal([...shown].sort(), [...nounIds, ...labels].sort());
});

test('a language asks for as many forms as it counts with', () => {
  const asked = (language: typeof english) =>
    formsOf({ noun: 'target', where: '' }, language).map((form) => [form.asked, form.word]);
  assert.equal(asked(english), [
    ['One', 'target'],
    ['Several', 'targets'],
  ]);
  assert.equal(asked(welsh), [
    ['One', 'targed'],
    ['Several', 'targedau'],
    ['After 0', 'targed'],
    ['After 2', 'darged'],
    ['After 3', 'tharged'],
    ['After 4', 'targed'],
    ['After 6', 'tharged'],
  ]);
  assert.is(lineWords({ noun: 'target', where: '' }, welsh), 'targed, targedau');
});

test.run();
