import type { PupilId, TargetId, UnitId } from '../schema/ids.ts';
import type { Policy } from '../schema/policy.ts';
import type { PupilTarget } from './policyPreview.ts';
import { standingOf } from './standing.ts';

/** A target that some pupils had shown before a unit and whose piece of that unit falls short of it. */
export interface Slipped {
  target: TargetId;
  pupils: PupilId[];
}

/**
 * What was there before and is missing in this unit, of the targets that should be in every piece (N7: the regression
 * alert). It is flagged whatever the policy does with a later piece that falls short, in the order of `targets`.
 */
export function slippedIn(
  unit: UnitId,
  targets: readonly TargetId[],
  cells: readonly PupilTarget[],
  policy: Policy,
): Slipped[] {
  return targets.flatMap((target) => {
    const pupils = cells
      .filter((cell) => cell.target === target)
      .filter(({ shown, overrides }) => standingOf(shown, policy, overrides).slip?.unit === unit)
      .map(({ pupil }) => pupil);
    return pupils.length > 0 ? [{ target, pupils }] : [];
  });
}
