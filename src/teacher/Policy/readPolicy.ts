import type { ClassId } from '../../schema/ids.ts';
import { usualClass } from '../../store/lastClasses.ts';
import { type PolicyInForce, policyInForce, publishedPolicies } from '../../store/policyQueries.ts';
import { classesOf, schoolOf } from '../../store/queries.ts';
import type { ClassRow, PolicyRow, SchoolRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { ownWords } from '../../store/wordQueries.ts';

export interface PolicyRoom {
  school: SchoolRow | undefined;
  inForce: PolicyInForce;
  versions: PolicyRow[];
  classes: ClassRow[];
  /** Some level has a word of the school's own. */
  ownLevels: boolean;
  /** The class that was used last. */
  usual: ClassId | undefined;
}

export async function readPolicy(store: Store): Promise<PolicyRoom> {
  const [school, inForce, versions, classes, usual, words] = await Promise.all([
    schoolOf(store),
    policyInForce(store),
    publishedPolicies(store),
    classesOf(store),
    usualClass(store),
    ownWords(store),
  ]);
  const ownLevels = Object.keys(words.own).some((place) => place.startsWith('labels.level.'));
  return { school, inForce, versions, classes, usual, ownLevels };
}
