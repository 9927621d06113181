import type { Policy } from '../schema/policy.ts';
import { asksAgain, type Evidence, type Standing } from './standing.ts';

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
