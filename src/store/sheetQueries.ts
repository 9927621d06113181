import { schoolYearOf, sheetYearFor } from '../rules/schoolYear.ts';
import { strandsOf } from '../rules/sheetLines.ts';
import type { SheetVersionId, TargetId } from '../schema/ids.ts';
import type { ChosenTarget } from '../schema/records.ts';
import type { SheetKey, SheetLine } from '../schema/sheet.ts';
import { partsOfSheetKey, sheetPartKey } from '../schema/sheetKey.ts';
import { today } from '../schema/wallTime.ts';
import { classesOf, unitsOf } from './queries.ts';
import type { SheetVersionRow, TargetRow, UnitRow } from './rows.ts';
import type { Store } from './store.ts';

/** What units are planned from. */
export interface SheetInForce {
  /** Undefined for the starter sheet. */
  published: SheetVersionRow | undefined;
  lines: SheetLine[] | undefined;
  /** The school's version is on its way: the starter sheet stands in for it. */
  awaited: boolean;
}

export async function sheetInForce(store: Store, key: SheetKey): Promise<SheetInForce> {
  const id = (await store.db.sheets.get(key))?.inForce ?? 'starter';
  if (id === 'starter') return { published: undefined, lines: undefined, awaited: false };
  const read = await sheetVersion(store, id);
  if (read?.row.sheet !== key) return { published: undefined, lines: undefined, awaited: true };
  return { published: read.row, lines: read.lines, awaited: false };
}

/** A published version with its lines; undefined while a part of it is still on its way. */
export async function sheetVersion(
  { db }: Store,
  id: SheetVersionId,
): Promise<{ row: SheetVersionRow; lines: SheetLine[] } | undefined> {
  const row = await db.sheetVersions.get(id);
  if (!row?.parts) return undefined;
  const keys = Array.from({ length: row.parts }, (_, n) => sheetPartKey(id, n));
  const parts = await db.sheetParts.bulkGet(keys);
  if (parts.some((part) => !part?.lines)) return undefined;
  return { row, lines: parts.flatMap((part) => part?.lines ?? []) };
}

/** Every version of a sheet that was published and is whole here, the newest first. */
export async function sheetVersions(
  store: Store,
  key: SheetKey,
): Promise<{ row: SheetVersionRow; lines: SheetLine[] }[]> {
  const rows = await store.db.sheetVersions.where('sheet').equals(key).toArray();
  const read = await Promise.all(rows.map(({ id }) => sheetVersion(store, id)));
  return read
    .filter((each) => each !== undefined)
    .sort((a, b) => b.row.version - a.row.version || (madeAt(a.row) < madeAt(b.row) ? 1 : -1));
}

function madeAt({ stamps }: SheetVersionRow): string {
  return stamps.version ?? '';
}

/** What the school says of the targets of a sheet. */
export function targetsSaid({ db }: Store, key: SheetKey): Promise<TargetRow[]> {
  return db.targets.where('sheet').equals(key).toArray();
}

/** The school's wording of targets that no unit holds, where it has one. */
export async function wordingSaid({ db }: Store, ids: readonly TargetId[]): Promise<Map<TargetId, string>> {
  const rows = await db.targets.bulkGet([...ids]);
  return new Map(rows.flatMap((row) => (row?.pupil === undefined ? [] : [[row.id, row.pupil] as const])));
}

export interface SheetState {
  /** Undefined for the starter sheet. */
  version: number | undefined;
  /** Something was said of its targets after the last version was published. */
  waiting: boolean;
}

/** Of the sheets that the school has touched. */
export async function sheetStates({ db }: Store): Promise<Map<SheetKey, SheetState>> {
  const [sheets, versions, targets] = await Promise.all([
    db.sheets.toArray(),
    db.sheetVersions.toArray(),
    db.targets.toArray(),
  ]);
  const keys = new Set([...sheets.map(({ id }) => id), ...targets.map(({ sheet }) => sheet)]);
  return new Map(
    [...keys].map((key) => {
      const inForce = sheets.find(({ id }) => id === key)?.inForce;
      const published = versions.filter(({ sheet }) => sheet === key).map(madeAt);
      const last = published.sort().at(-1) ?? '';
      const waiting = targets.some(
        ({ sheet, stamps }) => sheet === key && Object.values(stamps).some((stamp) => stamp > last),
      );
      return [key, { version: versions.find(({ id }) => id === inForce)?.version, waiting }] as const;
    }),
  );
}

export interface UnitElsewhere {
  unit: UnitRow;
  className: string;
}

/** This school year's units that were planned from another version of the sheet than this one. */
export async function unitsElsewhere(
  store: Store,
  key: SheetKey,
  version: SheetVersionId | 'starter',
): Promise<UnitElsewhere[]> {
  const { subject, year } = partsOfSheetKey(key);
  if (subject !== 'writing') return [];
  const schoolYear = schoolYearOf(today(store.wall));
  const classes = (await classesOf(store)).filter((each) => sheetYearFor(each.year) === year);
  const units = await Promise.all(
    classes.map(async ({ id, name }) =>
      (await unitsOf(store, id)).map((unit) => ({ unit, className: name })),
    ),
  );
  return units
    .flat()
    .filter(({ unit }) => unit.schoolYear === schoolYear && (unit.sheet ?? 'starter') !== version);
}

/**
 * By target, the parts of it on the version that a unit was planned from, in the words of that version. The starter
 * sheets have none.
 */
export async function partsOfTargets(
  store: Store,
  unit: Pick<UnitRow, 'sheet'>,
): Promise<Map<TargetId, ChosenTarget[]>> {
  const groups = await groupsOf(store, unit);
  return new Map(groups.map(({ whole, parts }) => [whole.target, parts]));
}

export interface TargetGroup {
  whole: ChosenTarget;
  parts: ChosenTarget[];
}

export async function groupsOf(store: Store, { sheet }: Pick<UnitRow, 'sheet'>): Promise<TargetGroup[]> {
  const version = sheet && sheet !== 'starter' ? await sheetVersion(store, sheet) : undefined;
  const groups = strandsOf(version?.lines ?? []).flatMap((strand) => strand.groups);
  return groups
    .filter(({ parts }) => parts.length > 0)
    .map(({ line, parts }) => ({ whole: chosen(line), parts: parts.map(chosen) }));
}

function chosen({ code, pupil, teacher }: SheetLine): ChosenTarget {
  return { target: code, pupil, teacher };
}
