import * as assert from 'uvu/assert';
import { type Cell, cellOf, type Pieces } from '../../src/rules/cell.ts';
import { type Ledger, reasonsOf } from '../../src/rules/cellReasons.ts';
import { liveJudgements } from '../../src/rules/ledger.ts';
import { cellName, changeSentence, reasonSentences, sideWords } from '../../src/teacher/cellSentences.ts';
import { midSentence, shortTarget } from '../../src/teacher/targetWords.ts';
import { usualWords } from '../../src/ui/vocabulary/wordsOf.ts';

import { aJudgement, cold, coldAndHot, hot, mrBell, onDay, target } from '../support/aJudgement.ts';
import { suite } from '../support/suite.ts';

const test = suite('what a cell is called and why');

const coldNotYet = aJudgement('cold', { day: 3, level: 'not-yet' });
const hotSecure = aJudgement('hot', { day: 20, level: 'secure' });

function ledgerOf(judgements: Ledger['judgements'], more: Partial<Ledger> = {}): Ledger {
  return { judgements, retracted: [], pieces: {}, ...more };
}

function cell({ judgements, retracted, pieces }: Ledger): Cell {
  return cellOf(liveJudgements(judgements, retracted), pieces, coldAndHot, target);
}

const why = (ledger: Ledger) => reasonSentences(reasonsOf(ledger, coldAndHot, target), usualWords).join(' ');
const change = (ledger: Ledger) => changeSentence(cell(ledger), usualWords);

test('a cell is called by its pupil, its target and both levels', () => {
  assert.is(
    cellName(
      'Amy B',
      'Use all the punctuation that speech needs',
      cell(ledgerOf([coldNotYet, hotSecure])),
      usualWords,
    ),
    'Amy B, use all the punctuation that speech needs: cold not yet, hot secure',
  );
});

test("the school's own words are used, and capitals that are a name stay", () => {
  const level = { ...usualWords.level, 'not-yet': 'Working towards', secure: 'EXS' };
  const words = { ...usualWords, level };
  assert.is(
    cellName('Amy', 'Write paragraphs', cell(ledgerOf([coldNotYet, hotSecure])), words),
    'Amy, write paragraphs: cold working towards, hot EXS',
  );
});

const sides: [because: string, ledger: Ledger, says: string][] = [
  ['nothing judged is not a "not yet"', ledgerOf([]), 'nothing yet'],
  ['absent', ledgerOf([], { pieces: { [hot]: { presence: 'absent' } } }), 'absent'],
  [
    'help stands beside the level',
    ledgerOf([hotSecure], { pieces: { [hot]: { support: 'with-help' } } }),
    'secure with help',
  ],
  ['guided too', ledgerOf([hotSecure], { pieces: { [hot]: { support: 'guided' } } }), 'secure guided'],
  [
    'a level and an absence are both told',
    ledgerOf([hotSecure], { pieces: { [hot]: { presence: 'absent' } } }),
    'secure (marked absent)',
  ],
];

for (const [because, ledger, says] of sides) {
  test(`${because}: "${says}"`, () => assert.is(sideWords(cell(ledger).hot, usualWords), says));
}

const changes: [ledger: Ledger, says: string][] = [
  [ledgerOf([]), 'Nothing has been judged yet.'],
  [ledgerOf([coldNotYet]), 'A first look, from before teaching.'],
  [ledgerOf([hotSecure]), 'There is no cold task to set beside it.'],
  [ledgerOf([coldNotYet, hotSecure]), 'Grew from not yet to secure.'],
  [ledgerOf([coldNotYet, aJudgement('hot', { day: 20, level: 'not-yet' })]), 'Still not yet after teaching.'],
  [ledgerOf([aJudgement('cold', { day: 3, level: 'secure' }), hotSecure]), 'Secure both times.'],
  [
    ledgerOf([aJudgement('cold', { day: 3, level: 'deeper' }), hotSecure]),
    'Was deeper before teaching, secure in the hot task.',
  ],
  [
    ledgerOf([aJudgement('cold', { day: 3, level: 'secure', support: 'guided' }), hotSecure]),
    'Before teaching secure guided; alone in the hot task secure.',
  ],
  [
    ledgerOf([coldNotYet, hotSecure], { pieces: { [hot]: { support: 'guided' } } }),
    'Not shown alone yet: the hot task was written with help.',
  ],
];

for (const [ledger, says] of changes) {
  test(`the two tasks together: ${says}`, () => assert.is(change(ledger), says));
}

const away: Pieces = { [cold]: { presence: 'absent' } };
const reasons: [because: string, ledger: Ledger, says: string][] = [
  [
    'both tasks, the one that counts first',
    ledgerOf([coldNotYet, hotSecure]),
    'Hot task, 20 Nov: secure, written alone. Cold task, 3 Nov: not yet, written alone.',
  ],
  [
    'absent for one of them',
    ledgerOf([hotSecure], { pieces: away }),
    'Hot task, 20 Nov: secure, written alone. Cold task: absent.',
  ],
  [
    'a correction says what it was',
    ledgerOf([
      aJudgement('hot', { day: 19, level: 'approaching' }),
      { ...hotSecure, supersedes: [onDay(19)] },
    ]),
    'Hot task, 20 Nov: secure, written alone. Hot task: was approaching, corrected. Cold task: nothing yet.',
  ],
  [
    'only the help was corrected',
    ledgerOf([
      aJudgement('hot', { day: 19, level: 'secure' }),
      aJudgement('hot', { day: 20, level: 'secure', support: 'guided', instead: onDay(19) }),
    ]),
    'Hot task, 20 Nov: secure, written with an adult guiding. Hot task: how alone it was written was corrected. Cold task: nothing yet.',
  ],
  [
    'two adults judged it apart',
    ledgerOf([aJudgement('hot', { day: 19, level: 'approaching', by: mrBell }), hotSecure]),
    'Hot task, 20 Nov: secure, written alone. Hot task: two adults judged this; the later one counts. Cold task: nothing yet.',
  ],
  [
    'one adult judged it on two tablets',
    ledgerOf([aJudgement('hot', { day: 19, level: 'approaching' }), hotSecure]),
    'Hot task, 20 Nov: secure, written alone. Hot task: judged twice, on two tablets; the later one counts. Cold task: nothing yet.',
  ],
  [
    'what was undone is told as undone',
    ledgerOf([hotSecure], { retracted: [hotSecure.stamp] }),
    'Hot task: nothing yet. Hot task: secure was taken back. Cold task: nothing yet.',
  ],
];

for (const [because, ledger, says] of reasons) {
  test(because, () => assert.is(why(ledger), says));
}

const heads: [pupil: string, head: string][] = [
  ['I can put a comma after a fronted adverbial.', 'Put a comma after a fronted adverbial'],
  ['I know what these mean: noun, verb.', 'I know what these mean: noun, verb'],
  ['I cannot', 'I cannot'],
  ['', ''],
];

for (const [pupil, head] of heads) {
  test(`"${pupil}" heads its column as "${head}"`, () => assert.is(shortTarget(pupil), head));
}

test('a single capital letter and an abbreviation stay as they are in a sentence', () => {
  assert.equal(['Not yet', 'GD', 'A'].map(midSentence), ['not yet', 'GD', 'A']);
});

test.run();
