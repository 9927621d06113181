import type { Policy } from '../schema/policy.ts';
import type { Evidence, Standing } from './standing.ts';

/**
 * Whether a target that is not shown yet may be tried again. Where a school asks for practice first, a practice or
 * catch-up piece since the last one that fell short opens it (C29). It is advice: no piece is ever refused (C28).
 */
export function retakeOf<E extends Evidence>(
  { why, slip, evidence }: Standing<E>,
  { retake }: Policy,
): 'none' | 'open' | 'practise-first' {
  const last = slip ?? evidence.find(({ code }) => code === 'short')?.piece;
  if (!last || (why === 'shown' && !slip)) return 'none';
  if (retake === 'open') return 'open';
  const practised = evidence.some(({ code, piece }) => code === 'practice' && piece.stamp > last.stamp);
  return practised ? 'open' : 'practise-first';
}
