import type { TargetId } from '../schema/ids.ts';
import type { Policy } from '../schema/policy.ts';
import type { Cell } from './cell.ts';
import { canCount, isEnough } from './standing.ts';

/** How far a class is with a unit's focus targets. It advises; nothing is ever locked by it (C7, C50). */
export interface Readiness {
  /** Percent of what was judged in the hot task that is there. Undefined before anything is. */
  percent: number | undefined;
  isReady: boolean;
  /** Of these targets some pupils' pieces are not there yet, the most first. */
  open: { target: TargetId; pupils: number }[];
}

/**
 * Whether the class is ready to move on: so many percent of its focus targets, over all pupils, are there in the hot
 * task, written as the policy asks. Who was away counts neither way.
 */
export function readinessOf(
  pupils: readonly { target: TargetId; cell: Cell }[][],
  policy: Policy,
): Readiness {
  const judged = pupils.flat().filter(({ cell }) => cell.hot.judged !== undefined);
  const open = new Map<TargetId, number>();
  for (const { target, cell } of judged) {
    if (!isThere(cell, policy)) open.set(target, (open.get(target) ?? 0) + 1);
  }
  const missing = [...open.values()].reduce((sum, n) => sum + n, 0);
  const share = judged.length > 0 ? (judged.length - missing) / judged.length : undefined;
  return {
    // Rounded down: 89.6 is not yet 90.
    percent: share === undefined ? undefined : Math.floor(share * 100 + 1e-9),
    isReady: share !== undefined && share * 100 >= policy.movingOn - 1e-9,
    open: [...open]
      .map(([target, n]) => ({ target, pupils: n }))
      .sort((a, b) => b.pupils - a.pupils || (a.target < b.target ? -1 : 1)),
  };
}

function isThere({ hot }: Cell, policy: Policy): boolean {
  return hot.judged !== undefined && canCount(hot.judged, policy) && isEnough(hot.judged, policy);
}
