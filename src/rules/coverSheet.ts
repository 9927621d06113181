import type { TargetId } from '../schema/ids.ts';

/** A piece, and the targets that it shows securely. */
export interface Showing {
  key: string;
  shows: ReadonlySet<TargetId>;
}

export interface Suggested {
  key: string;
  /** The targets that it shows and nothing before it does. */
  adds: TargetId[];
}

/**
 * Which pieces to keep beside those that are kept, so that together they show as much of the sheet as few pieces can:
 * each time the one that adds most targets, of two the one that comes first (greedy set cover). One that adds nothing
 * is not suggested.
 */
export function coverSheet(kept: readonly Showing[], others: readonly Showing[], most: number): Suggested[] {
  const covered = new Set(kept.flatMap(({ shows }) => [...shows]));
  const left = [...others];
  const suggested: Suggested[] = [];
  while (suggested.length < most) {
    const adding = left.map((piece) => ({ piece, adds: [...piece.shows].filter((t) => !covered.has(t)) }));
    const best = adding.reduce((a, b) => (b.adds.length > a.adds.length ? b : a), {
      piece: undefined as Showing | undefined,
      adds: [] as TargetId[],
    });
    if (!best.piece) break;
    suggested.push({ key: best.piece.key, adds: best.adds });
    for (const target of best.adds) covered.add(target);
    left.splice(left.indexOf(best.piece), 1);
  }
  return suggested;
}
