import * as assert from 'uvu/assert';
import { trimmed, wordProblems } from '../../../src/teacher/School/wordProblems.ts';
import { usualWords } from '../../../src/ui/vocabulary/wordsOf.ts';

import { suite } from '../../support/suite.ts';

const usual = usualWords.level;
const test = suite('level words');

test('the usual words can be used', () => {
  assert.equal(wordProblems(usual), {});
});

test('a school can say "Working towards" and "Greater depth"', () => {
  assert.equal(wordProblems({ ...usual, approaching: 'Working towards', deeper: 'Greater depth' }), {});
});

test('an empty word and a long one are each said by their own field', () => {
  const problems = wordProblems({ ...usual, secure: '  ', deeper: 'Working at greater depth now' });
  assert.equal(problems, { secure: 'Type a word.', deeper: 'Use at most 20 letters.' });
});

test('two levels that read alike could not be told apart, whatever their capitals', () => {
  const problems = wordProblems({ ...usual, approaching: 'not  yet', deeper: 'Dépth' });
  assert.equal(Object.keys(problems), ['not-yet', 'approaching']);
});

test('spaces round a word are not part of it', () => {
  assert.is(trimmed({ ...usual, secure: ' Got it ' }).secure, 'Got it');
});

test.run();
