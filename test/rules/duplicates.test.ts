import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { findDuplicates, type Likeness } from '../../src/rules/duplicates.ts';
import type { PupilId } from '../../src/schema/ids.ts';
import { suite } from '../support/suite.ts';

const test = suite('possible duplicates');

const amy: Likeness = { id: 'a' as PupilId, given: 'Amy', family: 'Bell', class: '4B' };
const like = (more: Partial<Likeness>): Likeness => ({ ...amy, id: 'b' as PupilId, ...more });

const cases: [what: string, a: Likeness, b: Likeness, by: string | undefined][] = [
  ['the same name in the same class', amy, like({}), 'class'],
  ['the same name in another class', amy, like({ class: '4C' }), undefined],
  ['the name without its accents', like({ given: 'Zoë' }), { ...amy, given: 'Zoe' }, 'class'],
  [
    'the name on the list, and the name that the child goes by',
    like({ given: 'Amelia', preferredGiven: 'Amy' }),
    amy,
    'class',
  ],
  [
    'one UPN, whatever the names and classes',
    { ...amy, upn: 'A1' },
    like({ given: 'Ben', class: '4C', upn: 'A1' }),
    'upn',
  ],
  ['one UPN, one name, one class', { ...amy, upn: 'A1' }, like({ upn: 'A1' }), 'upn'],
  ['two UPNs', { ...amy, upn: 'A1' }, like({ upn: 'B2' }), undefined],
  ['a UPN on one side only', { ...amy, upn: 'A1' }, like({}), 'class'],
  [
    'one birthday, in another class',
    { ...amy, born: '2017-03-01' },
    like({ class: '4C', born: '2017-03-01' }),
    'born',
  ],
  [
    'one birthday and two UPNs',
    { ...amy, born: '2017-03-01', upn: 'A1' },
    like({ born: '2017-03-01', upn: 'B2' }),
    undefined,
  ],
  ['two birthdays', { ...amy, born: '2017-03-01' }, like({ born: '2017-03-02' }), undefined],
  [
    'one birthday, two names',
    { ...amy, born: '2017-03-01' },
    like({ given: 'Ben', born: '2017-03-01' }),
    undefined,
  ],
];

for (const [what, a, b, by] of cases) {
  test(`${what}: ${by ? 'perhaps one child' : 'two children'}`, () => {
    assert.equal(
      findDuplicates([a, b]).map((pair) => pair.by),
      by ? [by] : [],
    );
    assert.equal(findDuplicates([b, a]), findDuplicates([a, b]));
  });
}

test('of whom an adult has said what they are, nobody is asked again', () => {
  assert.equal(
    findDuplicates([amy, like({})], () => true),
    [],
  );
});

test('three of one name are three questions, each asked once', () => {
  const three = [amy, like({}), like({ id: 'c' as PupilId, preferredGiven: 'Amy' })];
  assert.equal(
    findDuplicates(three).map(({ pupils: [a, b] }) => `${a.id}${b.id}`),
    ['ab', 'ac', 'bc'],
  );
});

test('whatever a class is like, each pair comes once, and the same ones in any order', () => {
  const pupil = fc.record({
    given: fc.constantFrom('Amy', 'Ámy', 'Ben'),
    family: fc.constantFrom('Bell', 'Khan'),
    class: fc.constantFrom('4B', '4C'),
    upn: fc.constantFrom(undefined, 'A1', 'B2'),
    born: fc.constantFrom(undefined, '2017-03-01', '2017-03-02'),
  });
  const found = (pupils: Likeness[]) =>
    findDuplicates(pupils).map(({ by, pupils: [a, b] }) => `${a.id} ${b.id} ${by}`);
  fc.assert(
    fc.property(fc.array(pupil, { maxLength: 9 }), (facts) => {
      const pupils = facts.map((each, i) => ({ ...each, id: `p${i}` })) as Likeness[];
      const pairs = found(pupils);
      assert.equal(new Set(pairs.map((pair) => pair.slice(0, 5))).size, pairs.length);
      assert.equal(found([...pupils].reverse()).sort(), pairs.sort());
    }),
  );
});

test.run();
