import type { PupilId } from '../schema/ids.ts';

/** A child whose writing can be read. */
export interface Readable {
  pupil: PupilId;
  /** Who has said something of this draft. */
  critics: readonly PupilId[];
  /** How often this reader was given that child's writing before, this draft or another. */
  before: number;
}

/**
 * Whose writing a child is offered, best first: what this child has not answered yet, then what fewest have, then
 * whom this child has read least, and among equals another one each day. Everybody else's writing is in the list, so
 * that nobody waits for the right partner.
 */
export function partnersFor(reader: PupilId, readable: readonly Readable[], day: string): PupilId[] {
  const others = readable.filter(({ pupil }) => pupil !== reader);
  const rank = (each: Readable) => [
    each.critics.includes(reader) ? 1 : 0,
    each.critics.length,
    each.before,
    shuffled(`${day}/${[reader, each.pupil].join('/')}`),
  ];
  const ranked = others.map((each) => ({ pupil: each.pupil, rank: rank(each) }));
  return ranked.sort((a, b) => compare(a.rank, b.rank)).map(({ pupil }) => pupil);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** FNV-1a: the same words come out the same on every tablet, and neighbours far apart. */
function shuffled(words: string): number {
  let hash = 0x811c9dc5;
  for (const letter of words) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}
