import type { ClassId, PupilId, UnitId } from '../schema/ids.ts';
import { pieceKey } from '../schema/records.ts';
import { ledgerKey, standingsKey } from './apply.ts';
import type { PieceAt } from './commands/mark.ts';
import type {
  AdultRow,
  ClassRow,
  LedgerRow,
  PieceRow,
  PupilRow,
  SchoolRow,
  StandingsRow,
  TaskRow,
  UnitRow,
} from './rows.ts';
import { type Store, selfOf } from './store.ts';

export async function schoolOf(store: Store): Promise<SchoolRow | undefined> {
  return store.db.schools.get(selfOf(store).spaces.school);
}

/** The adult who uses this tablet. */
export function meOf(store: Store): Promise<AdultRow | undefined> {
  return store.db.adults.get(selfOf(store).adult);
}

/** The school's own words for the levels; empty where it has none or is not known yet. */
export async function wordsOf(store: Store): Promise<NonNullable<SchoolRow['levelWords']> | undefined> {
  return (await schoolOf(store))?.levelWords;
}

/** By year, then by name: 4B before 4C, 2 before 10. */
export async function classesOf(store: Store): Promise<ClassRow[]> {
  const rows = await store.db.classes.toArray();
  return rows.sort((a, b) => a.year - b.year || a.name.localeCompare(b.name, 'en-GB', { numeric: true }));
}

/** The pupils who are here, in register order (family name, then given). */
export async function pupilsOf(store: Store, id: ClassId): Promise<PupilRow[]> {
  const rows = await store.db.pupils.where('class').equals(id).toArray();
  return rows.filter((pupil) => pupil.place === 'here').sort(byRegister);
}

/** Everybody that the tablet knows, the ones who left included. */
export function allPupils(store: Store): Promise<PupilRow[]> {
  return store.db.pupils.toArray();
}

/** Newest first; of two that began on one day, the one that was made later. */
export async function unitsOf(store: Store, id: ClassId): Promise<UnitRow[]> {
  const rows = await store.db.units.where('class').equals(id).toArray();
  const made = (unit: UnitRow) => `${unit.startedOn} ${unit.stamps.class}`;
  return rows.sort((a, b) => (made(a) < made(b) ? 1 : -1));
}

/** In the order of the cycle: cold before hot. */
export async function tasksOf(store: Store, unit: UnitId): Promise<TaskRow[]> {
  const rows = await store.db.tasks.where('unit').equals(unit).toArray();
  return rows.sort((a, b) => cycle.indexOf(a.kind) - cycle.indexOf(b.kind));
}

const cycle = ['cold', 'practice', 'catch-up', 'hot', 'polished'];

/** The ledger rows of a unit, one a pupil who has any. */
export function ledgerOf(store: Store, unit: UnitId): Promise<LedgerRow[]> {
  return store.db.ledger.where('key').between(`${unit}/`, `${unit}/\uffff`).toArray();
}

export function ledgerRowOf(store: Store, unit: UnitId, pupil: PupilId): Promise<LedgerRow | undefined> {
  return store.db.ledger.get(ledgerKey(unit, pupil));
}

export function pieceOf(
  store: Store,
  at: Pick<PieceAt, 'unit' | 'pupil' | 'task'>,
): Promise<PieceRow | undefined> {
  return store.db.pieces.get(pieceKey(at.unit, at.pupil, at.task));
}

/** A pupil's pieces of one unit, drafts and all. */
export function piecesOf(store: Store, unit: UnitId, pupil: PupilId): Promise<PieceRow[]> {
  const prefix = `${ledgerKey(unit, pupil)}/`;
  return store.db.pieces.where('key').between(prefix, `${prefix}\uffff`).toArray();
}

export function standingsOf(
  store: Store,
  schoolYear: number,
  pupil: PupilId,
): Promise<StandingsRow | undefined> {
  return store.db.standings.get(standingsKey(schoolYear, pupil));
}

function byRegister(a: PupilRow, b: PupilRow): number {
  return a.family.localeCompare(b.family, 'en-GB') || a.given.localeCompare(b.given, 'en-GB');
}
