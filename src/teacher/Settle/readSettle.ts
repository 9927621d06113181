import type { Stamp } from '../../schema/stamp.ts';
import { type Clash, clashesIn } from '../../store/clashes.ts';
import {
  childrenInTwo,
  type OneChild,
  type PossibleDuplicate,
  possibleDuplicates,
} from '../../store/duplicates.ts';
import { publishedPolicies } from '../../store/policyQueries.ts';
import type { AdultRow, ClassRow, PolicyRow, SheetVersionRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';

/** All that waits for an adult, and what an adult said of two pupils before. */
export interface ToSettleRoom {
  clashes: Clash[];
  duplicates: PossibleDuplicate[];
  joined: OneChild[];
  classes: ClassRow[];
  adults: AdultRow[];
  policies: PolicyRow[];
  sheetVersions: SheetVersionRow[];
}

export async function readSettle(store: Store): Promise<ToSettleRoom> {
  const [clashes, duplicates, joined, classes, adults, policies, sheetVersions] = await Promise.all([
    clashesIn(store),
    possibleDuplicates(store),
    childrenInTwo(store),
    // Past ones too: a child may be said to be in one.
    store.db.classes.toArray(),
    store.db.adults.toArray(),
    publishedPolicies(store),
    store.db.sheetVersions.toArray(),
  ]);
  return { clashes, duplicates, joined, classes, adults, policies, sheetVersions };
}

/** When a pupil was first heard of. */
export function firstStamp({ stamps }: { stamps: Record<string, Stamp> }): Stamp | undefined {
  return Object.values(stamps).sort()[0];
}
