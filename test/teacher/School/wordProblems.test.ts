import * as assert from 'uvu/assert';
import { trimmed, wordProblems } from '../../../src/teacher/School/wordProblems.ts';
import { levelWords } from '../../../src/ui/words.ts';
import { suite } from '../../support/suite.ts';

const test = suite('level words');

test('the usual words can be used', () => {
  assert.equal(wordProblems(levelWords), {});
});

test('a school can say "Working towards" and "Greater depth"', () => {
  assert.equal(wordProblems({ ...levelWords, approaching: 'Working towards', deeper: 'Greater depth' }), {});
});

test('an empty word and a long one are each said by their own field', () => {
  const problems = wordProblems({ ...levelWords, secure: '  ', deeper: 'Working at greater depth now' });
  assert.equal(problems, { secure: 'Type a word.', deeper: 'Use at most 20 letters.' });
});

test('two levels that read alike could not be told apart, whatever their capitals', () => {
  const problems = wordProblems({ ...levelWords, approaching: 'not  yet', deeper: 'Dépth' });
  assert.equal(Object.keys(problems), ['not-yet', 'approaching']);
});

test('spaces round a word are not part of it', () => {
  assert.is(trimmed({ ...levelWords, secure: ' Got it ' }).secure, 'Got it');
});

test.run();
