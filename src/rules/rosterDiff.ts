import type { KnownPupil, RosterPupil } from '../schema/roster.ts';
import { foldName } from './foldName.ts';
import { changesBetween, type FieldChange } from './rosterChanges.ts';
import { pairUp, type RosterDoubt, type RosterPair } from './rosterPairs.ts';

/** More than a quarter would go or be renamed, or the list is known to be incomplete: stop and ask. */
export type RosterHold = {
  reason: 'many-renamed' | 'many-left' | 'list-not-whole';
  count: number;
  of: number;
};

export type RosterDiff = {
  added: RosterPupil[];
  changed: { pupil: KnownPupil; fields: FieldChange[] }[];
  unchanged: KnownPupil[];
  left: KnownPupil[];
  /** Rows that may be a known pupil; an adult says which. Nobody in `maybe` is counted as left. */
  doubts: RosterDoubt[];
  hold: RosterHold | null;
};

/**
 * What a class list would change. `known` is every pupil of the school, those who left too. A list covers the
 * classes that it names, or everybody if it names none; who is covered and not on it has left.
 * `whole` is false when rows could not be read or the file says that it holds only changes.
 */
export function rosterDiff(
  known: readonly KnownPupil[],
  incoming: readonly RosterPupil[],
  { whole = true }: { whole?: boolean } = {},
): RosterDiff {
  const { pairs, added, doubts, missing } = pairUp(known, incoming);
  const isCovered = coverOf(incoming);
  const left = missing.filter((pupil) => !pupil.left && isCovered(pupil));
  const covered = known.filter((pupil) => !pupil.left && isCovered(pupil)).length;
  const changes = pairs.map(({ row, pupil }) => ({ pupil, fields: changesBetween(pupil, row) }));
  return {
    added,
    changed: changes.filter(({ fields }) => fields.length > 0),
    unchanged: changes.filter(({ fields }) => fields.length === 0).map(({ pupil }) => pupil),
    left,
    doubts,
    hold: renamedHold(pairs, doubts, covered) ?? leftHold(left.length, covered, whole),
  };
}

function coverOf(incoming: readonly RosterPupil[]): (pupil: KnownPupil) => boolean {
  const classes = new Set(incoming.flatMap(({ className }) => (className ? [foldName(className)] : [])));
  const someWithout = incoming.some(({ className }) => !className);
  if (classes.size === 0) return () => someWithout;
  return ({ className }) => (className ? classes.has(foldName(className)) : someWithout);
}

function renamedHold(pairs: RosterPair[], doubts: RosterDoubt[], covered: number): RosterHold | null {
  const byUpn = pairs.filter(({ by }) => by === 'upn');
  const other = doubts.filter(({ reason }) => reason === 'same-number').length;
  const count = byUpn.filter(({ row, pupil }) => isRenamed(row, pupil)).length + other;
  const of = Math.max(covered, byUpn.length + other);
  return count > of / 4 ? { reason: 'many-renamed', count, of } : null;
}

function isRenamed(row: RosterPupil, pupil: KnownPupil): boolean {
  return foldName(row.given) !== foldName(pupil.given) || foldName(row.family) !== foldName(pupil.family);
}

function leftHold(count: number, of: number, whole: boolean): RosterHold | null {
  if (count > of / 4) return { reason: 'many-left', count, of };
  return count > 0 && !whole ? { reason: 'list-not-whole', count, of } : null;
}
