import type { PupilId, TargetId } from '../schema/ids.ts';
import type { Policy } from '../schema/policy.ts';
import type { PupilTarget } from './policyPreview.ts';
import { asksAgain, type Evidence, type Standing, standingOf } from './standing.ts';

/** Why a target should come back in a later piece. */
export type Revisit = 'slipped' | 'long-ago';

/**
 * Whether a target that was shown is due another look: it slipped, or was last shown too long ago (C10: interleaving).
 * What was never shown is open anyway. `today` is a day such as `2026-11-22`.
 */
export function revisitOf<E extends Evidence>(
  standing: Standing<E>,
  policy: Policy,
  today: string,
): Revisit | undefined {
  if (asksAgain(standing, policy)) return 'slipped';
  if (standing.why !== 'shown' || !standing.lastShown || policy.revisitWeeks === 0) return undefined;
  const weeks = daysBetween(standing.lastShown.at, today) / 7;
  return weeks >= policy.revisitWeeks ? 'long-ago' : undefined;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000;
}

/** A target that should come back for some of a class. */
export interface Due {
  target: TargetId;
  slipped: PupilId[];
  longAgo: PupilId[];
}

/** What should come back in a class, what slipped first, and for whom. */
export function dueInClass(cells: readonly PupilTarget[], policy: Policy, today: string): Due[] {
  const due = new Map<TargetId, Due>();
  for (const { pupil, target, shown, overrides } of cells) {
    const revisit = revisitOf(standingOf(shown, policy, overrides), policy, today);
    if (!revisit) continue;
    const held = due.get(target) ?? { target, slipped: [], longAgo: [] };
    (revisit === 'slipped' ? held.slipped : held.longAgo).push(pupil);
    due.set(target, held);
  }
  return [...due.values()].sort(
    (a, b) =>
      b.slipped.length - a.slipped.length ||
      b.longAgo.length - a.longAgo.length ||
      (a.target < b.target ? -1 : 1),
  );
}
