import * as assert from 'uvu/assert';
import {
  aboutOf,
  critiqueSentence,
  praiseSentence,
  quoted,
  type Stems,
  stemsFor,
} from '../../src/curriculum/critiqueStems.ts';
import { suite } from '../support/suite.ts';

const test = suite('what a critique is built from');

/** Every sentence that a child can build with these stems. */
function sentences({ kind, specific, helpful, about }: Stems): string[] {
  const helps = [...helpful, ...Object.values(about).flat()];
  const bits = [...specific, quoted('The kite flew away.')];
  return kind.flatMap((k) =>
    bits.flatMap((s) => [
      praiseSentence({ kind: k, specific: s }),
      ...helps.map((h) => critiqueSentence({ kind: k, specific: s, helpful: h })),
    ]),
  );
}

for (const year of [0, 1, 2, 3, 4, 5, 6]) {
  test(`in Year ${year} every one of them is a whole sentence that says something`, () => {
    for (const sentence of sentences(stemsFor(year))) {
      assert.match(sentence, /^[A-Z“].+ .+[^.]\.$/);
      assert.not.match(sentence, /undefined|\.\.|, ,/);
    }
  });

  test(`in Year ${year} nothing that can be built is unkind`, () => {
    const all = sentences(stemsFor(year)).join(' ');
    assert.not.match(all, /\b(bad|wrong|boring|hate|silly|messy|worst|rubbish|don’t|never|should)\b/i);
  });
}

const quotes: [words: string, quote: string][] = [
  ['The kite flew away.', '“The kite flew away”'],
  ['Where\nis it?', '“Where is it?”'],
  ['x'.repeat(100), `“${'x'.repeat(80)} …”`],
  [`${'word '.repeat(30)}end`, `“${'word '.repeat(15)}word …”`],
];
for (const [words, quote] of quotes)
  test(`${quote} is how a draft is quoted`, () => assert.is(quoted(words), quote));

test('stems are about what the target is about', () => {
  assert.equal(['Y3.SP.01', 'Y2.VGP.03', 'Y4.DR.02', 'our own target'].map(aboutOf), [
    'marks',
    'words',
    'ideas',
    'ideas',
  ]);
});

test.run();
