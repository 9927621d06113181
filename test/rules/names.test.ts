import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { foldName } from '../../src/rules/foldName.ts';
import { type Named, shownNames } from '../../src/rules/names.ts';
import { suite } from '../support/suite.ts';

const test = suite('what pupils are called');

function pupils(...names: (string | Omit<Named, 'id'>)[]): Named[] {
  return names.map((name, n) => {
    const id = `p${n}`;
    if (typeof name !== 'string') return { id, ...name };
    const [given = '', ...family] = name.split(' ');
    return { id, given, family: family.join(' ') };
  });
}

const shorts = (...names: Parameters<typeof pupils>) =>
  [...shownNames(pupils(...names)).values()].map(({ short }) => short);
const tiles = (...names: Parameters<typeof pupils>) =>
  [...shownNames(pupils(...names)).values()].map(({ initials }) => initials);

test('a first name that nobody shares is enough', () => {
  assert.equal(shorts('Amy Brown', 'Ben Cole'), ['Amy', 'Ben']);
});

test('adults see the whole name', () => {
  const [shown] = shownNames(pupils('Amy Brown')).values();
  assert.is(shown?.full, 'Amy Brown');
});

test('pupils who share a first name are told apart by the least that does it', () => {
  assert.equal(shorts('Amy Brown', 'Amy Cole'), ['Amy B', 'Amy C']);
  assert.equal(shorts('Amy Baker', 'Amy Brown', 'Amy Cole'), ['Amy Ba', 'Amy Br', 'Amy C']);
  assert.equal(shorts('Amy Brown', 'Amy Browne'), ['Amy Brown', 'Amy Browne']);
});

test('a one-letter surname and no surname at all still tell', () => {
  assert.equal(shorts('Amy B', 'Amy Brown'), ['Amy B', 'Amy Br']);
  assert.equal(shorts('Amy', 'Amy Brown'), ['Amy', 'Amy B']);
});

test('apostrophes and hyphens are no letters to tell by', () => {
  assert.equal(shorts("Seán O'Brien", "Seán O'Neill"), ["Seán O'B", "Seán O'N"]);
  assert.equal(shorts("Jan 't Hooft", 'Jan Bos'), ["Jan 't", 'Jan B']);
  assert.equal(shorts('Ava Smith', 'Ava Smith-Jones'), ['Ava Smith', 'Ava Smith-J']);
});

test('the preferred first name is the one that is shared', () => {
  const tom = { given: 'Thomas', preferredGiven: 'Tom', family: 'Reed' };
  assert.equal(shorts(tom, 'Tom Ash'), ['Tom R', 'Tom A']);
  assert.equal(shorts({ ...tom, preferredFamily: 'Ashby' }, 'Tom Ash'), ['Tom Ashb', 'Tom Ash']);
});

test('two spellings that differ by an accent are told apart as one name', () => {
  assert.equal(shorts('Zoë Hart', 'Zoe King'), ['Zoë H', 'Zoe K']);
});

test('an accented letter made of two code points is one letter', () => {
  assert.equal(shorts('Ana C\u030cech', 'Ana Dvořák'), ['Ana C\u030c', 'Ana D']);
});

test('same first name and surname: the year tells, else a number', () => {
  const amy = { given: 'Amy', family: 'Brown' };
  assert.equal(shorts({ ...amy, year: 3 }, { ...amy, year: 0 }), ['Amy Brown (Y3)', 'Amy Brown (R)']);
  assert.equal(shorts('Amy Brown', 'Amy Brown'), ['Amy Brown 1', 'Amy Brown 2']);
  assert.equal(shorts({ ...amy, year: 3 }, { ...amy, year: 3 }), ['Amy Brown 1', 'Amy Brown 2']);
});

test('a tile has two letters, and others where two pupils would share them', () => {
  assert.equal(tiles('Amy Brown', 'Ben Cole'), ['AB', 'BC']);
  assert.equal(tiles('Amy Brown', 'Adam Baker'), ['AB', 'Ad']);
  assert.equal(tiles('Élodie', "Niamh O'Shea"), ['Él', 'NO']);
});

const aName = fc.constantFrom(
  '',
  'A',
  'Amy',
  'amy',
  'Amy B',
  'Zoë',
  'Zoe',
  "O'B",
  'B',
  'Brown',
  'Brown-Lee',
  '王',
  '?',
);
const aClass = fc
  .array(
    fc.record({ given: aName, family: aName, year: fc.option(fc.constantFrom(0, 3), { nil: undefined }) }),
    {
      maxLength: 12,
    },
  )
  .map((names) => pupils(...names));

test('no two pupils of a class ever read alike', () => {
  fc.assert(
    fc.property(aClass, (everyone) => {
      const shown = [...shownNames(everyone).values()];
      const folded = shown.map(({ short }) => foldName(short));
      assert.is(new Set(folded).size, everyone.length);
      assert.ok(shown.every(({ short, initials }) => short && initials));
    }),
    { numRuns: 300 },
  );
});

test('names do not depend on the order in which pupils come', () => {
  fc.assert(
    fc.property(aClass, (everyone) => {
      const backwards = shownNames([...everyone].reverse());
      for (const [id, shown] of shownNames(everyone)) assert.equal(backwards.get(id), shown);
    }),
    { numRuns: 100 },
  );
});

test('letters that no accent is on are folded as people type them', () => {
  assert.is(foldName('Søren Łuk'), 'soren luk');
  assert.is(foldName('Groß'), 'gross');
});

test.run();
