import * as assert from 'uvu/assert';
import { presets, usualPolicy } from '../../src/rules/policies.ts';
import { type Override, standingOf } from '../../src/rules/standing.ts';
import type { UnitId } from '../../src/schema/ids.ts';
import type { Policy } from '../../src/schema/policy.ts';
import {
  kindWords,
  type Names,
  pupilSentence,
  standingSentence,
} from '../../src/teacher/standingSentences.ts';
import { usualWords } from '../../src/ui/vocabulary/wordsOf.ts';

import { anOverride, aYear } from '../support/aPiece.ts';
import { suite } from '../support/suite.ts';

const test = suite('a standing in words');

const kite = 'kite'.padEnd(20, '0') as UnitId;
const names: Names = {
  genres: new Map([
    ['story', 'Journey story'],
    ['report', 'Information text (non-chronological report)'],
    ['letter', 'Letter'],
    ['kite', 'Portal story'],
  ]),
  units: new Map([[kite, 'The Lost Kite']]),
  adults: new Map([['o'.repeat(20), 'Ms Okafor']]),
  words: usualWords,
};
const { threeKinds: opens, two, one } = presets;

function says(year: string, policy: Policy = usualPolicy, overrides: Override[] = []): string {
  return standingSentence(standingOf(aYear(year), policy, overrides), policy, names);
}

const rows: [year: string, says: string, policy?: Policy][] = [
  ['', 'Nothing has been judged yet.'],
  ['kite cold', 'Nothing that counts yet: cold task of The Lost Kite, 14 Sept.'],
  ['kite practice', 'Nothing that counts yet: practice of The Lost Kite, 14 Sept.'],
  ['kite guided', 'Only with help so far: hot task of The Lost Kite, 14 Sept.'],
  ['kite approaching', 'Not there yet: hot task of The Lost Kite, 14 Sept.'],
  ['story', '1 of 3 shown: journey story. Two more pieces needed, one of another kind of writing.'],
  ['story, report', '2 of 3 shown: journey story, information text. One more piece needed.'],
  [
    'story1, story2',
    '2 of 3 shown: journey story, journey story. One more piece needed, of another kind of writing.',
  ],
  ['story', '1 of 3 shown: journey story. Two more pieces needed, of other kinds of writing.', opens],
  ['story, report, letter', 'Shown three times: journey story, information text, letter.'],
  ['story, letter', 'Shown twice: journey story, letter.', two],
  ['story', 'Shown: journey story.', one],
  ['story, letter +0', '1 of 2 shown: journey story. One more piece needed, on another day.', two],
  ['story hot, story polished', '1 of 2 shown: journey story. One more piece needed, of another unit.', two],
  [
    'story, report, letter, kite not-yet',
    'Shown three times: journey story, information text, letter. It was not yet in the hot task of The Lost Kite, 5 Oct: look again.',
  ],
  [
    'story, report, letter, kite not-yet',
    'Shown three times: journey story, information text, letter. It was not yet in the hot task of The Lost Kite, 5 Oct; what was shown before stays.',
    { ...usualPolicy, laterNotYet: 'keeps' },
  ],
  [
    'story, report, letter, kite not-yet',
    'Not there yet: hot task of The Lost Kite, 5 Oct. It was not yet in the hot task of The Lost Kite, 5 Oct, so it is open again.',
    opens,
  ],
];

for (const [year, sentence, policy] of rows) {
  test(`${year || 'nothing'}: ${sentence}`, () => assert.is(says(year, policy), sentence));
}

test('an adult’s word comes first, with who, when and why, and the rule’s own after it', () => {
  assert.is(
    says('story', usualPolicy, [anOverride(8, 'secure', 'Told it in assembly.')]),
    'Ms Okafor says secure (15 Sept): “Told it in assembly.” By the rule it is approaching. 1 of 3 shown: journey story. Two more pieces needed, one of another kind of writing.',
  );
});

test('a kind of writing is a word in a sentence, and one that nobody knows is a piece', () => {
  assert.is(kindWords({ genre: 'report' }, names), 'information text');
  assert.is(kindWords({ genre: '' }, names), 'piece');
  assert.is(kindWords({ genre: 'report', subject: 'Science' }, names), 'information text in science');
});

const told: [year: string, says: string, policy?: Policy, said?: Override[]][] = [
  ['', 'Not yet. You will try this soon.'],
  ['kite cold not-yet', 'You have made a start. Try it in your next piece.'],
  ['kite guided', 'You can do this with help. Next, try it on your own.'],
  ['kite not-yet', 'Not yet. You are working on this. Try it in your next piece.'],
  [
    'letter',
    'You have shown this on your own in a letter. Show it a few more times, in another kind of writing.',
  ],
  [
    'letter, report',
    'You have shown this on your own in a letter and an information text. Show it once more.',
  ],
  [
    'letter, report, story',
    'You have shown this on your own in a letter, an information text and a journey story. You can do this!',
  ],
  [
    'letter, report not-yet',
    'You have shown this on your own in a letter. It was not yet there last time. Look for it in your next piece.',
  ],
  ['letter', 'You can do this. A grown-up has seen it.', usualPolicy, [anOverride(9, 'secure')]],
];

for (const [year, sentence, policy = usualPolicy, said = []] of told) {
  test(`to the child: ${sentence}`, () => {
    const words = pupilSentence(standingOf(aYear(year), policy, said), names);
    assert.is(words, sentence);
    assert.not.match(words, /\d|one|two|three|approaching|secure|deeper/i);
  });
}

test('what was shown with help is not told as the child’s own work', () => {
  const helpToo = { ...usualPolicy, alone: false };
  const words = pupilSentence(standingOf(aYear('letter with-help, report'), helpToo), names);
  assert.is(words, 'You have shown this in a letter and an information text. Show it once more.');
});

test.run();
