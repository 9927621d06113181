import * as assert from 'uvu/assert';
import { findPlace, placeAt, wordsIn } from '../../src/rules/wordsPlace.ts';
import { suite } from '../support/suite.ts';

const test = suite('a mark on typed words');

const story =
  'The kite flew over the hill. It was red. The kite dived into the sea and Tom ran to the kite shop.';

/** Marks the words in the first text and says what stands at that place in the second. */
function after(words: string, now: string, from = 0): string | undefined {
  const start = story.indexOf(words, from);
  const place = placeAt(story, { start, end: start + words.length });
  const found = findPlace(now, place);
  return found && `${now.slice(found.start, found.end)}${found.isChanged ? ' (changed)' : ''}`;
}

test('a place on a photographed page is no place of words', () => {
  const place = placeAt(story, { start: 0, end: 3 });
  assert.is(wordsIn(place), place);
  assert.is(wordsIn({ page: 'f'.repeat(64), x: 0.5, y: 0.5 }), undefined);
  assert.is(wordsIn(undefined), undefined);
});

test('it stays with its words when the child changes what is round them', () => {
  const cases: [string, string, string | undefined][] = [
    ['dived', story, 'dived'],
    ['dived', `Once upon a time. ${story}`, 'dived'],
    ['dived', story.replace('flew over', 'soared high above'), 'dived'],
    ['dived', story.replace('The kite dived', 'Then it dived'), 'dived'],
    ['dived into the sea', story.replace(' into the sea', ''), 'dived (changed)'],
    ['dived', story.replace('dived', 'plunged'), 'plunged (changed)'],
    [
      'It was red.',
      story.replace('It was red.', 'It was as red as a poppy.'),
      'It was as red as a poppy. (changed)',
    ],
    ['It was red.', story.replace(' It was red.', ''), undefined],
    ['dived', 'A new story about a dog.', undefined],
    ['dived', '', undefined],
    ['Tom', 'Tomorrow', undefined],
    ['red', 'A hundred dogs.', undefined],
  ];
  for (const [words, now, expected] of cases) assert.is(after(words, now), expected, now);
});

test('of words that stand several times it is the one that was meant', () => {
  const second = story.indexOf('kite', 30);
  const now = `My story. ${story}`;
  const place = placeAt(story, { start: second, end: second + 4 });
  assert.is(findPlace(now, place)?.start, second + 'My story. '.length);
  const changed = findPlace(story.replace('The kite dived', 'The balloon dived'), place);
  assert.equal([changed?.isChanged, story.slice(second - 4, second)], [true, 'The ']);
});

test('a very long stretch is kept by its beginning', () => {
  const long = 'word '.repeat(200);
  const place = placeAt(long, { start: 0, end: long.length });
  assert.is(place.quote.length, 400);
  assert.is(findPlace(long, place)?.start, 0);
});

test.run();
