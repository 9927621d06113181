import * as assert from 'uvu/assert';
import type { PupilId, TargetId } from '../../src/schema/ids.ts';
import { setGoal } from '../../src/store/commands/goal.ts';
import { recordJudgement } from '../../src/store/commands/mark.ts';
import { takeOffStations, tellWhere } from '../../src/store/commands/tell.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { faceOf } from '../../src/store/queries.ts';
import { spaceOf } from '../../src/store/store.ts';
import { suite } from '../support/suite.ts';
import { aClassroom, threeTargets } from '../support/tablet.ts';

const test = suite('what children are told of where they are');
const target = threeTargets[0]?.target as TargetId;
const lines = [{ target, says: 'You have made a start. Try it in your next piece.' }];

test('nothing is told until an adult tells it, and a later judgement changes nothing of it', async () => {
  const room = await aClassroom(1);
  const { store } = room;
  const amy = room.pupils[0] as PupilId;
  await recordJudgement(store, room.at(amy, 'cold'), target, 'not-yet');
  assert.is((await faceOf(store, amy))?.told, undefined);
  await tellWhere(store, [{ pupil: amy, lines }]);
  await recordJudgement(store, room.at(amy, 'hot'), target, 'secure');
  await setGoal(store, amy, { target, pupil: 'I can.', step: 'Slowly.' });
  assert.equal((await faceOf(store, amy))?.told, { on: '2026-11-23', lines });
});

test('what goes to the stations is the sentence alone, in their space', async () => {
  const { store, pupils } = await aClassroom(30);
  const before = await store.db.tail.count();
  await tellWhere(
    store,
    pupils.map((pupil) => ({ pupil, lines })),
  );
  const said = (await store.db.tail.toArray()).slice(before);
  assert.ok(said.length < 10);
  for (const event of said) {
    assert.is(event.space, spaceOf(store, 'station'));
    assert.not.match(JSON.stringify(event), /not-yet|approaching|secure|deeper/);
    assert.ok(JSON.stringify(event).length < 32 * 1024);
  }
});

test('it is taken off again, for all in one tap, and undo goes back one tap at a time', async () => {
  const { store, pupils } = await aClassroom(2);
  const told = async () => Promise.all(pupils.map(async (pupil) => (await faceOf(store, pupil))?.told));
  const there = { on: '2026-11-23', lines };
  await tellWhere(
    store,
    pupils.map((pupil) => ({ pupil, lines })),
  );
  await takeOffStations(store, pupils);
  assert.equal(await told(), ['none', 'none']);
  await undoLast(store);
  assert.equal(await told(), [there, there]);
  await undoLast(store);
  assert.equal(await told(), ['none', 'none']);
});

test('saying the same again writes nothing', async () => {
  const { store, pupils } = await aClassroom(1);
  const all = pupils.map((pupil) => ({ pupil, lines }));
  await tellWhere(store, all);
  const before = await store.db.tail.count();
  await tellWhere(store, all);
  assert.is(await store.db.tail.count(), before);
  assert.is(store.undo.newest()?.done.what, 'told');
});

test.run();
