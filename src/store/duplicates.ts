import { findDuplicates } from '../rules/duplicates.ts';
import { allPupils } from './queries.ts';
import type { PupilRow } from './rows.ts';
import { sameChildrenIn } from './sameChild.ts';
import type { Store } from './store.ts';

/** Two pupils who may be one child, the one who was here first first. */
export interface PossibleDuplicate {
  pupils: [PupilRow, PupilRow];
  by: 'upn' | 'born' | 'class';
}

/** Of those who are here and of whom no adult has said what they are. */
export async function possibleDuplicates(store: Store): Promise<PossibleDuplicate[]> {
  const here = (await allPupils(store)).filter(({ place }) => place === 'here');
  return findDuplicates(here, areTwoChildren).map(({ pupils: [a, b], by }) => ({
    pupils: cameOn(a) <= cameOn(b) ? [a, b] : [b, a],
    by,
  }));
}

/** Said of the two themselves, or of pupils who are shown under them. */
function areTwoChildren(a: PupilRow, b: PupilRow): boolean {
  return [a.id, ...(a.also ?? [])].some((one) =>
    [b.id, ...(b.also ?? [])].some(
      (other) => a.pairs?.[other]?.same === 'no' || b.pairs?.[one]?.same === 'no',
    ),
  );
}

function cameOn(row: PupilRow): string {
  return Object.values(row.stamps).sort()[0] ?? '';
}

/** A pupil, and the one under whom they are shown. */
export interface OneChild {
  shown: PupilRow;
  also: PupilRow;
}

export async function childrenInTwo(store: Store): Promise<OneChild[]> {
  const { kept } = await sameChildrenIn(store);
  const [also, shown] = await Promise.all([
    store.db.pupils.bulkGet([...kept.keys()]),
    store.db.pupils.bulkGet([...kept.values()]),
  ]);
  const pairs = also.map((row, i) => ({ shown: shown[i], also: row }));
  return pairs.filter((pair): pair is OneChild => pair.shown?.place === 'here' && pair.also !== undefined);
}
