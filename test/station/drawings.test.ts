import * as assert from 'uvu/assert';
import { stemsFor } from '../../src/curriculum/critiqueStems.ts';
import { genres, sheetOf } from '../../src/curriculum/starter.ts';
import { ownLevels } from '../../src/schema/words.ts';
import { stemDrawings, whyDrawings, wontDrawings } from '../../src/station/drawings/drawingNames.ts';
import { drawingsFor } from '../../src/station/drawings/drawingsFor.ts';
import { stationWordsOf } from '../../src/station/words.ts';
import { usualWords } from '../../src/ui/vocabulary/wordsOf.ts';
import { suite } from '../support/suite.ts';

/** A child who cannot read tells the lines of one choice apart by what is drawn beside them. */
const test = suite('what is drawn beside a line');

const sayTwice = (names: readonly unknown[]) => names.filter((name, i) => names.indexOf(name) !== i);

for (const year of [1, 3, 5]) {
  test(`every stem of Year ${year} has a drawing, and no two that are offered together have the same`, () => {
    const { kind, specific, helpful, about } = stemsFor(year);
    const choices = [kind, specific, ...Object.values(about).map((some) => [...some, ...helpful])];
    for (const lines of choices) {
      assert.equal(
        lines.filter((line) => !stemDrawings[line]),
        [],
      );
      assert.equal(sayTwice(lines.map((line) => stemDrawings[line])), []);
    }
  });
}

test('no drawing is kept for a stem that is not there any more', () => {
  const all = [1, 3, 5].flatMap((year) => {
    const { kind, specific, helpful, about } = stemsFor(year);
    return [...kind, ...specific, ...helpful, ...Object.values(about).flat()];
  });
  assert.equal(
    Object.keys(stemDrawings).filter((stem) => !all.includes(stem)),
    [],
  );
});

test('every reason that a child can give has a drawing of its own', () => {
  const { whys, wont } = stationWordsOf(usualWords);
  for (const level of ownLevels) {
    assert.is(whyDrawings[level].length, whys[level].length);
    assert.equal(sayTwice(whyDrawings[level]), []);
  }
  assert.is(wontDrawings.length, wont.whys.length);
  assert.equal(sayTwice(wontDrawings), []);
});

const cases: [why: string, text: string, target: string | undefined, drawing: string][] = [
  ['a target by what it is about', 'I can put a comma after a fronted adverbial.', 'Y4.VGP.03', 'comma'],
  ['else by its strand', 'I can build an atmosphere.', 'Y6.DR.04', 'book'],
  ['a tool by what it is about', 'My hero gets help or a clue.', undefined, 'zoom'],
];
for (const [why, text, target, drawing] of cases) {
  test(why, () => {
    const line = { text, ...(target && { target }) };
    assert.is(drawingsFor([line]).get(text), drawing);
  });
}

test('whichever targets a unit has, each has a drawing that no other of them has', async () => {
  for (const year of [1, 2, 3, 4, 5, 6]) {
    const { targets } = await sheetOf(year, 'writing');
    for (let from = 0; from + 8 <= targets.length; from += 1) {
      const some = targets.slice(from, from + 8).map(({ code, pupil }) => ({ text: pupil, target: code }));
      assert.equal(sayTwice([...drawingsFor(some).values()]), []);
    }
  }
});

test('the tools of a genre too, and they are the same in whatever order they stand', async () => {
  for (const { toolkit } of await genres()) {
    const lines = toolkit.map(({ pupil }) => ({ text: pupil }));
    const drawn = drawingsFor(lines);
    assert.equal(sayTwice([...drawn.values()]), []);
    assert.equal([...drawingsFor([...lines].reverse())], [...drawn]);
  }
});

test('of lines of which nothing is known each is a shape of its own', () => {
  const lines = ['Xa', 'Xb', 'Xc', 'Xd', 'Xe'].map((text) => ({ text }));
  assert.is(new Set(drawingsFor(lines).values()).size, 5);
});

test.run();
