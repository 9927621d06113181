import type { ClassId } from '../../schema/ids.ts';
import { usualClass } from '../../store/lastClasses.ts';
import { type PolicyInForce, policyInForce, publishedPolicies } from '../../store/policyQueries.ts';
import { classesOf, schoolOf } from '../../store/queries.ts';
import type { ClassRow, PolicyRow, SchoolRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';

export interface PolicyRoom {
  school: SchoolRow | undefined;
  inForce: PolicyInForce;
  versions: PolicyRow[];
  classes: ClassRow[];
  /** The class that was used last. */
  usual: ClassId | undefined;
}

export async function readPolicy(store: Store): Promise<PolicyRoom> {
  const [school, inForce, versions, classes, usual] = await Promise.all([
    schoolOf(store),
    policyInForce(store),
    publishedPolicies(store),
    classesOf(store),
    usualClass(store),
  ]);
  return { school, inForce, versions, classes, usual };
}
