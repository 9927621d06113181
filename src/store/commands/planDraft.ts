import type { ClassId, UnitId } from '../../schema/ids.ts';
import { planKey } from '../planKey.ts';
import type { Store } from '../store.ts';
import { write } from '../write.ts';
import type { UnitPlan } from './unitFields.ts';

/**
 * What a teacher has begun to say of a unit and not kept yet: only the fields that differ from what is kept, so
 * that another adult's changes to the other fields show through.
 */
export type PlanDraft = Partial<UnitPlan>;

/** Keeps the half-filled form on this tablet until the unit is made or changed; an empty draft goes away. */
export async function keepPlanDraft(store: Store, of: ClassId | UnitId, draft: PlanDraft): Promise<void> {
  const key = planKey(of);
  await write(store, ['gate', 'scratch'], async ({ shelf }) => {
    if (Object.keys(draft).length === 0) shelf.delete('scratch', key);
    else shelf.put('scratch', { key, text: JSON.stringify(draft) });
  });
}

export async function planDraftOf(store: Store, of: ClassId | UnitId): Promise<PlanDraft> {
  const row = await store.db.scratch.get(planKey(of));
  return row ? (JSON.parse(row.text) as PlanDraft) : {};
}
