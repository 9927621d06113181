import type { UnitId } from '../schema/ids.ts';
import type { Policy } from '../schema/policy.ts';
import type { TaskKind } from '../schema/words.ts';

/** A piece that may fill a slot, as far as it differs from others. */
export interface Piece {
  unit: UnitId;
  task: string;
  taskKind: TaskKind;
  at: string;
  genre?: string | undefined;
  subject?: string | undefined;
}

export type Asked = Pick<Policy, 'atBats' | 'pieces' | 'kinds' | 'days'>;

/** In what pieces may have to differ. */
export const differences = ['pieces', 'kinds', 'days'] as const;
export type Difference = (typeof differences)[number];

const keyOf: Record<Difference, (piece: Piece) => string> = {
  // A unit's polished piece is its hot task, carried further.
  pieces: ({ taskKind, unit, task }) => (taskKind === 'hot' || taskKind === 'polished' ? unit : task),
  kinds: ({ subject = 'writing', genre = '' }) => `${subject}/${genre}`,
  days: ({ at }) => at.slice(0, 10),
};

/** How many more pieces, and of those how many of another piece, kind or day than those that are there. */
export type Needs = Record<'more' | Difference, number>;

export function needsAfter(slots: readonly Piece[], asked: Asked): Needs {
  const missing = (what: Difference) => Math.max(0, asked[what] - new Set(slots.map(keyOf[what])).size);
  return {
    more: asked.atBats - slots.length,
    pieces: missing('pieces'),
    kinds: missing('kinds'),
    days: missing('days'),
  };
}

/** What keeps a piece out of slots that are not full: they already have one of its kind, and the rest wait for others. */
export function keptOutBy(piece: Piece, slots: readonly Piece[], asked: Asked): Difference | undefined {
  const needs = needsAfter([...slots, piece], asked);
  return differences.find((what) => needs[what] > needs.more);
}

/**
 * As many pieces as fit the slots, the earliest where there is a choice, so that a slot once filled stays filled. A
 * piece fits while the slots that are left are enough for the differences that are asked for: of three stories one
 * stands for them all where three kinds are asked for (C25: different contexts, over time).
 */
export function fillSlots<P extends Piece>(pieces: readonly P[], asked: Asked): P[] {
  const best = mostThatFit(pieces, asked);
  let found: P[] = [];
  const look = (slots: P[], from: number): boolean => {
    if (slots.length > found.length) found = slots;
    if (found.length === best) return true;
    for (let i = from; i < pieces.length && slots.length + pieces.length - i > found.length; i += 1) {
      const piece = pieces[i] as P;
      if (keptOutBy(piece, slots, asked) === undefined && look([...slots, piece], i + 1)) return true;
    }
    return false;
  };
  look([], 0);
  return found;
}

function mostThatFit(pieces: readonly Piece[], asked: Asked): number {
  const { more, ...lacking } = needsAfter(pieces, asked);
  const full = asked.atBats - Math.max(0, ...Object.values(lacking));
  return Math.min(full, asked.atBats - Math.max(0, more));
}
