import * as assert from 'uvu/assert';
import { shownNames } from '../../../src/rules/names.ts';
import type { PupilId, TargetId } from '../../../src/schema/ids.ts';
import { type Stage, stages } from '../../../src/schema/words.ts';
import { markRestSecure, recordJudgement, setPieceFlag } from '../../../src/store/commands/mark.ts';
import { changeUnit, makeUnit } from '../../../src/store/commands/unit.ts';
import { setStage } from '../../../src/store/commands/unitFields.ts';
import { ledgerOf, pupilsOf, tasksOf, unitsOf } from '../../../src/store/queries.ts';
import type { UnitRow } from '../../../src/store/rows.ts';
import { classesToday } from '../../../src/store/todayQueries.ts';
import { lastWorkedFirst, type Now, whatNow } from '../../../src/teacher/Today/whatNow.ts';
import { markWords } from '../../../src/teacher/Today/whatNowWords.ts';
import { usualWords } from '../../../src/ui/vocabulary/wordsOf.ts';
import { suite } from '../../support/suite.ts';
import { aClassroom, type Classroom, threeTargets } from '../../support/tablet.ts';

const test = suite('what now');
const targets = threeTargets.map(({ target }) => target);

async function nowIn({ store, classId, unit }: Classroom, at: Partial<UnitRow> = {}): Promise<Now> {
  const row = (await unitsOf(store, classId)).find(({ id }) => id === unit) as UnitRow;
  const [tasks, ledger, pupils] = await Promise.all([
    tasksOf(store, unit),
    ledgerOf(store, unit),
    pupilsOf(store, classId),
  ]);
  return whatNow({ ...row, ...at }, tasks, ledger, pupils);
}

async function markAll(room: Classroom, kind: 'cold' | 'hot', pupils = room.pupils): Promise<void> {
  for (const pupil of pupils) await markRestSecure(room.store, room.at(pupil, kind), targets);
}

/** "mark hot", "see", … */
function short({ main }: Now): string {
  return main.is === 'mark' ? `mark ${main.round.kind}` : main.is;
}

test('a class without pupils brings in its list first', async () => {
  assert.is(short(await nowIn(await aClassroom(0))), 'bring-list');
});

test('a unit without focus targets chooses them first', async () => {
  assert.is(short(await nowIn(await aClassroom(2), { focus: [] })), 'choose-targets');
});

test('a new unit marks its cold task, beginning with the first in the register', async () => {
  const room = await aClassroom(3);
  const { main, rounds } = await nowIn(room);
  assert.equal(main, { is: 'mark', round: rounds[0] as never });
  assert.equal(
    rounds.map(({ kind, marked, of, begun, next }) => ({ kind, marked, of, begun, next })),
    ['cold', 'hot'].map((kind) => ({ kind, marked: 0, of: 3, begun: false, next: room.pupils[0] })) as never,
  );
});

test('a piece with one of its three targets judged is begun and not marked', async () => {
  const room = await aClassroom(2);
  const [first] = room.pupils as [PupilId];
  await recordJudgement(room.store, room.at(first, 'cold'), targets[0] as TargetId, 'not-yet');
  const cold = (await nowIn(room)).rounds[0];
  assert.is(cold?.begun, true);
  assert.is(cold?.marked, 0);
  assert.is(cold?.next, first);
});

test('a child who was away is not waited for', async () => {
  const room = await aClassroom(3);
  const [first, second, third] = room.pupils as [PupilId, PupilId, PupilId];
  await markAll(room, 'cold', [first]);
  await setPieceFlag(room.store, room.at(second, 'cold'), 'presence', 'absent');
  const cold = (await nowIn(room)).rounds[0];
  assert.is(cold?.marked, 2);
  assert.is(cold?.next, third);
});

test('each stage has its main action, before and after its pieces are marked', async () => {
  const room = await aClassroom(2);
  const inStages = () => Promise.all(stages.map(async (stage) => short(await nowIn(room, { stage }))));
  const hot = ['mark hot', 'mark hot'];
  assert.equal(await inStages(), ['mark cold', 'mark cold', 'mark cold', 'mark cold', ...hot]);
  await markAll(room, 'cold');
  assert.equal(await inStages(), ['see', 'see', 'see', 'see', ...hot]);
  await markAll(room, 'hot');
  assert.equal(
    await inStages(),
    stages.map(() => 'see'),
  );
});

test('the button says the task, and who is next once marking has begun', async () => {
  const room = await aClassroom(2);
  const names = shownNames(await pupilsOf(room.store, room.classId));
  const words = async (stage: Stage) => {
    const { main } = await nowIn(room, { stage });
    return main.is === 'mark' ? markWords(main.round, names, usualWords) : undefined;
  };
  assert.is(await words('cold'), 'Mark the cold task');
  await markAll(room, 'hot', room.pupils.slice(0, 1));
  assert.is(await words('hot'), 'Go on marking the hot task: next is Given1');
});

test('a unit that is planned ahead does not hide the one that is being taught', async () => {
  const room = await aClassroom(2);
  const { store, classId, clock } = room;
  const title = async () => {
    const units = (await classesToday(store)).classes[0]?.units ?? [];
    return lastWorkedFirst(units)[0]?.unit.title;
  };
  clock.elapse(60_000);
  const plan = { coreText: '', genre: '', focus: threeTargets, nonNegotiables: [] };
  const ahead = await makeUnit(store, classId, { ...plan, title: 'Planned ahead' });
  assert.is(await title(), 'Planned ahead');
  await recordJudgement(store, room.at(room.pupils[0] as PupilId, 'cold'), targets[0] as TargetId, 'secure');
  assert.is(await title(), 'The Lost Kite');
  await changeUnit(store, ahead, { title: 'Planned again' });
  assert.is(await title(), 'Planned again');
  await setStage(store, room.unit, 'imitation');
  assert.is(await title(), 'The Lost Kite');
});

test.run();
