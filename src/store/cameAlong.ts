import { schoolYearOf } from '../rules/schoolYear.ts';
import type { ClassId, PupilId, TargetId, UnitId } from '../schema/ids.ts';
import { today } from '../schema/wallTime.ts';
import { pupilsOf } from './queries.ts';
import type { Overridden, PupilRow, StandingsRow, UnitRow } from './rows.ts';
import { joinStandingsOf } from './sameChild.ts';
import { piecesShown, type ShownPiece, targetsIn, unitsJudged } from './standingQueries.ts';
import type { Store } from './store.ts';

/** What a pupil showed of one target before this class, and in it since. */
export interface CameCell {
  pupil: PupilId;
  target: TargetId;
  before: ShownPiece[];
  overrides: Overridden[];
  since: ShownPiece[];
}

export interface CameAlong {
  /** In register order. */
  pupils: PupilRow[];
  units: Map<UnitId, UnitRow>;
  cells: CameCell[];
}

/** What the pupils of a class bring from other classes, of this school year and the one before it. */
export async function cameAlong(store: Store, id: ClassId): Promise<CameAlong> {
  const pupils = await pupilsOf(store, id);
  const year = schoolYearOf(today(store.wall));
  const [last, now] = await Promise.all([
    joinStandingsOf(store, year - 1, pupils),
    joinStandingsOf(store, year, pupils),
  ]);
  const units = await unitsJudged(store, [...last, ...now]);
  const isHere = (unit: UnitId) => units.get(unit)?.class === id;
  const cells = pupils.flatMap((pupil, i) => cellsOf(pupil.id, [last[i], now[i]], units, isHere));
  return { pupils, units, cells };
}

function cellsOf(
  pupil: PupilId,
  years: (StandingsRow | undefined)[],
  units: ReadonlyMap<UnitId, UnitRow>,
  isHere: (unit: UnitId) => boolean,
): CameCell[] {
  const targets = [...new Set(years.flatMap(targetsIn))].sort();
  return targets.flatMap((target) => {
    const seen = years.map((row) => piecesShown(row, target, units));
    const shown = seen.flatMap((each) => each.shown);
    const before = shown.filter(({ unit }) => !isHere(unit));
    const overrides = seen.flatMap((each) => each.overrides).filter(({ unit }) => !isHere(unit));
    const since = shown.filter(({ unit }) => isHere(unit));
    return before.length + overrides.length > 0 ? [{ pupil, target, before, overrides, since }] : [];
  });
}
