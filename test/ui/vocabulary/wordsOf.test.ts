import * as assert from 'uvu/assert';
import { english } from '../../../src/ui/vocabulary/english.ts';
import { type Given, usualWords, wordsOf } from '../../../src/ui/vocabulary/wordsOf.ts';
import { suite } from '../../support/suite.ts';

const test = suite('what a sentence is said with');

const said: [sentence: string, says: string, given?: Given][] = [
  ['Make {a unit}', 'Make a unit'],
  ['{Units} of this {class}', 'Units of this class'],
  ['{A cold task} and {an adult}', 'A cold task and an adult'],
  ['{count unit} put away', '1 unit put away', { count: 1 }],
  ['{count unit} put away', '3 units put away', { count: 3 }],
  ['{count unit} put away', '0 units put away', { count: 0 }],
  ['{count change} to send', 'count change to send', { count: 2 }],
  ['{changed} things', '1,200 things', { changed: 1200 }],
  ['{a kind}', 'an information text', { kind: 'information text' }],
  [
    'Set on {day}, in {a unit} called “{title}”',
    'Set on 22 Nov, in a unit called “{unit}”',
    { day: '22 Nov', title: '{unit}' },
  ],
  ['A plain sentence.', 'A plain sentence.'],
];
for (const [sentence, says, given] of said)
  test(`“${sentence}”${given ? ` with ${JSON.stringify(given)}` : ''}: “${says}”`, () =>
    assert.is(usualWords.say(sentence, given), says));

test('a school’s noun stands in every sentence, with its own plural and article', () => {
  const nouns = { ...english.nouns, unit: { one: 'inquiry', plural: 'inquiries' } };
  const { say } = wordsOf({ ...english, nouns });
  assert.is(
    say('{Units}: make {a unit}, or {n unit}', { n: 2 }),
    'Inquiries: make an inquiry, or 2 inquiries',
  );
});

test('a catalogue may have the whole sentence', () => {
  const { say } = wordsOf({ ...english, sentences: { 'My {goal}': '{Goal}, mine' } });
  assert.is(say('My {goal}'), 'Goal, mine');
  assert.is(say('Our {goal}'), 'Our goal');
});

test('a task and its stage are called alike', () => {
  const nouns = { ...english.nouns, 'hot task': { one: 'show task', plural: 'show tasks' } };
  const words = wordsOf({ ...english, nouns });
  assert.is(words.task.hot, 'Show task');
  assert.is(words.stage.hot, 'Show task');
});

test('days, years and small numbers are said as before', () => {
  const at = '2026-11-22T10:00:00+00:00';
  const { day, date, weekday, year, count, list } = usualWords;
  assert.equal([day(at), date(at), weekday(at)], ['22 Nov', '22 November 2026', 'Sunday 22 November']);
  assert.equal(
    [year(0), year(4), count(0), count(3), count(12)],
    ['Reception', 'Year 4', 'None', 'Three', '12'],
  );
  assert.equal([list(['a']), list(['a', 'b', 'c'])], ['a', 'a, b and c']);
});

test.run();
