import * as assert from 'uvu/assert';
import { usualPolicy } from '../../src/rules/policies.ts';
import { standingOf } from '../../src/rules/standing.ts';
import type { PupilId, TargetId } from '../../src/schema/ids.ts';
import { type PieceAt, recordJudgement, setPieceFlag } from '../../src/store/commands/mark.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { makeUnit } from '../../src/store/commands/unit.ts';
import { tasksOf } from '../../src/store/queries.ts';
import { behind } from '../../src/store/standingQueries.ts';
import { aTabletBeside, exchange } from '../support/exchange.ts';
import { suite } from '../support/suite.ts';
import { aClassroom, type Tablet, threeTargets, viewsOf } from '../support/tablet.ts';

const test = suite('a piece of another kind than its unit');
const target = threeTargets[0]?.target as TargetId;

/** Amy has shown a target in two units that are both stories. */
async function twoStories() {
  const room = await aClassroom(1);
  const [amy] = room.pupils as [PupilId];
  const plan = { title: 'The Owl', coreText: '', genre: 'losing', focus: threeTargets, nonNegotiables: [] };
  const unit = await makeUnit(room.store, room.classId, plan);
  const hot = (await tasksOf(room.store, unit)).find(({ kind }) => kind === 'hot');
  const second: PieceAt = { ...room.at(amy, 'hot'), unit, task: hot?.id as never };
  await recordJudgement(room.store, room.at(amy, 'hot'), target, 'secure');
  await recordJudgement(room.store, second, target, 'secure');
  const kinds = async ({ store }: Pick<Tablet, 'store'> = room) => {
    const { shown } = await behind(store, { pupil: amy, target, schoolYear: 2026 });
    const { needs } = standingOf(shown, { ...usualPolicy, atBats: 2, pieces: 2, kinds: 2, days: 1 });
    return [needs.kinds, ...shown.map(({ genre, subject = 'English' }) => `${genre} in ${subject}`)];
  };
  return { room, amy, second, kinds };
}

test('one child’s letter in a unit of stories is another kind, and undo takes it back', async () => {
  const { room, second, kinds } = await twoStories();
  assert.equal(await kinds(), [1, 'losing in English', 'losing in English']);
  await setPieceFlag(room.store, second, 'genre', 'letter');
  assert.equal(await kinds(), [0, 'losing in English', 'letter in English']);
  await undoLast(room.store);
  assert.equal(await kinds(), [1, 'losing in English', 'losing in English']);
});

test('a story that was written in history counts as one, on every tablet and in any order', async () => {
  const { room, second, kinds } = await twoStories();
  const other = await aTabletBeside(room);
  await setPieceFlag(room.store, second, 'subject', 'History');
  await exchange(room, other);
  assert.equal(await kinds(other), [0, 'losing in English', 'losing in History']);
  await recordJudgement(other.store, second, target, 'deeper');
  await exchange(other, room);
  assert.equal(await kinds(), [0, 'losing in English', 'losing in History']);
  assert.equal((await viewsOf(other.store)).standings, (await viewsOf(room.store)).standings);
});

test.run();
