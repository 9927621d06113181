import { latestOf, liveJudgements, supportOf } from '../rules/ledger.ts';
import type { PupilId, TargetId, UnitId } from '../schema/ids.ts';
import type { Desk } from './desk.ts';
import { byStamp } from './order.ts';
import type { LedgerRow, Overridden, Shown, StandingsRow } from './rows.ts';

export function ledgerKey(unit: UnitId, pupil: PupilId): string {
  return `${unit}/${pupil}`;
}

export function standingsKey(schoolYear: number, pupil: PupilId): string {
  return `${schoolYear}/${pupil}`;
}

/** Part of apply: the standings that these ledger rows say something of, read before they are made anew. */
export function fetchYears(desk: Desk, rows: LedgerRow[]): Promise<unknown> | undefined {
  return desk.standings.want(
    rows.flatMap((row) => yearsOf(row).map((year) => standingsKey(year, row.pupil))),
  );
}

/** Part of apply: what a pupil's year shows, made anew from this ledger row. */
export function restand(desk: Desk, row: LedgerRow, schoolYear: number): void {
  const key = standingsKey(schoolYear, row.pupil);
  const standings: StandingsRow = desk.standings.get(key) ?? { key, pupil: row.pupil, cells: {} };
  const shown = shownIn(row, schoolYear);
  for (const target of new Set([...(Object.keys(standings.cells) as TargetId[]), ...shown.keys()])) {
    const held = standings.cells[target] ?? [];
    const own = shown.get(target) ?? [];
    const others = held.filter((s) => s.unit !== row.unit);
    // Most of the year's targets are of other units.
    if (own.length === 0 && others.length === held.length) continue;
    const cell = [...others, ...own].sort(byStamp);
    if (cell.length > 0) standings.cells[target] = cell;
    else delete standings.cells[target];
  }
  const overrides = withOverrides(standings.overrides, row, schoolYear);
  if (overrides) standings.overrides = overrides;
  else delete standings.overrides;
  desk.standings.put(key, standings);
}

/** The year's overrides with those of this ledger row as they stand now; undefined while there are none. */
export function withOverrides(
  held: StandingsRow['overrides'],
  row: LedgerRow,
  schoolYear: number,
): StandingsRow['overrides'] {
  if (!held && !row.overrides) return undefined;
  const others = Object.entries(held ?? {}).flatMap(([target, said]) =>
    said.flatMap((each) => (each.unit === row.unit ? [] : [{ target: target as TargetId, each }])),
  );
  const live = liveJudgements(row.overrides ?? [], row.retracted).filter((o) => o.schoolYear === schoolYear);
  const own = live.map(({ target, unit, level, why, by, at, stamp }) => ({
    target,
    each: { unit, level, why, by, at, stamp },
  }));
  const overrides: Record<TargetId, Overridden[]> = {};
  for (const { target, each } of [...others, ...own]) {
    overrides[target] = [...(overrides[target] ?? []), each].sort(byStamp);
  }
  return Object.keys(overrides).length > 0 ? overrides : undefined;
}

/** What a ledger row says of each target in a school year. */
export function shownIn(row: LedgerRow, schoolYear: number): Map<TargetId, Shown[]> {
  const live = liveJudgements(row.judgements, row.retracted);
  const shown = new Map<TargetId, Shown[]>();
  for (const j of live) {
    if (j.schoolYear !== schoolYear || latestOf(live, j.task, j.target) !== j) continue;
    const support = supportOf(j, row.pieces[j.task]);
    const { unit, task, taskKind, level, at, stamp } = j;
    const { genre, subject } = row.pieces[task] ?? {};
    shown.set(j.target, [
      ...(shown.get(j.target) ?? []),
      {
        unit,
        task,
        taskKind,
        level,
        support,
        at,
        stamp,
        ...(genre && { genre }),
        ...(subject && { subject }),
      },
    ]);
  }
  return shown;
}

/** The school years that a ledger row says something of. */
export function yearsOf(row: LedgerRow): number[] {
  return [...new Set([...row.judgements, ...(row.overrides ?? [])].map((fact) => fact.schoolYear))];
}
