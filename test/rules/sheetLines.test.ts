import * as fc from 'fast-check';
import * as assert from 'uvu/assert';
import { sheetOf } from '../../src/curriculum/starter.ts';
import {
  goesInCircle,
  moved,
  placeAtEnd,
  roomAfter,
  type SaidOfTarget,
  schoolLines,
  starterLines,
  strandsOf,
} from '../../src/rules/sheetLines.ts';
import type { TargetId } from '../../src/schema/ids.ts';
import type { SheetLine } from '../../src/schema/sheet.ts';
import { suite } from '../support/suite.ts';

const test = suite('a sheet as the school has it');

const starter = starterLines((await sheetOf(3, 'writing')).targets);
const code = (of: string) => of as TargetId;
const [first, second, third] = starter.map((line) => line.code) as [TargetId, TargetId, TargetId];
const own = code('ourowntarget');
const said = (id: TargetId, fields: object) => ({ id, ...fields }) as SaidOfTarget;
const shown = (lines: SheetLine[]) =>
  strandsOf(lines).flatMap(({ groups }) => groups.flatMap(({ line, parts }) => [line, ...parts]));

test('a school that has said nothing has the starter sheet', () =>
  assert.equal(schoolLines(starter, []), starter));

test('what the school says of a target stands for the starter’s word, and of the rest the starter’s stands', () => {
  const lines = schoolLines(starter, [said(first, { pupil: 'I can add dis-.' })]);
  assert.equal(lines[0], { ...starter[0], pupil: 'I can add dis-.' });
  assert.equal(lines.slice(1), starter.slice(1));
});

test('a target of the school’s own stands in its place, and one of which a part has arrived waits', () => {
  const words = { teacher: 'T', pupil: 'P', strand: starter[0]?.strand, place: 1500 };
  assert.is(schoolLines(starter, [said(own, words)])[1]?.code, own);
  assert.is(schoolLines(starter, [said(own, { ...words, pupil: undefined })]).length, starter.length);
});

test('a retired target is kept and not offered; its parts stand for themselves', () => {
  const parts = [said(second, { parent: first }), said(third, { parent: first })];
  const grouped = schoolLines(starter, parts);
  assert.equal(
    strandsOf(grouped)[0]?.groups[0]?.parts.map((line) => line.code),
    [second, third],
  );
  const retired = schoolLines(starter, [...parts, said(first, { retired: true })]);
  assert.is(retired.length, starter.length);
  assert.equal(
    strandsOf(retired)[0]
      ?.groups.slice(0, 2)
      .map(({ line }) => line.code),
    [second, third],
  );
});

test('whatever two tablets say of parents, every target in use is shown once', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          id: fc.constantFrom(...starter.map((line) => line.code)),
          parent: fc.constantFrom('', ...starter.map((line) => line.code)),
        }),
        { maxLength: 60 },
      ),
      (rows) => {
        const lines = schoolLines(starter, rows as SaidOfTarget[]);
        assert.equal(
          shown(lines)
            .map((line) => line.code)
            .sort(),
          starter.map((line) => line.code).sort(),
        );
      },
    ),
  ));

test('a target goes up and down with one word, and stays at the ends', () => {
  const down = moved(starter, first, 1);
  assert.is(down.length, 1);
  const after = schoolLines(
    starter,
    down.map(({ code: id, place }) => said(id, { place })),
  );
  assert.equal(
    after.slice(0, 2).map((line) => line.code),
    [second, first],
  );
  assert.equal(
    moved(after, first, -1).map((each) => each.code),
    [first],
  );
  assert.equal(moved(starter, first, -1), []);
});

test('where two targets stand at one place, as after moves made apart, moving numbers them anew and moves', () => {
  const tied = schoolLines(
    starter,
    [first, second, third].map((id) => said(id, { place: 1000 })),
  );
  const order = tied.slice(0, 3).map((line) => line.code);
  const places = moved(tied, order[2] as TargetId, -1);
  const after = schoolLines(
    tied,
    places.map(({ code: id, place }) => said(id, { place })),
  );
  assert.equal(
    after.slice(0, 3).map((line) => line.code),
    [order[0], order[2], order[1]],
  );
  assert.is(new Set(after.map((line) => line.place)).size, after.length);
});

test('a new target comes after the others of its strand, or after all', () => {
  const [strand] = strandsOf(starter);
  const last = strand?.groups.at(-1)?.line as SheetLine;
  const place = placeAtEnd(starter, last.strand);
  const next = starter[starter.indexOf(last) + 1] as SheetLine;
  assert.ok(place > last.place && place < next.place);
  assert.ok(placeAtEnd(starter, 'Oracy') > (starter.at(-1)?.place ?? 0));
});

test('a target cannot come from itself, however far round', () => {
  const links = new Map([
    [code('b'), [code('a')]],
    [code('c'), [code('b')]],
  ]);
  assert.is(goesInCircle(code('a'), [code('c')], links), true);
  assert.is(goesInCircle(code('a'), [code('a')], links), true);
  assert.is(goesInCircle(code('d'), [code('c')], links), false);
});

test('room is found between two targets, after the last, before all, and after one where nothing is left between', () => {
  const [one, two] = starter as [SheetLine, SheetLine];
  const between = roomAfter(starter, one.place);
  assert.ok(between > one.place && between < two.place);
  const last = starter.at(-1) as SheetLine;
  assert.ok(roomAfter(starter, last.place) > last.place);
  assert.ok(roomAfter(starter, undefined) < one.place);
  const none = [
    { ...one, place: 1 },
    { ...two, place: 1 + Number.EPSILON },
  ];
  assert.is(roomAfter(none, 1), 1);
  const tied = starter.map((line) => ({ ...line, place: 1000 }));
  assert.ok(placeAtEnd(tied, one.strand) > 1000);
});

test('two of one place stand in the order of their codes', () => {
  const tied = schoolLines(
    starter,
    [second, first].map((id) => said(id, { place: 1 })),
  );
  assert.equal(
    tied.slice(0, 2).map((line) => line.code),
    [first, second].sort(),
  );
});

test('what two targets both rest on is looked at once', () => {
  const links = new Map([
    [code('c'), [code('a'), code('b')]],
    [code('a'), [code('x')]],
    [code('b'), [code('x')]],
  ]);
  assert.is(goesInCircle(code('d'), [code('c')], links), false);
});

test.run();
