import * as assert from 'uvu/assert';
import type { PupilId, TargetId } from '../../src/schema/ids.ts';
import { endGoal, reviewGoal, setGoal } from '../../src/store/commands/goal.ts';
import { answerPair } from '../../src/store/commands/pair.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { faceOf, pupilOf } from '../../src/store/queries.ts';
import { aTabletBeside, exchange } from '../support/exchange.ts';
import { suite } from '../support/suite.ts';
import { aClassroom, threeTargets } from '../support/tablet.ts';

const test = suite('goals');
const target = threeTargets[0]?.target as TargetId;
const goal = { target, pupil: 'I can use commas in a list.', step: 'I read it aloud.' };

test('a goal is set with a child, the hot task says how it went, and the child sees its words alone', async () => {
  const room = await aClassroom(1);
  const amy = room.pupils[0] as PupilId;
  const other = await aTabletBeside(room);
  await setGoal(room.store, amy, goal);
  await reviewGoal(room.store, amy, room.unit, 'keep-going');
  await exchange(room, other);
  for (const { store } of [room, other]) {
    const held = (await pupilOf(store, amy))?.goal;
    assert.equal(held !== 'none' && [held?.step, held?.review?.is], [goal.step, 'keep-going']);
    assert.equal((await faceOf(store, amy))?.goal, { pupil: goal.pupil, step: goal.step });
  }
});

test('looking at a goal again and again writes nothing for the station', async () => {
  const { store, pupils, unit } = await aClassroom(1);
  const amy = pupils[0] as PupilId;
  await setGoal(store, amy, goal);
  const stamp = (await faceOf(store, amy))?.stamps.goal;
  await reviewGoal(store, amy, unit, 'reached');
  assert.is((await faceOf(store, amy))?.stamps.goal, stamp);
});

test('the first goal undone is none, here and on a tablet that had it already', async () => {
  const room = await aClassroom(1);
  const amy = room.pupils[0] as PupilId;
  const other = await aTabletBeside(room);
  await setGoal(room.store, amy, goal);
  await exchange(room, other);
  assert.is((await undoLast(room.store))?.what, 'goal');
  await exchange(room, other);
  for (const { store } of [room, other]) {
    assert.equal([(await pupilOf(store, amy))?.goal, (await faceOf(store, amy))?.goal], ['none', 'none']);
  }
});

test('a goal that was put away comes back with undo, and nothing is reviewed where there is none', async () => {
  const { store, pupils, unit } = await aClassroom(1);
  const amy = pupils[0] as PupilId;
  const events = await store.db.tail.count();
  await reviewGoal(store, amy, unit, 'reached');
  assert.is(await store.db.tail.count(), events);
  await setGoal(store, amy, goal);
  await endGoal(store, amy);
  await undoLast(store);
  const held = (await pupilOf(store, amy))?.goal;
  assert.is(held !== 'none' && held?.step, goal.step);
});

test('of a child who was on the list twice the goal is shown, whichever of the two it was set for', async () => {
  const { store, pupils } = await aClassroom(2);
  const [amy, again] = pupils as [PupilId, PupilId];
  await setGoal(store, again, goal);
  await answerPair(store, amy, again, amy);
  const held = (await pupilOf(store, amy))?.goal;
  assert.is(held !== 'none' && held?.step, goal.step);
});

test.run();
