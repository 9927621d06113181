import type { PupilId } from '../schema/ids.ts';
import { shuffled } from './shuffled.ts';

/** A child whose writing can be read. */
export interface Readable {
  pupil: PupilId;
  /** Who has said something of this draft. */
  critics: readonly PupilId[];
  /** How often this reader was given that child's writing before, this draft or another. */
  before: number;
}

/** Who helps whom, as an adult said; `app` where nobody has. */
export type Partners = readonly (readonly PupilId[])[] | 'app';

/** With whom an adult has put this child. */
export function partnersOf(pupil: PupilId, partners: Partners = 'app'): PupilId[] {
  if (partners === 'app') return [];
  const together = partners.filter((group) => group.includes(pupil)).flat();
  return together.filter((other) => other !== pupil);
}

/** The same with these two together, and with nobody else; `none`: the first is with nobody. */
export function putTogether(partners: Partners, pupil: PupilId, other: PupilId | 'none'): PupilId[][] {
  const groups = partners === 'app' ? [] : partners;
  const apart = groups.map((group) => group.filter((id) => id !== pupil && id !== other));
  const left = apart.filter((group) => group.length > 1);
  return other === 'none' ? left : [...left, [pupil, other]];
}

/**
 * Whose writing a child is offered, best first: what this child has not answered yet, of that with whom an adult has
 * put the child, then what fewest have answered, then
 * whom this child has read least, and among equals another one each day. Everybody else's writing is in the list, so
 * that nobody waits for the right partner, and one who is away or has left the class stops nobody.
 */
export function partnersFor(
  reader: PupilId,
  readable: readonly Readable[],
  day: string,
  partners: Partners = 'app',
): PupilId[] {
  const together = partnersOf(reader, partners);
  const others = readable.filter(({ pupil }) => pupil !== reader);
  const rank = (each: Readable) => [
    each.critics.includes(reader) ? 1 : 0,
    together.includes(each.pupil) ? 0 : 1,
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
