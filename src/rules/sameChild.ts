import type { PupilId } from '../schema/ids.ts';
import type { Pupil, PupilPair } from '../schema/records.ts';

/** Whether an adult said that the two of them are one child. */
export function isOneChild({ same }: PupilPair): boolean {
  return same !== undefined && same !== 'no' && same !== 'open';
}

/** A pupil of whom that was said. */
export interface Twin extends Partial<Pick<Pupil, 'place'>> {
  id: PupilId;
  pairs?: Record<PupilId, PupilPair>;
}

/** Who is shown under whom: `kept` leads from a pupil to that one, `also` back. */
export interface SameChildren {
  kept: ReadonlyMap<PupilId, PupilId>;
  also: ReadonlyMap<PupilId, PupilId[]>;
}

/**
 * Everybody who is one child with somebody, through others too, is shown under one of them: who is here before who
 * left, then who was to be kept before who was not. Answers that lead in a circle end at the smallest id.
 */
export function sameChildren(twins: readonly Twin[]): SameChildren {
  const byId = new Map(twins.map((twin) => [twin.id, twin]));
  const kept = new Map<PupilId, PupilId>();
  const also = new Map<PupilId, PupilId[]>();
  const done = new Set<PupilId>();
  for (const { id } of twins) {
    if (done.has(id)) continue;
    const all = linkedTo(id, byId);
    for (const each of all) done.add(each.id);
    const [first, ...others] = all.sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
    if (!first || others.length === 0) continue;
    for (const other of others) kept.set(other.id, first.id);
    also.set(
      first.id,
      others.map((other) => other.id),
    );
  }
  return { kept, also };
}

function linkedTo(id: PupilId, byId: Map<PupilId, Twin>): Twin[] {
  const found = new Set<PupilId>([id]);
  for (const each of found) for (const { other } of linksOf(byId.get(each))) found.add(other);
  return [...found].flatMap((each) => byId.get(each) ?? []);
}

function linksOf(twin: Twin | undefined): { other: PupilId; keeps: unknown }[] {
  const pairs = Object.entries(twin?.pairs ?? {}) as [PupilId, PupilPair][];
  return pairs.flatMap(([other, pair]) => (isOneChild(pair) ? [{ other, keeps: pair.same }] : []));
}

function rank(twin: Twin): number {
  const isHere = twin.place === 'here';
  const isKept = linksOf(twin).every(({ other, keeps }) => keeps !== other);
  return (isHere ? 0 : 2) + (isKept ? 0 : 1);
}
