import * as assert from 'uvu/assert';
import type { PupilId } from '../../src/schema/ids.ts';
import { changeClass } from '../../src/store/commands/class.ts';
import { recordJudgement } from '../../src/store/commands/mark.ts';
import { usualPlan } from '../../src/store/commands/station.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { bringUnitBack, endUnit, makeUnit } from '../../src/store/commands/unit.ts';
import { UnitInUse } from '../../src/store/errors.ts';
import { unitsOf, unitsPutAway } from '../../src/store/queries.ts';
import { unitHere } from '../../src/store/stationQueries.ts';
import { aTabletBeside, exchange } from '../support/exchange.ts';
import { suite } from '../support/suite.ts';
import { aClassroom, threeTargets } from '../support/tablet.ts';

const test = suite('a class and its units, put right');
const plan = { title: 'Kites', coreText: '', genre: 'losing', focus: threeTargets, nonNegotiables: [] };

test('a class takes another name, year and teacher, and undo gives the old ones back on every tablet', async () => {
  const room = await aClassroom(1);
  const { store, classId } = room;
  const other = await aTabletBeside(room);
  await changeClass(store, classId, { name: 'Herons', year: 5, teacher: 'Ms Dale' });
  const changed = await store.db.classes.get(classId);
  assert.equal([changed?.name, changed?.year], ['Herons', 5]);
  assert.is(changed?.teacher && (await store.db.adults.get(changed.teacher))?.name, 'Ms Dale');
  assert.is((await undoLast(store))?.what, 'class');
  await exchange(room, other);
  for (const tablet of [room, other]) {
    const { name, year, teacher } = (await tablet.store.db.classes.get(classId)) ?? {};
    assert.equal([name, year, teacher], ['4B', 4, 'none']);
  }
});

test('the same teacher named again is the same adult, and nothing new is nothing written', async () => {
  const { store, classId } = await aClassroom(1);
  const names = { name: '4B', year: 4, teacher: 'Ms Dale' };
  await changeClass(store, classId, names);
  const [adults, events] = [await store.db.adults.count(), await store.db.tail.count()];
  await changeClass(store, classId, names);
  assert.equal([await store.db.adults.count(), await store.db.tail.count()], [adults, events]);
});

test('a unit that was made by mistake is undone, and can be brought back', async () => {
  const { store, classId, unit } = await aClassroom(1);
  const id = await makeUnit(store, classId, plan);
  assert.is((await undoLast(store))?.what, 'made-unit');
  assert.equal(
    (await unitsOf(store, classId)).map((row) => row.id),
    [unit],
  );
  assert.equal(
    (await unitsPutAway(store, classId)).map((row) => row.id),
    [id],
  );
  await bringUnitBack(store, id);
  assert.is((await unitsOf(store, classId)).length, 2);
});

test('a unit in which a colleague has judged meanwhile stays, and undo goes on with what came before', async () => {
  const room = await aClassroom(1);
  const { store, classId, unit, at, pupils } = room;
  const other = await aTabletBeside(room);
  await exchange(room, other);
  await recordJudgement(
    other.store,
    at(pupils[0] as PupilId, 'cold'),
    threeTargets[0]?.target as never,
    'secure',
  );
  await exchange(room, other);
  const refused = await undoLast(store).catch((error: unknown) => error);
  assert.instance(refused, UnitInUse);
  assert.equal(
    (await unitsOf(store, classId)).map((row) => row.id),
    [unit],
  );
  assert.is((await undoLast(store))?.what, 'list');
});

test('a unit that is closed is on its class’s list and at no station, and undo opens it', async () => {
  const { store, classId, unit } = await aClassroom(1);
  const here = async () => (await unitHere(store, classId, { ...usualPlan, unit, switch: 'usual' }))?.id;
  await endUnit(store, unit, 'yes');
  assert.equal([await here(), (await unitsOf(store, classId)).length], [undefined, 1]);
  assert.equal(await undoLast(store), { what: 'unit-over', over: 'yes' });
  assert.is(await here(), unit);
});

test.run();
