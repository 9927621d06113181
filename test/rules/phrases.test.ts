import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { phrasesOf } from '../../src/rules/phrases.ts';
import { findPlace, placeAt } from '../../src/rules/wordsPlace.ts';
import { suite } from '../support/suite.ts';

const test = suite('places in a child’s writing');
const said = (text: string) => phrasesOf(text).map(({ start, end }) => text.slice(start, end));

const rows: [why: string, text: string, phrases: string[]][] = [
  ['nothing', '', []],
  ['only spaces', '  \n ', []],
  ['sentences', 'The kite flew. Where was it? Gone!', ['The kite flew.', 'Where was it?', 'Gone!']],
  ['speech', '“Stop!” he said. She ran.', ['“Stop!”', 'he said.', 'She ran.']],
  ['lines of a poem', 'Red kite\nblue sky', ['Red kite', 'blue sky']],
  ['a number with a point', 'It was 3.5 m long.', ['It was 3.5 m long.']],
  [
    'a child who writes without full stops, at a word that joins',
    'we went to the park with my nan and then we saw a big dog it ran',
    ['we went to the park with my nan', 'and then we saw a big dog it ran'],
  ],
  [
    'no joining word either: after so many words',
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
    ['one two three four five six seven eight nine ten eleven twelve thirteen fourteen', 'fifteen sixteen'],
  ],
];
for (const [why, text, phrases] of rows) test(why, () => assert.equal(said(text), phrases));

test('of any text every word is in exactly one place, in order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('and', 'the', 'kite', 'flew.', '“Oh!”', '\n', '...', 'é'), { maxLength: 60 }),
      (words) => {
        const text = words.join(' ');
        assert.equal(said(text).join(' ').split(/\s+/).filter(Boolean), text.split(/\s+/).filter(Boolean));
      },
    ),
  );
});

const kite = 'The kite flew. It was red. The kite flew. I cried.';
const found = (before: string, at: number, after: string) => {
  const phrase = phrasesOf(before)[at];
  const place = phrase && findPlace(after, placeAt(before, phrase));
  return place && `${place.start}: ${after.slice(place.start, place.end)}`;
};
const moved: [why: string, at: number, after: string, found: string | undefined][] = [
  ['the same text', 1, kite, '15: It was red.'],
  ['the first of two alike', 0, kite, '0: The kite flew.'],
  ['the second of two alike', 2, kite, '27: The kite flew.'],
  ['words put before it', 3, `One day. ${kite}`, '51: I cried.'],
  [
    'the second of two alike when the first is gone',
    2,
    'It was red. The kite flew. I cried.',
    '12: The kite flew.',
  ],
  ['the words themselves were changed', 1, 'The kite flew. It was blue.', undefined],
];
for (const [why, at, after, where] of moved)
  test(`found again: ${why}`, () => assert.is(found(kite, at, after), where));

test.run();
