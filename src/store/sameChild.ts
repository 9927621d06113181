import { draftsApart } from '../rules/draftsApart.ts';
import { type SameChildren, sameChildren } from '../rules/sameChild.ts';
import type { PupilId, TargetId, TaskId, UnitId } from '../schema/ids.ts';
import { partsOfPieceKey, pieceKey } from '../schema/keys.ts';
import { fieldIn } from './fields.ts';
import { byPlace, byStamp, byVersion } from './order.ts';
import type { LedgerPiece, LedgerRow, PieceRow, PupilRow, StandingsRow } from './rows.ts';
import { ledgerKey, shownIn, standingsKey, withOverrides } from './standings.ts';
import type { Store } from './store.ts';

/*
 * Two pupils who are one child keep their own rows, as their events keep their own ids, and are joined where they
 * are read: what arrives late for the merged one shows up too, taking it back gives each exactly what was theirs,
 * and neither needs a sealed segment opened. A read pays one look into an index that is nearly always empty.
 */

export async function sameChildrenIn({ db }: Store): Promise<SameChildren> {
  return sameChildren(await db.pupils.where('twin').equals(1).toArray());
}

/** The pupil who is shown for this one, and then everybody else who is shown under that one. */
export async function oneChild(store: Store, id: PupilId): Promise<[PupilId, ...PupilId[]]> {
  const { kept, also } = await sameChildrenIn(store);
  const shown = kept.get(id) ?? id;
  return [shown, ...(also.get(shown) ?? [])];
}

const blanks = [
  'upn',
  'sourcedId',
  'born',
  'sex',
  'year',
  'preferredGiven',
  'preferredFamily',
  'goal',
] as const;

/** The first one's row, its blanks filled from the others'. */
export function joinPupils([first, ...others]: [PupilRow, ...PupilRow[]]): PupilRow {
  if (others.length === 0) return first;
  const filled: Partial<PupilRow> = {};
  for (const name of blanks) {
    const other = others.find((row) => row[name] !== undefined);
    if (first[name] === undefined && other) Object.assign(filled, { [name]: other[name] });
  }
  return { ...first, ...filled, also: others.map(({ id }) => id) };
}

/** Ledger rows of one unit as the one row of this pupil. */
export function joinLedger(pupil: PupilId, rows: readonly LedgerRow[]): LedgerRow | undefined {
  const [first] = rows;
  if (!first || (rows.length === 1 && first.pupil === pupil)) return first;
  const tasks = new Set(rows.flatMap(({ pieces }) => Object.keys(pieces) as TaskId[]));
  const pieces = [...tasks].map((task) => [task, joinFlags(rows.flatMap((row) => row.pieces[task] ?? []))]);
  const overrides = rows.flatMap((row) => row.overrides ?? []).sort(byStamp);
  return {
    key: ledgerKey(first.unit, pupil),
    unit: first.unit,
    pupil,
    judgements: rows.flatMap((row) => row.judgements).sort(byStamp),
    ...(overrides.length > 0 && { overrides }),
    retracted: [...new Set(rows.flatMap((row) => row.retracted))].sort(),
    pieces: Object.fromEntries(pieces) as LedgerRow['pieces'],
  };
}

function joinFlags(pieces: LedgerPiece[]): LedgerPiece {
  const joined: LedgerPiece = { stamps: {} };
  for (const piece of pieces) {
    for (const name of Object.keys(piece.stamps)) {
      const [mine, held] = [fieldIn(piece, name), fieldIn(joined, name)];
      if (!mine || (held && held.stamp > mine.stamp)) continue;
      Object.assign(joined, { [name]: mine.value });
      joined.stamps[name] = mine.stamp;
    }
  }
  return joined;
}

/** Piece rows of one unit and task as the one row of this pupil. */
export function joinPieces(pupil: PupilId, rows: readonly PieceRow[]): PieceRow | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const { unit, task, pupil: own } = partsOfPieceKey(first.key);
  if (rows.length === 1 && own === pupil) return first;
  const gone = new Set(rows.flatMap((row) => row.gone));
  const drafts = rows.flatMap((row) => row.drafts).filter(({ stamp }) => !gone.has(stamp));
  drafts.sort(byVersion);
  const pages = rows.flatMap((row) => row.pages ?? []).filter(({ stamp }) => !gone.has(stamp));
  const said = rows.flatMap((row) => row.said ?? []).filter(({ stamp }) => !gone.has(stamp));
  const marks = rows.flatMap((row) => row.marks ?? []).filter(({ stamp }) => !gone.has(stamp));
  return {
    key: pieceKey(unit, pupil, task),
    drafts,
    ...(said.length > 0 && { said: said.sort(byStamp) }),
    ...(marks.length > 0 && { marks: marks.sort(byStamp) }),
    ...(pages.length > 0 && { pages: pages.sort(byPlace) }),
    gone: [...gone].sort(),
    ...(draftsApart(drafts).length > 1 && { clash: 1 }),
  };
}

/** One child's year. A level of one row may rest on what stands in another, so the cells are made again. */
export async function joinStandings(
  { db }: Store,
  schoolYear: number,
  [pupil, ...also]: [PupilId, ...PupilId[]],
): Promise<StandingsRow | undefined> {
  const keys = [pupil, ...also].map((id) => standingsKey(schoolYear, id));
  const rows = (await db.standings.bulkGet(keys)).filter((row) => row !== undefined);
  if (also.length === 0 || rows.length === 0) return rows[0];
  const kept = rows.flatMap((row) => [row.cells, row.overrides ?? {}]).flatMap((each) => Object.values(each));
  const units = new Set(kept.flat().map(({ unit }) => unit));
  const cells: StandingsRow['cells'] = {};
  let overrides: StandingsRow['overrides'];
  for (const unit of units) {
    const ledger = await ledgerOfOne({ db }, unit, [pupil, ...also]);
    for (const [target, shown] of ledger ? shownIn(ledger, schoolYear) : []) {
      cells[target as TargetId] = [...(cells[target] ?? []), ...shown].sort(byStamp);
    }
    if (ledger) overrides = withOverrides(overrides, ledger, schoolYear);
  }
  return { key: standingsKey(schoolYear, pupil), pupil, cells, ...(overrides && { overrides }) };
}

/** The same for each of these pupils, as a class's query has them: one read for all who are on the list once. */
export async function joinStandingsOf(
  store: Store,
  schoolYear: number,
  pupils: readonly PupilRow[],
): Promise<(StandingsRow | undefined)[]> {
  const rows = await store.db.standings.bulkGet(pupils.map(({ id }) => standingsKey(schoolYear, id)));
  return Promise.all(
    pupils.map(({ id, also }, i) => (also ? joinStandings(store, schoolYear, [id, ...also]) : rows[i])),
  );
}

/** What was judged of one child in one unit. */
export async function ledgerOfOne(
  { db }: Pick<Store, 'db'>,
  unit: UnitId,
  [pupil, ...also]: [PupilId, ...PupilId[]],
): Promise<LedgerRow | undefined> {
  const rows = await db.ledger.bulkGet([pupil, ...also].map((id) => ledgerKey(unit, id)));
  return joinLedger(
    pupil,
    rows.filter((row) => row !== undefined),
  );
}
