import { sha256HexOf } from '../../src/device/cipher.ts';
import type { ClassId, PupilId, TargetId, UnitId } from '../../src/schema/ids.ts';
import { importClassList } from '../../src/store/commands/classList.ts';
import type { PieceAt } from '../../src/store/commands/mark.ts';
import { makeClass, setUpSchool } from '../../src/store/commands/setUp.ts';
import { makeUnit } from '../../src/store/commands/unit.ts';
import { pupilsOf, tasksOf, unitsOf } from '../../src/store/queries.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { type FakeClock, fakeClock } from './fakeClock.ts';
import { fakeIds } from './fakeIds.ts';
import { freshIndexedDB } from './freshIndexedDB.ts';

let opened = 0;

export interface Tablet {
  store: Store;
  clock: FakeClock;
  /** Opens the same storage again, as after a restart. */
  restart(): Promise<Tablet>;
}

/** A tablet with storage that nobody has used and a clock that stands at a Monday morning. */
export async function aTablet(
  startIso = '2026-11-23T09:00:00+00:00',
  factory = freshIndexedDB(),
): Promise<Tablet> {
  const clock = fakeClock(startIso);
  opened += 1;
  const seed = opened;
  return openTablet(clock, factory, seed);
}

async function openTablet(
  clock: FakeClock,
  factory: ReturnType<typeof freshIndexedDB>,
  seed: number,
): Promise<Tablet> {
  const store = await openStore({
    name: 'redraft',
    wall: clock,
    sha256: sha256HexOf,
    random: fakeIds(seed),
    factory,
  });
  return {
    store,
    clock,
    async restart() {
      store.db.close();
      return openTablet(clock, factory, seed + 100_000);
    },
  };
}

export const threeTargets = ['Y4.VGP.01', 'Y4.VGP.05', 'Y4.DR.02'].map((target) => ({
  target: target as TargetId,
  pupil: `I can show ${target}.`,
  teacher: `Shows ${target}`,
}));

export interface Classroom extends Tablet {
  classId: ClassId;
  unit: UnitId;
  pupils: PupilId[];
  at(pupil: PupilId, kind: 'cold' | 'hot'): PieceAt;
}

/** A school, a class of so many, and a unit with its cold and hot task. */
export async function aClassroom(
  size = 3,
  startIso?: string,
  factory?: ReturnType<typeof freshIndexedDB>,
): Promise<Classroom> {
  const tablet = await aTablet(startIso, factory);
  const { store } = tablet;
  await setUpSchool(store, 'Fernlea Primary', 'Mx Okafor');
  const classId = await makeClass(store, '4B', 4);
  const added = Array.from({ length: size }, (_, i) => ({
    class: classId,
    given: `Given${i}`,
    family: `Family${String(i).padStart(3, '0')}`,
  }));
  await importClassList(store, { newClasses: [], added, changed: [], left: [] });
  const unit = await makeUnit(store, classId, {
    title: 'The Lost Kite',
    coreText: 'The Lost Kite',
    genre: 'losing',
    focus: threeTargets,
    nonNegotiables: [],
  });
  return { ...tablet, classId, unit, ...(await pupilsAndTasks(store, classId, unit)) };
}

async function pupilsAndTasks(store: Store, classId: ClassId, unit: UnitId) {
  const pupils = (await pupilsOf(store, classId)).map((pupil) => pupil.id);
  const tasks = await tasksOf(store, unit);
  const [row] = await unitsOf(store, classId);
  const at = (pupil: PupilId, kind: 'cold' | 'hot'): PieceAt => {
    const task = tasks.find((t) => t.kind === kind);
    if (!task || !row) throw new Error(`no ${kind} task`);
    return { unit, task: task.id, taskKind: kind, pupil, schoolYear: row.schoolYear };
  };
  return { pupils, at };
}

/** Every view's rows, for comparing two tablets or a tablet with itself rebuilt. */
export async function viewsOf(store: Store): Promise<Record<string, unknown[]>> {
  const { viewTables } = await import('../../src/store/database.ts');
  const tables = await Promise.all(
    viewTables.map(async (name) => [name, await store.db.table(name).toArray()]),
  );
  return Object.fromEntries(tables);
}
