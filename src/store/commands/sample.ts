import { schoolYearOf } from '../../rules/schoolYear.ts';
import type { Target } from '../../schema/curriculum.ts';
import type { AdultId, ClassId, PupilId, TargetId, TaskId, UnitId } from '../../schema/ids.ts';
import { pieceKey } from '../../schema/keys.ts';
import { newId } from '../../schema/newId.ts';
import type { ChosenTarget, Unit } from '../../schema/records.ts';
import type { SampleClass, SamplePiece, SampleTask, SampleUnit } from '../../schema/sample.ts';
import { today } from '../../schema/wallTime.ts';
import { hybridClock } from '../hybridClock.ts';
import { pastClock } from '../pastClock.ts';
import type { Self, Store } from '../store.ts';
import { changeOf, draftTables, type Writing, write } from '../write.ts';
import { newSpaces, putSelf, settlingTables } from './setUp.ts';

/*
 * The invented class becomes the events that a teacher's taps would have made, each on its day, in one
 * transaction: a tablet that dies half-way has no sample class, and the next start begins again.
 */

type Wording = Pick<Target, 'code' | 'pupil' | 'teacher'>;

/** Everything that the sessions of the class have in common. */
interface Filling {
  desk: Writing;
  classId: ClassId;
  pupils: PupilId[];
  schoolYear: number;
  wording: Map<string, Wording>;
}

interface Session {
  daysAgo: number;
  write(): Promise<void>;
}

/** `wordings` holds every target that the sample's units name. Nothing of it goes on the undo stack. */
export async function fillSample(store: Store, sample: SampleClass, wordings: Wording[]): Promise<void> {
  const self: Self = {
    role: 'teacher',
    adult: newId<AdultId>(store.random),
    spaces: newSpaces(store.random),
  };
  const wall = pastClock(store.wall);
  const past: Store = { ...store, self, wall, stamps: hybridClock(wall, store.device) };
  const names = { adult: 'Sample teacher', school: sample.school };
  await write(past, [...settlingTables, ...draftTables], async (desk) => {
    const filling: Filling = {
      desk,
      classId: newId(store.random),
      pupils: sample.pupils.map(() => newId(store.random)),
      // The year of whoever looks, so that a unit from before the summer still shows on this year's screens.
      schoolYear: schoolYearOf(today(store.wall)),
      wording: new Map(wordings.map((wording) => [wording.code, wording])),
    };
    const began = Math.max(...sample.units.map((unit) => unit.startedDaysAgo)) + 1;
    const sessions: Session[] = [
      { daysAgo: began, write: () => putSelf(desk, store.device, self, names) },
      { daysAgo: began, write: () => writeClass(filling, sample) },
      ...pupilSessions(filling, sample, began),
      ...sample.units.flatMap((unit) => unitSessions(past, filling, unit)),
    ];
    // Stamps follow the days: the newest judgement must be the last one written.
    for (const session of sessions.sort((a, b) => b.daysAgo - a.daysAgo)) {
      wall.goTo(session.daysAgo);
      await session.write();
    }
  });
  store.self = self;
}

async function writeClass({ desk, classId }: Filling, { className, year }: SampleClass): Promise<void> {
  await desk.append({
    kind: 'edit',
    changes: [changeOf('class', { id: classId }, { name: className, year })],
  });
}

function pupilSessions({ desk, classId, pupils }: Filling, sample: SampleClass, began: number): Session[] {
  const came = sample.pupils.map((pupil) => pupil.joinedDaysAgo ?? began);
  return [...new Set(came)].map((daysAgo) => ({
    daysAgo,
    async write() {
      const changes = sample.pupils.flatMap(({ joinedDaysAgo: _, ...names }, i) => {
        const fields = { ...names, class: classId, place: 'here' as const };
        return came[i] === daysAgo ? [changeOf('pupil', { id: pupils[i] as PupilId }, fields)] : [];
      });
      await desk.append({ kind: 'edit', changes });
    },
  }));
}

function unitSessions(past: Store, filling: Filling, unit: SampleUnit): Session[] {
  const id = newId<UnitId>(past.random);
  const tasks = unit.tasks.map((task) => ({ task, id: newId<TaskId>(past.random) }));
  const marking = tasks.map(({ task, id: taskId }) => ({
    daysAgo: task.daysAgo,
    async write() {
      for (const piece of task.pieces) await writePiece(filling, id, taskId, task.kind, piece);
    },
  }));
  const planning = () => writeUnit(filling, id, unit, tasks, today(past.wall));
  return [{ daysAgo: unit.startedDaysAgo, write: planning }, ...marking.filter((s) => s.daysAgo >= 0)];
}

async function writeUnit(
  { desk, classId, schoolYear, wording }: Filling,
  id: UnitId,
  { title, coreText, genre, stage, ...unit }: SampleUnit,
  tasks: { task: SampleTask; id: TaskId }[],
  startedOn: string,
): Promise<void> {
  const chosen = (codes: string[]) => codes.map((code) => chosenTarget(wording, code));
  const focus = chosen(unit.focus);
  const nonNegotiables = chosen(unit.nonNegotiables);
  const plan: Unit = {
    title,
    coreText,
    genre,
    stage,
    focus,
    nonNegotiables,
    schoolYear,
    startedOn,
    class: classId,
  };
  const changes = tasks.map(({ task, id: taskId }) =>
    changeOf('task', { id: taskId }, { class: classId, unit: id, kind: task.kind }),
  );
  await desk.append({ kind: 'edit', changes: [changeOf('unit', { id }, plan), ...changes] });
}

function chosenTarget(wording: Map<string, Wording>, code: string): ChosenTarget {
  const found = wording.get(code);
  if (!found) throw new Error(`The sample names ${code}, which is in no sheet`);
  return { target: code as TargetId, pupil: found.pupil, teacher: found.teacher };
}

async function writePiece(
  { desk, pupils, schoolYear }: Filling,
  unit: UnitId,
  task: TaskId,
  taskKind: SampleTask['kind'],
  piece: SamplePiece,
): Promise<void> {
  const at = { unit, task, pupil: pupils[piece.pupil] as PupilId };
  if (piece.text) await desk.append({ kind: 'draft', ...at, version: 1, text: piece.text });
  const flags = {
    ...(piece.absent && { presence: 'absent' as const }),
    ...(piece.support !== 'independent' && { support: piece.support }),
    ...(piece.note && { note: piece.note }),
  };
  if (Object.keys(flags).length > 0) {
    const id = pieceKey(unit, at.pupil, task);
    await desk.append({ kind: 'edit', changes: [changeOf('piece', { id }, flags)] });
  }
  for (const [target, level] of Object.entries(piece.levels)) {
    const support = piece.overrides?.[target];
    const judged = { ...at, taskKind, target: target as TargetId, level, schoolYear };
    await desk.append({ kind: 'judgement', ...judged, ...(support && { support }) });
  }
}
