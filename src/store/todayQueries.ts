import { lastClassesOf } from './lastClasses.ts';
import { classesOf, ledgerOf, pupilsOf, tasksOf, unitsOf } from './queries.ts';
import type { ClassRow, LedgerRow, PupilRow, TaskRow, UnitRow } from './rows.ts';
import type { Store } from './store.ts';

/** A unit with everything that was marked in it. */
export interface UnitAtWork {
  unit: UnitRow;
  tasks: TaskRow[];
  ledger: LedgerRow[];
}

export interface ClassToday {
  class: ClassRow;
  pupils: PupilRow[];
  /** The newest two: the one that the class is on, and the one before it or planned after it. */
  units: UnitAtWork[];
}

/** Classes in full, the last used first, and the rest by name only. */
export interface ClassesToday {
  classes: ClassToday[];
  others: ClassRow[];
}

const few = 3;

/** What Today shows. A tablet that knows a whole school reads the classes that it was used with. */
export async function classesToday(store: Store): Promise<ClassesToday> {
  const [classes, last] = await Promise.all([classesOf(store), lastClassesOf(store)]);
  const sorted = lastUsedFirst(classes, last);
  const used = classes.filter((row) => last.includes(row.id)).length;
  const inFull = classes.length <= few ? few : Math.max(1, used);
  return {
    classes: await Promise.all(sorted.slice(0, inFull).map((row) => classToday(store, row))),
    others: sorted.slice(inFull),
  };
}

/** The last used first; the others stay in their order. */
function lastUsedFirst(classes: ClassRow[], last: string[]): ClassRow[] {
  const place = (row: ClassRow) => (last.includes(row.id) ? last.indexOf(row.id) : last.length);
  return [...classes].sort((a, b) => place(a) - place(b));
}

async function classToday(store: Store, row: ClassRow): Promise<ClassToday> {
  const [pupils, units] = await Promise.all([pupilsOf(store, row.id), unitsOf(store, row.id)]);
  return {
    class: row,
    pupils,
    units: await Promise.all(units.slice(0, 2).map((unit) => unitAtWork(store, unit))),
  };
}

async function unitAtWork(store: Store, unit: UnitRow): Promise<UnitAtWork> {
  const [tasks, ledger] = await Promise.all([tasksOf(store, unit.id), ledgerOf(store, unit.id)]);
  return { unit, tasks, ledger };
}
