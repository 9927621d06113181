import type { TargetId } from '../schema/ids.ts';
import type { Evidence, Standing } from './standing.ts';

/** Offered beside a marked piece: few enough to be read at a glance. */
const most = 4;

/**
 * The targets that this piece might show as well (C30): open for the pupil, and not among those that the piece is
 * marked against. The nearest to being shown come first.
 */
export function alsoOpen<E extends Evidence>(
  standings: readonly { target: TargetId; standing: Standing<E> }[],
  markedAgainst: readonly TargetId[],
): TargetId[] {
  return standings
    .filter(({ target, standing: { level } }) => isOpen(level) && !markedAgainst.includes(target))
    .sort((a, b) => b.standing.slots.length - a.standing.slots.length || (a.target < b.target ? -1 : 1))
    .slice(0, most)
    .map(({ target }) => target);
}

function isOpen(level: Standing['level']): boolean {
  return level === 'not-yet' || level === 'approaching';
}
