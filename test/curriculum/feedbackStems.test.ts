import * as assert from 'uvu/assert';
import { waysToSay } from '../../src/curriculum/feedbackStems.ts';
import { sheetOf } from '../../src/curriculum/starter.ts';
import { feedbackParts } from '../../src/schema/words.ts';
import { suite } from '../support/suite.ts';

const test = suite('what is said to a child of a target');

test('every writing target can be said in each of the three parts, as whole sentences', async () => {
  for (const year of [1, 2, 3, 4, 5, 6]) {
    const { targets } = await sheetOf(year, 'writing');
    for (const { pupil } of targets) {
      for (const part of feedbackParts) {
        const ways = waysToSay(part, pupil);
        assert.ok(ways.length > 0, pupil);
        for (const words of ways) assert.match(words, /^\p{Lu}[^{}]*[^.]\.$/u, words);
      }
    }
  }
});

test('a school’s own wording that does not say "I can" is left as it is', () => {
  assert.equal(waysToSay('well', 'Commas in lists.'), ['Commas in lists.']);
});

test.run();
