import { latestOfEach, liveJudgements, supportOf } from '../rules/ledger.ts';
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

/** A pupil's year, and the ledger rows in which something of it has changed. */
export interface YearChanged {
  pupil: PupilId;
  schoolYear: number;
  rows: LedgerRow[];
}

/** Part of apply: the standings that these ledger rows say something of, by their keys. */
export function yearsChanged(rows: LedgerRow[]): Map<string, YearChanged> {
  const years = new Map<string, YearChanged>();
  for (const row of rows) {
    for (const schoolYear of yearsOf(row)) {
      const key = standingsKey(schoolYear, row.pupil);
      const year = years.get(key);
      if (year) year.rows.push(row);
      else years.set(key, { pupil: row.pupil, schoolYear, rows: [row] });
    }
  }
  return years;
}

/** Part of apply: what a pupil's year shows, made anew from the ledger rows that have changed. */
export function restand(desk: Desk, key: string, { pupil, schoolYear, rows }: YearChanged): void {
  const standings: StandingsRow = desk.standings.get(key) ?? { key, pupil, cells: {} };
  const anew = new Set(rows.map(({ unit }) => unit));
  const cells = new Map(Object.entries(standings.cells) as [TargetId, Shown[]][]);
  for (const [target, cell] of cells) {
    if (cell.some(({ unit }) => anew.has(unit)))
      cells.set(
        target,
        cell.filter(({ unit }) => !anew.has(unit)),
      );
  }
  for (const row of rows) {
    for (const [target, shown] of shownIn(row, schoolYear)) {
      cells.set(target, [...(cells.get(target) ?? []), ...shown].sort(byStamp));
    }
    const overrides = withOverrides(standings.overrides, row, schoolYear);
    if (overrides) standings.overrides = overrides;
    else delete standings.overrides;
  }
  standings.cells = Object.fromEntries([...cells].filter(([, cell]) => cell.length > 0));
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
  const shown = new Map<TargetId, Shown[]>();
  for (const j of latestOfEach(liveJudgements(row.judgements, row.retracted))) {
    if (j.schoolYear !== schoolYear) continue;
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
function yearsOf(row: LedgerRow): number[] {
  return [...new Set([...row.judgements, ...(row.overrides ?? [])].map((fact) => fact.schoolYear))];
}
