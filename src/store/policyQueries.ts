import { usualPolicy } from '../rules/policies.ts';
import type { Policy } from '../schema/policy.ts';
import { schoolOf } from './queries.ts';
import type { PolicyRow } from './rows.ts';
import type { Store } from './store.ts';

/** What a standing is read by, and which version of the school's policy that is. */
export interface PolicyInForce {
  policy: Policy;
  /** Undefined for the usual policy, which no school has published. */
  published: PolicyRow | undefined;
  /** The school's own policy is on its way: the usual one stands in for it. */
  awaited: boolean;
}

export async function policyInForce(store: Store): Promise<PolicyInForce> {
  const id = (await schoolOf(store))?.policy;
  if (id === undefined || id === 'usual')
    return { policy: usualPolicy, published: undefined, awaited: false };
  const row = await store.db.policies.get(id);
  // A version of which only a part has arrived, or one that this app does not understand, cannot be read by.
  if (!row?.policy) return { policy: usualPolicy, published: undefined, awaited: true };
  return { policy: row.policy, published: row, awaited: false };
}

/** Every version that was published, the newest first. */
export async function publishedPolicies({ db }: Store): Promise<PolicyRow[]> {
  const rows = await db.policies.toArray();
  return rows
    .filter(({ policy }) => policy !== undefined)
    .sort((a, b) => b.version - a.version || ((a.stamps.policy ?? '') < (b.stamps.policy ?? '') ? 1 : -1));
}
