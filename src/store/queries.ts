import { groupsBy } from '../rules/groupsBy.ts';
import type { ClassId, PupilId, UnitId } from '../schema/ids.ts';
import { partsOfPieceKey, pieceKey } from '../schema/keys.ts';
import { withTexts } from './attachments.ts';
import type { PieceAt } from './commands/mark.ts';
import type {
  AdultRow,
  ClassRow,
  FaceRow,
  LedgerRow,
  PieceRow,
  PupilRow,
  SchoolRow,
  StandingsRow,
  TabletRow,
  TaskRow,
  UnitRow,
} from './rows.ts';
import {
  joinLedger,
  joinPieces,
  joinPupils,
  joinStandings,
  ledgerOfOne,
  oneChild,
  sameChildrenIn,
} from './sameChild.ts';
import { ledgerKey } from './standings.ts';
import { type Store, selfOf } from './store.ts';

export async function schoolOf(store: Store): Promise<SchoolRow | undefined> {
  const { school } = selfOf(store).spaces;
  return school && store.db.schools.get(school);
}

/** The adult who uses this tablet. */
export function meOf(store: Store): Promise<AdultRow | undefined> {
  return store.db.adults.get(selfOf(store).adult);
}

/** This tablet, by the name that it was given. */
export function meTablet({ db, device }: Store): Promise<TabletRow | undefined> {
  return db.tablets.get(device);
}

/** By year, then by name: 4B before 4C, 2 before 10. */
export function classesOf(store: Store): Promise<ClassRow[]> {
  return classesAt(store, false);
}

/** Those whose pupils have gone up, and in which there is something to read. */
export async function pastClasses(store: Store): Promise<ClassRow[]> {
  const rows = await classesAt(store, true);
  const units = await Promise.all(rows.map(({ id }) => store.db.units.where('class').equals(id).count()));
  return rows.filter((_, i) => units[i]);
}

async function classesAt({ db }: Store, isPast: boolean): Promise<ClassRow[]> {
  const rows = (await db.classes.toArray()).filter(({ place }) => (place === 'past') === isPast);
  return rows.sort((a, b) => a.year - b.year || a.name.localeCompare(b.name, 'en-GB', { numeric: true }));
}

/** The pupils who are here, in register order (family name, then given). */
export function pupilsOf(store: Store, id: ClassId): Promise<PupilRow[]> {
  return pupilsAt(store, id, 'here');
}

/** Those who have left it, whose records are kept. */
export function pupilsWhoLeft(store: Store, id: ClassId): Promise<PupilRow[]> {
  return pupilsAt(store, id, 'left');
}

async function pupilsAt(store: Store, id: ClassId, at: PupilRow['place']): Promise<PupilRow[]> {
  const rows = await joined(store, await store.db.pupils.where('class').equals(id).toArray());
  return rows.filter(({ place }) => place === at).sort(byRegister);
}

/** A unit's pupils: those of its class, or whoever has anything in it once its class is a past one. */
export async function pupilsOfUnit(store: Store, unit: UnitRow): Promise<PupilRow[]> {
  const of = await store.db.classes.get(unit.class);
  return of?.place === 'past' ? pupilsOnceIn(store, [unit.id]) : pupilsOf(store, unit.class);
}

/** Whoever has anything in these units, wherever they are now, in register order. */
export async function pupilsOnceIn(store: Store, units: readonly UnitId[]): Promise<PupilRow[]> {
  const { db } = store;
  const [found, { kept }] = await Promise.all([
    Promise.all(
      units.flatMap((unit) =>
        [db.ledger, db.pieces].map((table) =>
          table.where(':id').between(`${unit}/`, `${unit}/\uffff`).primaryKeys(),
        ),
      ),
    ),
    sameChildrenIn(store),
  ]);
  const ids = found.flat().map((key) => key.split('/')[1] as PupilId);
  const shown = new Set(ids.map((id) => kept.get(id) ?? id));
  const rows = await db.pupils.bulkGet([...shown]);
  const all = await joined(
    store,
    rows.filter((row) => row !== undefined),
  );
  return all.sort(byRegister);
}

/** The faces of a class's pupils who are here, in the order of the names that they go by. */
export async function facesOf({ db }: Store, id: ClassId): Promise<FaceRow[]> {
  const rows = await db.faces.where('class').equals(id).toArray();
  const name = ({ given, initial = '' }: FaceRow) => `${given} ${initial}`;
  return rows
    .filter(({ place }) => place === 'here')
    .sort((a, b) => name(a).localeCompare(name(b), 'en-GB') || (a.id < b.id ? -1 : 1));
}

export function faceOf({ db }: Store, id: PupilId): Promise<FaceRow | undefined> {
  return db.faces.get(id);
}

/** Everybody that the tablet knows, the ones who left included. */
export async function allPupils(store: Store): Promise<PupilRow[]> {
  return joined(store, await store.db.pupils.toArray());
}

/** The pupil, or the one under whom they are shown. */
export async function pupilOf(store: Store, id: PupilId): Promise<PupilRow | undefined> {
  const rows = await store.db.pupils.bulkGet(await oneChild(store, id));
  const [first, ...others] = rows.filter((row) => row !== undefined);
  return first && joinPupils([first, ...others]);
}

/** Without those who are shown under another one, and without those of whom only a part has arrived. */
async function joined(store: Store, rows: PupilRow[]): Promise<PupilRow[]> {
  const { kept, also } = await sameChildrenIn(store);
  const shown = rows.filter(({ id, given }) => given !== undefined && !kept.has(id));
  return Promise.all(
    shown.map(async (row) => {
      const ids = also.get(row.id);
      const others = ids ? await store.db.pupils.bulkGet(ids) : [];
      return joinPupils([row, ...others.filter((other) => other !== undefined)]);
    }),
  );
}

/** Newest first; of two that began on one day, the one that was made later. */
export function unitsOf(store: Store, id: ClassId): Promise<UnitRow[]> {
  return unitsAt(store, id, false);
}

/** Those that were made by mistake. */
export function unitsPutAway(store: Store, id: ClassId): Promise<UnitRow[]> {
  return unitsAt(store, id, true);
}

async function unitsAt({ db }: Store, id: ClassId, isAway: boolean): Promise<UnitRow[]> {
  const all = await db.units.where('class').equals(id).toArray();
  const rows = all.filter(({ place }) => (place === 'put-away') === isAway);
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
export async function ledgerOf(store: Store, unit: UnitId): Promise<LedgerRow[]> {
  const [rows, { kept }] = await Promise.all([
    store.db.ledger.where('key').between(`${unit}/`, `${unit}/\uffff`).toArray(),
    sameChildrenIn(store),
  ]);
  if (kept.size === 0) return rows;
  const groups = groupsBy(rows, ({ pupil }) => kept.get(pupil) ?? pupil);
  return [...groups].flatMap(([pupil, group]) => joinLedger(pupil as PupilId, group) ?? []);
}

export async function ledgerRowOf(
  store: Store,
  unit: UnitId,
  pupil: PupilId,
): Promise<LedgerRow | undefined> {
  return ledgerOfOne(store, unit, await oneChild(store, pupil));
}

export async function pieceOf(
  store: Store,
  { unit, pupil, task }: Pick<PieceAt, 'unit' | 'pupil' | 'task'>,
): Promise<PieceRow | undefined> {
  const ids = await oneChild(store, pupil);
  const rows = await store.db.pieces.bulkGet(ids.map((id) => pieceKey(unit, id, task)));
  const row = joinPieces(
    ids[0],
    rows.filter((each) => each !== undefined),
  );
  return row && withTexts(store, row);
}

/** A pupil's pieces of one unit, drafts and all. */
export async function piecesOf(store: Store, unit: UnitId, pupil: PupilId): Promise<PieceRow[]> {
  const ids = await oneChild(store, pupil);
  const rows = await Promise.all(
    ids.map((id) => {
      const prefix = `${ledgerKey(unit, id)}/`;
      return store.db.pieces.where('key').between(prefix, `${prefix}\uffff`).toArray();
    }),
  );
  const groups = groupsBy(rows.flat(), ({ key }) => partsOfPieceKey(key).task);
  const joined = [...groups.values()].flatMap((group) => joinPieces(ids[0], group) ?? []);
  return Promise.all(joined.map((row) => withTexts(store, row)));
}

export async function standingsOf(
  store: Store,
  schoolYear: number,
  pupil: PupilId,
): Promise<StandingsRow | undefined> {
  return joinStandings(store, schoolYear, await oneChild(store, pupil));
}

export function byRegister(a: PupilRow, b: PupilRow): number {
  return a.family.localeCompare(b.family, 'en-GB') || a.given.localeCompare(b.given, 'en-GB');
}
