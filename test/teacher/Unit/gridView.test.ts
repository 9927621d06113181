import * as assert from 'uvu/assert';
import { yearsApart } from '../../../src/rules/targetYear.ts';
import { importClassList } from '../../../src/store/commands/classList.ts';
import { markRestSecure, recordJudgement, setPieceFlag } from '../../../src/store/commands/mark.ts';
import { changeUnit } from '../../../src/store/commands/unit.ts';
import { ledgerOf } from '../../../src/store/queries.ts';
import { listedPupils } from '../../../src/teacher/Class/listedPupils.ts';
import { columnsOf, layoutOf, rowsOf } from '../../../src/teacher/Unit/gridView.ts';
import { markedWords } from '../../../src/teacher/Unit/markedWords.ts';
import { readUnit } from '../../../src/teacher/Unit/readUnit.ts';
import { isBlank, sortSentence } from '../../../src/teacher/Unit/sortSentence.ts';
import { usualWords } from '../../../src/ui/vocabulary/wordsOf.ts';

import { suite } from '../../support/suite.ts';
import { aClassroom, type Classroom, threeTargets } from '../../support/tablet.ts';

const test = suite('the unit as a grid');

const [first, second, third] = threeTargets.map((chosen) => chosen.target) as [never, never, never];

async function grid({ store, unit }: Classroom, sortBy?: never) {
  const room = await readUnit(store, unit);
  if (!room.unit) throw new Error('no unit');
  const facts = {
    listed: listedPupils(room.pupils),
    ledger: await ledgerOf(store, unit),
    tasks: room.tasks,
    columns: columnsOf(room.unit),
    words: usualWords,
    years: yearsApart(room.pupils, room.class?.year),
  };
  return { rows: rowsOf(facts, sortBy), columns: facts.columns };
}

test('every pupil of the class has a row and every target a cell, before anything is judged', async () => {
  const room = await aClassroom(30);
  const { rows } = await grid(room);
  assert.is(rows.length, 30);
  assert.ok(rows.every(({ cells }) => cells.length === 3));
  assert.ok(isBlank(rows));
});

test('cold and hot of one pupil stand in one cell, and the cell says so in words', async () => {
  const room = await aClassroom();
  const [amy] = room.pupils as [never];
  await recordJudgement(room.store, room.at(amy, 'cold'), first, 'not-yet');
  await recordJudgement(room.store, room.at(amy, 'hot'), first, 'secure');
  await setPieceFlag(room.store, room.at(amy, 'hot'), 'support', 'with-help');
  const { rows } = await grid(room);
  assert.is(rows[0]?.cells[0]?.name, 'Given0, show Y4.VGP.01: cold not yet, hot secure with help');
  assert.is.not(isBlank(rows), true);
});

test('in a class of two years each child’s year is there, and a target of the other year says so', async () => {
  const room = await aClassroom(2);
  const [amy, ben] = room.pupils as [never, never];
  const changed = [{ id: ben, fields: { year: 3 } }];
  await importClassList(room.store, { newClasses: [], added: [], changed, left: [] });
  await recordJudgement(room.store, room.at(amy, 'hot'), first, 'secure');
  const { rows } = await grid(room);
  assert.equal(
    rows.map(({ year, cells }) => [year, cells[0]?.otherYear]),
    [
      [4, undefined],
      [3, 4],
    ],
  );
  assert.is(
    rows[1]?.cells[0]?.name,
    'Given1, show Y4.VGP.01: cold nothing yet, hot nothing yet, a Year 4 target',
  );
});

test('in a class of one year nothing is said of years, whoever the list gives one', async () => {
  const room = await aClassroom(2);
  const changed = room.pupils.map((id) => ({ id, fields: { year: 4 } }));
  await importClassList(room.store, { newClasses: [], added: [], changed, left: [] });
  const { rows } = await grid(room);
  assert.equal(
    rows.map(({ year }) => year),
    [undefined, undefined],
  );
});

test('by "not yet" on one target: who needs it first, and the register again', async () => {
  const room = await aClassroom(4);
  const [amy, ben, , dev] = room.pupils as [never, never, never, never];
  await markRestSecure(room.store, room.at(amy, 'hot'), [first, second, third]);
  await recordJudgement(room.store, room.at(ben, 'hot'), second, 'approaching');
  await recordJudgement(room.store, room.at(dev, 'hot'), second, 'not-yet');
  const order = async (by?: never) =>
    (await grid(room, by)).rows.map(({ name }) => name.slice(5, 6)).join('');
  assert.is(await order(second), '3210');
  assert.is(await order(first), '1230');
  assert.is(await order(), '0123');
});

test('non-negotiables are a group of their own, after the focus targets', async () => {
  const room = await aClassroom(1);
  const [focus, ...others] = threeTargets as [never];
  await changeUnit(room.store, room.unit, { focus: [focus], nonNegotiables: others });
  const { columns } = await grid(room);
  assert.equal(
    columns.map(({ group, begins }) => [group, begins]),
    [
      ['focus', false],
      ['always', true],
      ['always', false],
    ],
  );
});

test('a target that was taken out of the plan leaves the grid, and the order by it the register', async () => {
  const room = await aClassroom(2);
  await recordJudgement(room.store, room.at(room.pupils[1] as never, 'hot'), third, 'not-yet');
  await changeUnit(room.store, room.unit, { focus: threeTargets.slice(0, 2) });
  const { rows } = await grid(room, third);
  assert.equal(
    rows.map(({ name, cells }) => [name.slice(0, 6), cells.length]),
    [
      ['Given0', 2],
      ['Given1', 2],
    ],
  );
});

const layouts: [focus: number, always: number, layout: string][] = [
  [3, 0, 'beside'],
  [1, 2, 'beside'],
  [3, 2, 'under'],
  [3, 3, 'under'],
  [4, 0, 'under'],
  [4, 2, 'legend'],
  [5, 0, 'legend'],
];

for (const [focus, always, layout] of layouts) {
  test(`${focus} focus targets and ${always} for every piece: the words stand ${layout}`, () => {
    const columns = Array.from({ length: focus + always }, (_, i) => ({
      group: i < focus ? 'focus' : 'always',
    }));
    assert.is(layoutOf(columns as never), layout);
  });
}

test('the order is said with the target in full', () => {
  const column = { ...threeTargets[0], group: 'focus', begins: false, short: 'x' } as never;
  assert.is(sortSentence(column, usualWords), '“Not yet” first: I can show Y4.VGP.01.');
  assert.match(sortSentence(undefined, usualWords), 'In register order');
});

test('how far the marking has come is said in words', () => {
  assert.equal(
    [markedWords(0, 30), markedWords(7, 30), markedWords(30, 30)],
    ['None marked yet', '7 of 30 marked', 'All 30 marked'],
  );
});

test.run();
