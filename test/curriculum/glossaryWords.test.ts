import * as assert from 'uvu/assert';
import { termsIn } from '../../src/curriculum/glossaryWords.ts';
import { glossary, sheetOf } from '../../src/curriculum/starter.ts';
import { suite } from '../support/suite.ts';

const test = suite('words that the glossary knows');
const terms = await glossary();
const known = (text: string) => termsIn(text, terms).map(({ term }) => term);

test('a capital letter is not also a letter, plurals count, and part of another word does not', () => {
  assert.equal(known('Uses capital letters for names'), ['capital letter']);
  assert.equal(known('Words and letters, worded'), ['word', 'letter']);
  assert.equal(known('I can write.'), []);
});

test('some word of every year’s sheet is known', async () => {
  for (const year of [1, 2, 3, 4, 5, 6]) {
    const { targets } = await sheetOf(year, 'writing');
    assert.ok(
      targets.some(({ teacher }) => known(teacher).length > 0),
      String(year),
    );
  }
});

test.run();
