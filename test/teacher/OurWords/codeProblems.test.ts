import * as assert from 'uvu/assert';
import { codeProblems } from '../../../src/teacher/OurWords/codeProblems.ts';
import { usualWords } from '../../../src/ui/vocabulary/wordsOf.ts';
import { suite } from '../../support/suite.ts';

const test = suite('a new marking code');

test('it has letters of its own that fit on a page, and says what they ask for', () => {
  const cases: [code: string, means: string, ofCode: RegExp | undefined, ofMeans: RegExp | undefined][] = [
    [' WW ', ' Wrong word ', undefined, undefined],
    ['', ' ', /Type the letters/, /Type what the child/],
    ['WWWWW', 'Wrong word', /four letters at most/, undefined],
    ['sp', 'Space', /Sp is there already, for Spelling/, undefined],
    ['WW', 'w'.repeat(61), undefined, /60 letters/],
  ];
  for (const [code, means, ofCode, ofMeans] of cases) {
    const found = codeProblems({ code, means }, usualWords.codes);
    for (const [said, expected] of [
      [found.code, ofCode],
      [found.means, ofMeans],
    ] as const) {
      if (expected) assert.match(said ?? '', expected);
      else assert.is(said, undefined, `${code}: ${means}`);
    }
  }
});

test.run();
