import type { KnownPupil, RosterPupil } from '../schema/roster.ts';
import { foldName } from './foldName.ts';
import { groupsBy } from './groupsBy.ts';
import { calledKey, namesKey } from './nameKeys.ts';
import { saysNothingNew } from './rosterChanges.ts';

export type RosterPair = { row: RosterPupil; pupil: KnownPupil; by: 'upn' | 'sourcedId' | 'names' };

/**
 * `same-number`: one UPN or id, but neither names nor birthday agree. `several-fit`: more than one pupil or row
 * fits. `other-birthday`, `other-upn`: the names agree and that does not. `known-as`: a preferred name agrees.
 */
export type RosterDoubt = {
  row: RosterPupil;
  maybe: KnownPupil[];
  reason: 'same-number' | 'several-fit' | 'other-birthday' | 'other-upn' | 'known-as';
};

export type Pairing = {
  pairs: RosterPair[];
  doubts: RosterDoubt[];
  /** Rows that are nobody known. */
  added: RosterPupil[];
  /** Pupils that no row could be. */
  missing: KnownPupil[];
};

type KeyOf = (pupil: RosterPupil) => string | undefined;
type Open = { rows: Set<RosterPupil>; pupils: Set<KnownPupil> };

/** Tried in this order, each among those who are here before those who left; a pupil found is not looked for again. */
const ways: { by: RosterPair['by']; keyOf: KeyOf }[] = [
  { by: 'upn', keyOf: ({ upn }) => upn },
  { by: 'sourcedId', keyOf: ({ sourcedId }) => sourcedId },
  { by: 'names', keyOf: (pupil) => pupil.born && `${namesKey(pupil)}/${pupil.born}` },
  { by: 'names', keyOf: namesKey },
];

/** Finds the pupil that each row of a list is about. */
export function pairUp(known: readonly KnownPupil[], incoming: readonly RosterPupil[]): Pairing {
  const open: Open = { rows: new Set(incoming), pupils: new Set(known) };
  const found: RosterPair[] = [];
  const doubts: RosterDoubt[] = [];
  for (const { by, keyOf } of ways) {
    found.push(...takePairs(open, by, keyOf, ({ left }) => !left), ...takePairs(open, by, keyOf, () => true));
    doubts.push(...takeDoubts(open, 'several-fit', keyOf, keyOf));
  }
  doubts.push(...found.flatMap((pair) => doubtAbout(pair) ?? []));
  doubts.push(
    ...takeDoubts(open, 'known-as', namesKey, calledKey),
    ...takeDoubts(open, 'known-as', calledKey, namesKey),
  );
  const doubtful = new Set(doubts.map(({ row }) => row));
  return {
    pairs: found.filter(({ row }) => !doubtful.has(row)),
    doubts,
    added: [...open.rows],
    missing: [...open.pupils],
  };
}

function takePairs(
  open: Open,
  by: RosterPair['by'],
  keyOf: KeyOf,
  who: (pupil: KnownPupil) => boolean,
): RosterPair[] {
  const rowsByKey = keyed(open.rows, keyOf);
  const pupilsByKey = keyed([...open.pupils].filter(who), keyOf);
  const pairs = [...rowsByKey].flatMap(([key, rows]) => pairsAmong(rows, pupilsByKey.get(key) ?? [], by));
  for (const { row, pupil } of pairs) {
    open.rows.delete(row);
    open.pupils.delete(pupil);
  }
  return pairs;
}

function keyed<T extends RosterPupil>(items: Iterable<T>, keyOf: KeyOf): Map<string, T[]> {
  const groups = groupsBy(items, (item) => keyOf(item) ?? '');
  groups.delete('');
  return groups;
}

/** Those to whom nothing is new, then one row and one pupil if no others are left. More than that is not decided here. */
function pairsAmong(rows: RosterPupil[], pupils: KnownPupil[], by: RosterPair['by']): RosterPair[] {
  const free = new Set(pupils);
  const pairs: RosterPair[] = [];
  const pair = (row: RosterPupil, pupil: KnownPupil) => {
    free.delete(pupil);
    pairs.push({ row, pupil, by });
  };
  const fitsOf = (row: RosterPupil) => [...free].filter((pupil) => saysNothingNew(pupil, row));
  const rest: RosterPupil[] = [];
  for (const row of rows) {
    const [fit, another] = fitsOf(row);
    // Fewer rows than pupils: whichever a row takes, another child of that name would seem to have left.
    if (fit && !(another && rows.length < pupils.length)) pair(row, fit);
    else rest.push(row);
  }
  const [row, ...otherRows] = rest;
  const [pupil, ...otherPupils] = free;
  if (row && pupil && otherRows.length === 0 && otherPupils.length === 0) pair(row, pupil);
  return pairs;
}

function doubtAbout({ row, pupil, by }: RosterPair): RosterDoubt | undefined {
  const otherBirthday = differs(row.born, pupil.born);
  if (by === 'names') {
    if (otherBirthday) return { row, maybe: [pupil], reason: 'other-birthday' };
    const sure = row.born !== undefined && row.born === pupil.born;
    return !sure && differs(row.upn, pupil.upn) ? { row, maybe: [pupil], reason: 'other-upn' } : undefined;
  }
  const sameBirthday = row.born !== undefined && row.born === pupil.born;
  const shareName =
    foldName(row.given) === foldName(pupil.given) || foldName(row.family) === foldName(pupil.family);
  return sameBirthday || shareName ? undefined : { row, maybe: [pupil], reason: 'same-number' };
}

const differs = (a: string | undefined, b: string | undefined) =>
  a !== undefined && b !== undefined && a !== b;

function takeDoubts(open: Open, reason: RosterDoubt['reason'], ofRow: KeyOf, ofPupil: KeyOf): RosterDoubt[] {
  const pupilsByKey = keyed(open.pupils, ofPupil);
  const doubts = [...open.rows].flatMap((row) => {
    const maybe = pupilsByKey.get(ofRow(row) ?? '');
    return maybe ? [{ row, maybe, reason }] : [];
  });
  for (const { row, maybe } of doubts) {
    open.rows.delete(row);
    for (const pupil of maybe) open.pupils.delete(pupil);
  }
  return doubts;
}
