import * as assert from 'uvu/assert';
import { recoverScratch } from '../../src/store/commands/mark.ts';
import { keepPlanDraft, planDraftOf } from '../../src/store/commands/planDraft.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { changeUnit, makeUnit } from '../../src/store/commands/unit.ts';
import { unitsOf } from '../../src/store/queries.ts';
import { suite } from '../support/suite.ts';
import { aClassroom, threeTargets } from '../support/tablet.ts';

const test = suite('plan draft');
const plan = {
  title: 'Skellig',
  coreText: 'Skellig',
  genre: 'portal',
  focus: threeTargets,
  nonNegotiables: [],
};

test('a half-filled form is there after the tablet died, and stays a draft when words are recovered', async () => {
  const room = await aClassroom();
  await keepPlanDraft(room.store, room.classId, { title: 'Skel' });
  const { store } = await room.restart();
  assert.is(await recoverScratch(store), 0);
  assert.equal(await planDraftOf(store, room.classId), { title: 'Skel' });
});

test('a made unit ends the draft of its class, and only that one', async () => {
  const { store, classId, unit } = await aClassroom();
  await keepPlanDraft(store, classId, { title: 'Skel' });
  await keepPlanDraft(store, unit, { title: 'The Kite' });
  await makeUnit(store, classId, plan);
  assert.equal(await planDraftOf(store, classId), {});
  assert.equal(await planDraftOf(store, unit), { title: 'The Kite' });
});

test('kept changes end the unit’s draft; taking them back leaves what was begun since', async () => {
  const { store, classId, unit } = await aClassroom();
  await keepPlanDraft(store, unit, { title: 'The Kite' });
  await changeUnit(store, unit, { title: 'The Kite' });
  assert.equal(await planDraftOf(store, unit), {});
  await keepPlanDraft(store, unit, { coreText: 'Another' });
  await undoLast(store);
  assert.is((await unitsOf(store, classId))[0]?.title, 'The Lost Kite');
  assert.equal(await planDraftOf(store, unit), { coreText: 'Another' });
});

test('a form that says nothing leaves nothing behind', async () => {
  const { store, classId } = await aClassroom();
  await keepPlanDraft(store, classId, { title: 'S' });
  await keepPlanDraft(store, classId, {});
  assert.is(await store.db.scratch.count(), 0);
});

test('of two units made on one day the later one comes first', async () => {
  const { store, classId } = await aClassroom();
  for (const title of ['Second', 'Third', 'Fourth']) await makeUnit(store, classId, { ...plan, title });
  assert.equal(
    (await unitsOf(store, classId)).map((unit) => unit.title),
    ['Fourth', 'Third', 'Second', 'The Lost Kite'],
  );
});

test.run();
