import type { TargetId } from '../schema/ids.ts';
import type { Policy } from '../schema/policy.ts';
import type { Level } from '../schema/words.ts';
import { canCount, type Evidence, isEnough, type Override, type Standing, standingOf } from './standing.ts';

/** What the next teacher begins with: what is open, and when it was last shown alone (C38). */
export interface Carried {
  target: TargetId;
  level: Level;
  lastShownAt: string | undefined;
}

/** Every target that was judged and not shown in full; one that an adult says is secure is not carried as open. */
export function carriedOn<E extends Evidence>(
  standings: readonly { target: TargetId; standing: Standing<E> }[],
): Carried[] {
  return standings.flatMap(({ target, standing: { level, lastShown } }) =>
    level === undefined || level === 'secure' || level === 'deeper'
      ? []
      : [{ target, level, lastShownAt: lastShown?.at }],
  );
}

/** What one target rests on when a child changes class: what was shown before, and in the new class since. */
export interface BeforeAndSince {
  target: TargetId;
  before: readonly Evidence[];
  overrides: readonly Override[];
  since: readonly Evidence[];
}

export interface CarriedOver extends Carried {
  /** The last time that it was shown, as the policy asks, since the child came. */
  sinceAt: string | undefined;
}

/**
 * What a child brings to another class: each target as it stood when the child came, and whether it was shown since.
 * What happens there changes nothing in what was carried, so that the new teacher's page stays what it was.
 */
export function carriedOver(cells: readonly BeforeAndSince[], policy: Policy): CarriedOver[] {
  return cells.flatMap(({ target, before, overrides, since }) => {
    const shown = since.filter((piece) => canCount(piece, policy) && isEnough(piece, policy));
    const sinceAt = shown.reduce<Evidence | undefined>(
      (a, b) => (a && a.stamp > b.stamp ? a : b),
      undefined,
    )?.at;
    const standing = standingOf(before, policy, overrides);
    return carriedOn([{ target, standing }]).map((carried) => ({ ...carried, sinceAt }));
  });
}
