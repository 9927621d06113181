import { schoolYearOf } from '../rules/schoolYear.ts';
import type { ClassId, PupilId, TargetId, UnitId } from '../schema/ids.ts';
import { today } from '../schema/wallTime.ts';
import { type Picked, pickedIn } from './portfolio.ts';
import { pupilsOf, pupilsOnceIn, unitsOf } from './queries.ts';
import type { Overridden, PupilRow, StandingsRow, UnitRow } from './rows.ts';
import { joinStandingsOf } from './sameChild.ts';
import { piecesShown, type ShownPiece, targetsIn, unitsJudged } from './standingQueries.ts';
import type { Store } from './store.ts';

/** What a pupil showed of one target before the turn, and since. */
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
  /** What they had chosen for their portfolios before the turn. */
  picked: Picked[];
  /** The school year before the turn: a goal that was set later is none that the child came with. */
  endedIn: number;
}

/** What the pupils of a class bring from other classes, of this school year and the one before it. */
export async function cameAlong(store: Store, id: ClassId): Promise<CameAlong> {
  const year = schoolYearOf(today(store.wall));
  const [pupils, all] = await Promise.all([pupilsOf(store, id), store.db.units.toArray()]);
  const before = all.filter((unit) => unit.class !== id && unit.schoolYear >= year - 1);
  const isBefore = (unit: UnitRow | undefined) => unit?.class !== id;
  return turnOf(store, { pupils, before, isBefore, years: [year - 1, year], endedIn: year });
}

/** What the pupils of a past class took with them when it ended, and what they have shown since. */
export async function tookAlong(store: Store, id: ClassId): Promise<CameAlong> {
  const before = await unitsOf(store, id);
  const endedIn = Math.max(...before.map(({ schoolYear }) => schoolYear));
  const pupils = await pupilsOnceIn(
    store,
    before.map((unit) => unit.id),
  );
  const years = [...new Set([...before.map(({ schoolYear }) => schoolYear), endedIn + 1])].sort();
  const isBefore = (unit: UnitRow | undefined) => unit?.class === id;
  return turnOf(store, { pupils, before, isBefore, years, endedIn });
}

interface Turn {
  pupils: PupilRow[];
  /** The units before the turn, and whether one that something was judged in is of them. */
  before: UnitRow[];
  isBefore: (unit: UnitRow | undefined) => boolean;
  years: number[];
  endedIn: number;
}

async function turnOf(store: Store, { pupils, before, isBefore, years, endedIn }: Turn): Promise<CameAlong> {
  const [picked, ...rows] = await Promise.all([
    pickedIn(store, pupils, before),
    ...years.map((year) => joinStandingsOf(store, year, pupils)),
  ]);
  const units = await unitsJudged(store, rows.flat());
  const cells = pupils.flatMap(({ id }, i) =>
    cellsOf(
      id,
      rows.map((year) => year[i]),
      units,
      isBefore,
    ),
  );
  return { pupils, units, cells, picked, endedIn };
}

function cellsOf(
  pupil: PupilId,
  years: (StandingsRow | undefined)[],
  units: ReadonlyMap<UnitId, UnitRow>,
  isBefore: Turn['isBefore'],
): CameCell[] {
  const wasBefore = ({ unit }: { unit: UnitId }) => isBefore(units.get(unit));
  const targets = [...new Set(years.flatMap(targetsIn))].sort();
  return targets.flatMap((target) => {
    const seen = years.map((row) => piecesShown(row, target, units));
    const shown = seen.flatMap((each) => each.shown);
    const then = shown.filter(wasBefore);
    const overrides = seen.flatMap((each) => each.overrides).filter(wasBefore);
    const since = shown.filter((each) => !wasBefore(each));
    return then.length + overrides.length > 0 ? [{ pupil, target, before: then, overrides, since }] : [];
  });
}
