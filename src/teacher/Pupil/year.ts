import { type Revisit, revisitOf } from '../../rules/revisit.ts';
import { type Standing, standingOf } from '../../rules/standing.ts';
import type { TargetId, UnitId } from '../../schema/ids.ts';
import type { Policy } from '../../schema/policy.ts';
import type { Level } from '../../schema/words.ts';
import type { StandingsRow, UnitRow } from '../../store/rows.ts';
import { piecesShown, type ShownPiece, targetsIn } from '../../store/standingQueries.ts';

export interface YearLine {
  target: TargetId;
  /** The wording that a unit worked with; undefined when no unit has the target any more. */
  pupil: string | undefined;
  level: Level;
  standing: Standing<ShownPiece>;
  /** It should come back in a later piece. */
  revisit: Revisit | undefined;
}

/** Where the pupil stands on each target of the year, in the order of the sheet. `today` is a day. */
export function yearLines(
  standings: StandingsRow | undefined,
  units: readonly UnitRow[],
  policy: Policy,
  today: string,
): YearLine[] {
  const byId = new Map<UnitId, UnitRow>(units.map((unit) => [unit.id, unit]));
  return targetsIn(standings).flatMap((target) => {
    const { shown, overrides } = piecesShown(standings, target, byId);
    const standing = standingOf(shown, policy, overrides);
    const { level } = standing;
    const revisit = revisitOf(standing, policy, today);
    return level === undefined ? [] : [{ target, pupil: wordingOf(target, units), level, standing, revisit }];
  });
}

function wordingOf(target: TargetId, units: readonly UnitRow[]): string | undefined {
  const chosen = units.flatMap(({ focus, nonNegotiables }) => [...focus, ...nonNegotiables]);
  return chosen.find((each) => each.target === target)?.pupil;
}
