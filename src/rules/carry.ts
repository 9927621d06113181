import type { TargetId } from '../schema/ids.ts';
import type { Level } from '../schema/words.ts';
import type { Evidence, Standing } from './standing.ts';

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
