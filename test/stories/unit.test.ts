import * as assert from 'uvu/assert';
import { genres, sheetOf } from '../../src/curriculum/starter.ts';
import { asksBeforeAnother, pupilsJudged } from '../../src/rules/focus.ts';
import type { PupilId } from '../../src/schema/ids.ts';
import type { ChosenTarget } from '../../src/schema/records.ts';
import { markRestSecure, recordJudgement } from '../../src/store/commands/mark.ts';
import { keepPlanDraft, planDraftOf } from '../../src/store/commands/planDraft.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { changeUnit, makeUnit } from '../../src/store/commands/unit.ts';
import type { UnitPlan } from '../../src/store/commands/unitFields.ts';
import { ledgerOf, ledgerRowOf, standingsOf, tasksOf, unitsOf } from '../../src/store/queries.ts';
import type { UnitRow } from '../../src/store/rows.ts';
import type { Store } from '../../src/store/store.ts';
import { whatNow } from '../../src/teacher/Today/whatNow.ts';
import { chosen, emptyPlan, foundIn, withoutTarget, withTarget } from '../../src/teacher/UnitPlan/plan.ts';
import { suite } from '../support/suite.ts';
import { aClassroom } from '../support/tablet.ts';

const test = suite('unit');

/** The best answer of the Year 4 sheet to what a teacher typed. */
async function find(words: string): Promise<ChosenTarget> {
  const [best] = foundIn(await sheetOf(4, 'writing'), words, '') ?? [];
  if (!best) throw new Error(`nothing fits ${words}`);
  return chosen(best);
}

async function threeChosen(): Promise<UnitPlan> {
  const found = await Promise.all(['speech', 'paragraphs', 'fronted adverbials'].map(find));
  return found.reduce((plan, target) => withTarget(plan, 'focus', target), {
    ...emptyPlan,
    title: 'The Firework-Maker’s Daughter',
    coreText: 'The Firework-Maker’s Daughter',
    genre: 'quest',
  });
}

async function unitRow(store: Store, id: string): Promise<UnitRow> {
  return (await store.db.units.get(id)) as UnitRow;
}

test('a teacher plans a unit over two evenings, and its cold and hot task come with it', async () => {
  const room = await aClassroom(30);
  const plan = await threeChosen();
  assert.equal(new Set(plan.focus.map((t) => t.target)).size, 3);
  assert.ok((await genres()).some((genre) => genre.id === plan.genre && genre.toolkit.length > 3));

  await keepPlanDraft(room.store, room.classId, plan);
  room.clock.set('2026-11-24T19:30:00+00:00');
  const { store } = await room.restart();
  const begun = await planDraftOf(store, room.classId);
  assert.equal(begun, plan);
  const never = await find('capital letters');
  const id = await makeUnit(
    store,
    room.classId,
    withTarget({ ...emptyPlan, ...begun }, 'nonNegotiables', never),
  );

  const [unit] = await unitsOf(store, room.classId);
  assert.is(unit?.id, id);
  assert.is(unit?.stage, 'cold');
  assert.equal(unit?.nonNegotiables, [never]);
  assert.equal(
    (await tasksOf(store, id)).map((task) => task.kind),
    ['cold', 'hot'],
  );
  assert.equal(await planDraftOf(store, room.classId), {});
});

test('a fourth target asks, and is the teacher’s to add', async () => {
  const { store, classId } = await aClassroom();
  const three = await threeChosen();
  assert.is(asksBeforeAnother(three.focus.slice(0, 2)), false);
  assert.is(asksBeforeAnother(three.focus), true);
  const id = await makeUnit(store, classId, withTarget(three, 'focus', await find('apostrophes')));
  assert.is((await unitRow(store, id)).focus.length, 4);
});

test('a target that is taken out keeps its evidence, and has it again when it is put back', async () => {
  const { store, unit, pupils, at } = await aClassroom(2);
  const [amy, zoe] = pupils as [PupilId, PupilId];
  const before = await unitRow(store, unit);
  const [first, ...others] = before.focus as [ChosenTarget, ...ChosenTarget[]];
  await recordJudgement(store, at(amy, 'cold'), first.target, 'not-yet');
  for (const pupil of pupils)
    await markRestSecure(
      store,
      at(pupil, 'hot'),
      before.focus.map((t) => t.target),
    );
  assert.is(pupilsJudged(await ledgerOf(store, unit), first.target), 2);
  const judged = await ledgerRowOf(store, unit, amy);

  await changeUnit(store, unit, { focus: withoutTarget(before, first.target).focus });
  assert.equal((await unitRow(store, unit)).focus, others);
  assert.equal(await ledgerRowOf(store, unit, amy), judged);
  assert.equal(
    (await standingsOf(store, 2026, zoe))?.cells[first.target]?.map((shown) => shown.level),
    ['secure'],
  );

  await undoLast(store);
  const after = await unitRow(store, unit);
  assert.equal(after.focus, before.focus);
  const now = whatNow(after, await tasksOf(store, unit), await ledgerOf(store, unit), [
    { id: amy },
    { id: zoe },
  ] as never);
  assert.equal(
    now.rounds.map((round) => round.marked),
    [0, 2],
  );
});

test.run();
