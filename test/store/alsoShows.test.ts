import * as assert from 'uvu/assert';
import { alsoOpen } from '../../src/rules/alsoShows.ts';
import type { PupilId, TargetId } from '../../src/schema/ids.ts';
import { standingsBefore } from '../../src/store/alsoQueries.ts';
import { type PieceAt, recordJudgement } from '../../src/store/commands/mark.ts';
import { makeUnit } from '../../src/store/commands/unit.ts';
import { tasksOf } from '../../src/store/queries.ts';
import { suite } from '../support/suite.ts';
import { aClassroom, type Classroom, threeTargets } from '../support/tablet.ts';

const test = suite('does it also show');
const [first, second, third] = threeTargets.map(({ target }) => target) as [TargetId, TargetId, TargetId];

/** A second unit with none of the first one's targets, and its hot piece of one pupil. */
async function nextHot(room: Classroom, pupil: PupilId): Promise<PieceAt> {
  const unit = await makeUnit(room.store, room.classId, {
    title: 'Owls',
    coreText: '',
    genre: 'report',
    focus: [{ target: 'Y4.DR.04' as TargetId, pupil: 'I can use headings.', teacher: 'Uses headings' }],
    nonNegotiables: [],
  });
  const task = (await tasksOf(room.store, unit)).find(({ kind }) => kind === 'hot');
  if (!task) throw new Error('no hot task');
  return { unit, task: task.id, taskKind: 'hot', pupil, schoolYear: 2026 };
}

test('what is open from another unit is offered, the nearest first; what is shown, or marked anyway, is not', async () => {
  const room = await aClassroom(1, '2026-11-03T09:00:00+00:00');
  const [amy] = room.pupils as [PupilId];
  await recordJudgement(room.store, room.at(amy, 'hot'), first, 'not-yet');
  await recordJudgement(room.store, room.at(amy, 'hot'), second, 'secure');
  await recordJudgement(room.store, room.at(amy, 'hot'), third, 'approaching');
  const at = await nextHot(room, amy);
  assert.equal(alsoOpen(await standingsBefore(room.store, at), [third]), [second, first]);
});

test('a tap on it stays in sight: it is offered as it was before this piece', async () => {
  const room = await aClassroom(1, '2026-11-03T09:00:00+00:00');
  const [amy] = room.pupils as [PupilId];
  await recordJudgement(room.store, room.at(amy, 'hot'), first, 'not-yet');
  const at = await nextHot(room, amy);
  await recordJudgement(room.store, at, first, 'secure');
  const [offered] = await standingsBefore(room.store, at);
  assert.equal(
    [offered?.target, offered?.standing.level, offered?.standing.slots.length],
    [first, 'not-yet', 0],
  );
  const after = await standingsBefore(room.store, { ...at, task: room.at(amy, 'cold').task });
  assert.is(after[0]?.standing.slots.length, 1);
});

test('of a pupil of whom nothing is open nothing is asked', async () => {
  const room = await aClassroom(1);
  const [amy] = room.pupils as [PupilId];
  assert.equal(alsoOpen(await standingsBefore(room.store, await nextHot(room, amy)), []), []);
});

test.run();
