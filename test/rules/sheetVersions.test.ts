import * as assert from 'uvu/assert';
import { sheetOf } from '../../src/curriculum/starter.ts';
import { starterLines } from '../../src/rules/sheetLines.ts';
import { compareSheets, inWordsOf, isReordered, mapTarget, threadOf } from '../../src/rules/sheetVersions.ts';
import { wordDiff } from '../../src/rules/wordDiff.ts';
import type { TargetId } from '../../src/schema/ids.ts';
import type { SheetLine } from '../../src/schema/sheet.ts';
import { suite } from '../support/suite.ts';

const test = suite('versions of a sheet, and the years of a target');

const starter = starterLines((await sheetOf(4, 'writing')).targets);
const [a, b, c] = starter as [SheetLine, SheetLine, SheetLine];
const says = (from: SheetLine[], to: SheetLine[]) =>
  compareSheets(from, to).map((change) => `${change.is} ${('to' in change ? change.to : change.from).code}`);

test('what differs is named: new, changed, retired, brought back, gone; a move alone is no change of a target', () => {
  const old = { ...b, retired: true };
  const own = { ...c, code: 'own' as TargetId };
  assert.equal(says([a, b, c], [a, b, c]), []);
  assert.equal(says([a, b], [{ ...a, pupil: 'I can.' }, old, own]), [
    `changed ${a.code}`,
    `retired ${b.code}`,
    'added own',
  ]);
  assert.equal(says([old], [b]), [`back ${b.code}`]);
  assert.equal(says([a, b], [b]), [`gone ${a.code}`]);
  assert.equal(says([old], [old]), []);
  const lower = { ...a, place: 9999 };
  assert.equal(says([a, b], [b, lower]), []);
  assert.is(isReordered([a, b], [b, lower]), true);
  assert.is(isReordered([a, b], [a, c, b]), false);
});

test('a unit takes a version’s words; a target that is retired or unknown keeps its own', () => {
  const chosen = [a, b, c].map(({ code, pupil, teacher }) => ({ target: code, pupil, teacher }));
  const words = inWordsOf(
    [
      { ...a, pupil: 'I can, now.' },
      { ...b, retired: true, pupil: 'No.' },
    ],
    chosen,
  );
  assert.equal(words, [{ ...chosen[0], pupil: 'I can, now.' }, chosen[1], chosen[2]]);
});

test('words that only one wording has are marked, and the others are not', () => {
  const marked = (words: { text: string; only: boolean }[]) =>
    words.map(({ text, only }) => (only ? text.replace(/^.*\S/, '[$&]') : text)).join('');
  const { from, to } = wordDiff(
    'Uses a comma after a fronted adverbial',
    'Uses commas after most fronted adverbials',
  );
  assert.is(marked(from), 'Uses [a comma] after [a] fronted [adverbial]');
  assert.is(marked(to), 'Uses [commas] after [most] fronted [adverbials]');
  const empty = { from: [], to: [{ text: 'new', only: true }], added: 1, taken: 0 };
  assert.equal(wordDiff('', 'new'), empty);
});

test('a target’s years: all that it rests on and all that rests on it, each once, also where the data goes round', () => {
  const id = (of: string) => of as TargetId;
  const links = new Map([
    [id('y2'), [id('y1')]],
    [id('y3'), [id('y2'), id('y1')]],
    [id('y4'), [id('y3')]],
  ]);
  assert.equal(threadOf(id('y3'), links), { cameFrom: ['y2', 'y1'], leadsTo: ['y4'] });
  const round = new Map([
    [id('a'), [id('b')]],
    [id('b'), [id('a')]],
  ]);
  assert.equal(threadOf(id('a'), round), { cameFrom: ['b'], leadsTo: ['b'] });
});

test('a target that came and went between two versions is no news', () => {
  assert.equal(says([a], [a, { ...b, retired: true }]), []);
});

test('a unit’s target in words that did not change is the same', () => {
  const chosen = { target: a.code, pupil: a.pupil, teacher: a.teacher };
  assert.equal(mapTarget(chosen, [a]), { is: 'same', from: chosen });
  const other = { ...a, teacher: 'Looks for more.' };
  assert.equal(mapTarget(chosen, [other]), { is: 'reworded', from: chosen, to: other });
  assert.equal(mapTarget(chosen, [b]), { is: 'left', from: chosen });
});

test.run();
