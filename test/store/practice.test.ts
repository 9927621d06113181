import * as assert from 'uvu/assert';
import { usualPolicy } from '../../src/rules/policies.ts';
import { retakeOf } from '../../src/rules/retake.ts';
import { standingOf } from '../../src/rules/standing.ts';
import type { PupilId, TargetId } from '../../src/schema/ids.ts';
import { recordJudgement } from '../../src/store/commands/mark.ts';
import { answerPair } from '../../src/store/commands/pair.ts';
import { publishPolicy } from '../../src/store/commands/policy.ts';
import { sayPractice, tickPractice } from '../../src/store/commands/practice.ts';
import { joinSpaces } from '../../src/store/commands/setUp.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { dueOf } from '../../src/store/dueQueries.ts';
import { faceOf } from '../../src/store/queries.ts';
import { behind } from '../../src/store/standingQueries.ts';
import { toPractise } from '../../src/store/stationQueries.ts';
import { spaceOf } from '../../src/store/store.ts';
import { arrive, aTabletBeside, exchange } from '../support/exchange.ts';
import { suite } from '../support/suite.ts';
import { aClassroom, aTablet, type Tablet, threeTargets, viewsOf } from '../support/tablet.ts';

const test = suite('practice before another try');
const target = threeTargets[0]?.target as TargetId;

/** Amy's and Ben's hot tasks fell short, in a school that asks for practice first. */
async function fallenShort() {
  const room = await aClassroom(2);
  const [amy, ben] = room.pupils as [PupilId, PupilId];
  await publishPolicy(room.store, { ...usualPolicy, retake: 'after-practice' });
  for (const pupil of [amy, ben]) await recordJudgement(room.store, room.at(pupil, 'hot'), target, 'not-yet');
  const of = (pupil: PupilId) => ({ pupil, target, schoolYear: 2026 });
  const is = async ({ store }: Pick<Tablet, 'store'>, pupil: PupilId) => {
    const { shown, overrides, inForce, practice } = await behind(store, of(pupil));
    return retakeOf(standingOf(shown, inForce.policy, overrides), inForce.policy, practice);
  };
  const due = async () => {
    const { toSet, toTick } = await dueOf(room.store, room.classId);
    return [toSet, toTick].map((list) => list.map(({ pupil }) => pupil));
  };
  return { room, amy, ben, of, is, due };
}

test('practice is set for all in one tap, ticked one by one, and goes from list to list', async () => {
  const { room, amy, ben, of, is, due } = await fallenShort();
  assert.equal(await due(), [[amy, ben], []]);
  await sayPractice(room.store, [of(amy), of(ben)], 'set');
  assert.equal(await due(), [[], [amy, ben]]);
  await sayPractice(room.store, [of(amy)], 'done');
  assert.equal(await due(), [[], [ben]]);
  await sayPractice(room.store, [of(ben)], 'waived');
  assert.equal(await due(), [[], []]);
  assert.equal([await is(room, amy), await is(room, ben)], ['practised', 'waived']);
});

test('undo takes back one tap at a time, for everybody whom it was about', async () => {
  const { room, amy, ben, of, is } = await fallenShort();
  await sayPractice(room.store, [of(amy), of(ben)], 'set');
  await sayPractice(room.store, [of(amy)], 'done');
  assert.is((await undoLast(room.store))?.what, 'practice');
  assert.equal([await is(room, amy), await is(room, ben)], ['practising', 'practising']);
  await undoLast(room.store);
  assert.equal([await is(room, amy), await is(room, ben)], ['practise-first', 'practise-first']);
});

test('another adult’s tablet knows it, in whatever order it arrives', async () => {
  const { room, amy, of, is } = await fallenShort();
  const other = await aTabletBeside(room);
  await sayPractice(room.store, [of(amy)], 'set');
  await exchange(room, other);
  await sayPractice(other.store, [of(amy)], 'done');
  await exchange(room, other);
  await exchange(other, room);
  assert.equal([await is(room, amy), await is(other, amy)], ['practised', 'practised']);
  assert.equal((await viewsOf(other.store)).practice, (await viewsOf(room.store)).practice);
});

test('practice that undo brings back from before the piece is not practice since', async () => {
  const { room, amy, of, is } = await fallenShort();
  await sayPractice(room.store, [of(amy)], 'done');
  await recordJudgement(room.store, room.at(amy, 'hot'), target, 'approaching');
  await sayPractice(room.store, [of(amy)], 'waived');
  await undoLast(room.store);
  assert.is(await is(room, amy), 'practise-first');
});

test('of a child who was on the list twice, what was said of either counts', async () => {
  const { room, amy, ben, of, is } = await fallenShort();
  await sayPractice(room.store, [of(ben)], 'done');
  await answerPair(room.store, amy, ben, amy);
  assert.is(await is(room, amy), 'practised');
});

test('the child reads at a station what to practise, ticks it, and the teacher sees who has', async () => {
  const { room, amy, ben, of, is } = await fallenShort();
  const station = await aTablet();
  const space = spaceOf(room.store, 'station');
  await joinSpaces(station.store, { station: space }, '', 'station', { name: 'Blue 2' });
  const meet = async () => {
    const written = await Promise.all([room, station].map(({ store }) => store.db.tail.toArray()));
    const shown = written.flat().filter((event) => event.space === space);
    for (const { store } of [room, station]) await arrive(store, shown);
  };
  const atStation = async () => {
    const face = await faceOf(station.store, amy);
    return (await toPractise(station.store, face as never)).map(({ wording, ticked }) => [wording, ticked]);
  };
  const ticked = async () =>
    (await dueOf(room.store, room.classId)).toTick.map((each) => [each.pupil, each.ticked]);
  await sayPractice(room.store, [of(amy), of(ben)], 'set');
  await meet();
  assert.equal(await atStation(), [['I can show Y4.VGP.01.', false]]);
  await tickPractice(station.store, of(amy), true);
  await tickPractice(station.store, of(amy), true);
  assert.equal(await atStation(), [['I can show Y4.VGP.01.', true]]);
  await meet();
  assert.equal(await ticked(), [
    [amy, true],
    [ben, false],
  ]);
  assert.is(await is(room, amy), 'practising');
  await tickPractice(station.store, of(amy), false);
  await meet();
  assert.equal(await ticked(), [
    [amy, false],
    [ben, false],
  ]);
  await sayPractice(room.store, [of(amy)], 'done');
  await tickPractice(station.store, of(amy), true);
  await meet();
  assert.equal([await is(room, amy), await atStation()], ['practised', []]);
});

test('where a school asks for no practice, no list does', async () => {
  const { room, due } = await fallenShort();
  await publishPolicy(room.store, usualPolicy);
  assert.equal(await due(), [[], []]);
});

test.run();
