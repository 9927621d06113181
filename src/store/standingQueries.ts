import { type Kind, kindOf } from '../rules/pieceKind.ts';
import type { Practice } from '../schema/event.ts';
import type { ClassId, PupilId, TargetId, UnitId } from '../schema/ids.ts';
import type { ChosenTarget } from '../schema/records.ts';
import { byStamp } from './order.ts';
import { type PolicyInForce, policyInForce } from './policyQueries.ts';
import { pupilsOf, standingsOf, tasksOf } from './queries.ts';
import type {
  AdultRow,
  LedgerRow,
  Overridden,
  PupilRow,
  Shown,
  StandingsRow,
  TaskRow,
  UnitRow,
} from './rows.ts';
import { joinStandingsOf, ledgerOfOne, oneChild } from './sameChild.ts';
import { groupsOf } from './sheetQueries.ts';
import { standingsKey } from './standings.ts';
import type { Store } from './store.ts';

/** What was shown of a target, with the genre and the lesson of each piece. */
export type ShownPiece = Omit<Shown, keyof Kind> & Kind;

/** What the year's row says of one target, as a standing looks at it. */
export function piecesShown(
  standings: StandingsRow | undefined,
  target: TargetId,
  units: ReadonlyMap<UnitId, UnitRow>,
): { shown: ShownPiece[]; overrides: Overridden[] } {
  const cell = standings?.cells[target] ?? [];
  return {
    shown: cell.map((each) => {
      // Named one by one: a class's year has twenty thousand of these, and spreading both takes ten times as long.
      const { genre, subject } = kindOf(units.get(each.unit), each);
      return { ...each, genre, subject };
    }),
    overrides: standings?.overrides?.[target] ?? [],
  };
}

/** Of which targets a year's row says anything, in the order of the sheet. */
export function targetsIn(standings: StandingsRow | undefined): TargetId[] {
  const targets = [...Object.keys(standings?.cells ?? {}), ...Object.keys(standings?.overrides ?? {})];
  return [...new Set(targets)].sort() as TargetId[];
}

/** The units in which anything of these years was judged, by id. */
export async function unitsJudged(
  { db }: Store,
  standings: readonly (StandingsRow | undefined)[],
): Promise<Map<UnitId, UnitRow>> {
  const said = standings.flatMap((row) => [
    ...Object.values(row?.cells ?? {}),
    ...Object.values(row?.overrides ?? {}),
  ]);
  const ids = new Set(said.flat().map(({ unit }) => unit));
  const rows = (await db.units.bulkGet([...ids])).filter((row) => row !== undefined);
  return new Map(rows.map((row) => [row.id, row]));
}

/** One unit's part in a standing: every judgement of the pupil there, corrected and taken back ones too. */
export interface UnitBehind {
  unit: UnitRow;
  tasks: TaskRow[];
  ledger: LedgerRow | undefined;
}

/** Everything that one pupil's standing on one target rests on. */
export interface Behind {
  inForce: PolicyInForce;
  /** The pupil who is shown, and those who are shown under that one. */
  pupils: [PupilId, ...PupilId[]];
  shown: ShownPiece[];
  overrides: Overridden[];
  /** What was said of practising the target. */
  practice: Practice[];
  /** The newest first. */
  units: UnitBehind[];
  adults: AdultRow[];
}

/** `from`: the unit in which somebody asked; it is there even where nothing was judged in it. */
export async function behind(
  store: Store,
  asked: { pupil: PupilId; target: TargetId; schoolYear: number; from?: UnitId | undefined },
): Promise<Behind> {
  const [inForce, standings, pupils, adults, practice] = await Promise.all([
    policyInForce(store),
    standingsOf(store, asked.schoolYear, asked.pupil),
    oneChild(store, asked.pupil),
    store.db.adults.toArray(),
    practiceOf(store, asked.schoolYear, asked.pupil),
  ]);
  const units = await unitsJudged(store, [standings]);
  const { shown, overrides } = piecesShown(standings, asked.target, units);
  const wanted = new Set([...shown, ...overrides].map(({ unit }) => unit));
  if (asked.from) wanted.add(asked.from);
  const whole = await Promise.all([...wanted].map((unit) => unitBehind(store, unit, pupils)));
  const sorted = whole
    .filter((each) => each !== undefined)
    .sort((a, b) => (a.unit.startedOn < b.unit.startedOn ? 1 : -1));
  const own = practice.filter(({ target }) => target === asked.target);
  return { inForce, pupils, shown, overrides, practice: own, units: sorted, adults };
}

/** What was said of a pupil's practice in a school year, of any target, the earliest first. */
export async function practiceOf(store: Store, schoolYear: number, pupil: PupilId): Promise<Practice[]> {
  const ids = await oneChild(store, pupil);
  const rows = await store.db.practice.bulkGet(ids.map((id) => standingsKey(schoolYear, id)));
  return rows.flatMap((row) => row?.said ?? []).sort(byStamp);
}

/** The same of every pupil of a class of whom anything was said. */
export async function practiceOfEach(
  { db }: Store,
  schoolYear: number,
  pupils: readonly PupilRow[],
): Promise<Map<PupilId, Practice[]>> {
  const ids = pupils.flatMap(({ id, also = [] }) => [id, ...also].map((of) => ({ shown: id, of })));
  const rows = await db.practice.bulkGet(ids.map(({ of }) => standingsKey(schoolYear, of)));
  const said = new Map<PupilId, Practice[]>();
  for (const [i, { shown }] of ids.entries()) {
    const row = rows[i];
    if (row) said.set(shown, [...(said.get(shown) ?? []), ...row.said].sort(byStamp));
  }
  return said;
}

async function unitBehind(
  store: Store,
  id: UnitId,
  pupils: [PupilId, ...PupilId[]],
): Promise<UnitBehind | undefined> {
  const [unit, tasks, ledger] = await Promise.all([
    store.db.units.get(id),
    tasksOf(store, id),
    ledgerOfOne(store, id, pupils),
  ]);
  return unit && { unit, tasks, ledger };
}

/** What the pupils of a class have shown this year, target by target, in register order. */
export interface ClassYear {
  pupils: PupilRow[];
  units: Map<UnitId, UnitRow>;
  cells: (ReturnType<typeof piecesShown> & { pupil: PupilId; target: TargetId })[];
}

export async function classYear(store: Store, id: ClassId, schoolYear: number): Promise<ClassYear> {
  const pupils = await pupilsOf(store, id);
  const years = await joinStandingsOf(store, schoolYear, pupils);
  const units = await unitsJudged(store, years);
  const cells = pupils.flatMap(({ id: pupil }, i) =>
    targetsIn(years[i]).map((target) => ({ pupil, target, ...piecesShown(years[i], target, units) })),
  );
  return { pupils, units, cells };
}

export interface GroupMember {
  target: ChosenTarget;
  shown: ShownPiece[];
  overrides: Overridden[];
}

/** The whole that a target is a part of, or the parts that it has, each with what it rests on. */
export interface GroupBehind {
  whole: GroupMember | undefined;
  parts: GroupMember[];
  units: UnitRow[];
}

/** As the newest of the year's units has them; undefined for a target that stands for itself. */
export async function groupBehind(
  store: Store,
  { pupil, target, schoolYear }: { pupil: PupilId; target: TargetId; schoolYear: number },
): Promise<GroupBehind | undefined> {
  const standings = await standingsOf(store, schoolYear, pupil);
  const units = await unitsJudged(store, [standings]);
  const newest = [...units.values()].sort((a, b) => (a.startedOn < b.startedOn ? 1 : -1));
  const groups = (await Promise.all(newest.map((unit) => groupsOf(store, unit)))).flat();
  const member = (each: ChosenTarget) => ({ target: each, ...piecesShown(standings, each.target, units) });
  const own = groups.find(({ whole }) => whole.target === target);
  if (own) return { whole: undefined, parts: own.parts.map(member), units: newest };
  const above = groups.find(({ parts }) => parts.some((part) => part.target === target));
  return above && { whole: member(above.whole), parts: [], units: newest };
}
