import { useMemo, useRef, useState } from 'preact/hooks';
import type { ClassId, SheetVersionId, UnitId } from '../../schema/ids.ts';
import { keepPlanDraft, type PlanDraft } from '../../store/commands/planDraft.ts';
import { changeUnit, makeUnit } from '../../store/commands/unit.ts';
import type { UnitPlan } from '../../store/commands/unitFields.ts';
import type { UnitRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { newestOnly } from './newestOnly.ts';
import { differing, emptyPlan } from './plan.ts';

export interface Planning {
  plan: UnitPlan;
  /** True when the form says something that is not kept. */
  changed: boolean;
  set: (plan: UnitPlan) => void;
  /** Back to what is kept. */
  clear: () => void;
  /** Makes or changes the unit, and answers which one it is; undefined when it was refused. */
  keep: (sheet: SheetVersionId | 'starter') => Promise<UnitId | undefined>;
}

/** The form's state. Every change of it is in the scratch at once, so that a closed tab loses none of it. */
export function usePlan(
  store: Store,
  classId: ClassId,
  unit: UnitRow | undefined,
  begun: PlanDraft,
): Planning {
  const act = useAct();
  const [draft, setDraft] = useState(begun);
  const keeping = useRef(false);
  const kept = unit ?? emptyPlan;
  const plan = { ...pick(kept), ...draft };
  const scratch = useMemo(
    () => newestOnly((next: PlanDraft) => act(() => keepPlanDraft(store, unit?.id ?? classId, next))),
    [store, unit?.id, classId],
  );
  const take = (next: PlanDraft) => {
    setDraft(next);
    scratch.keep(next);
  };
  const keep = async (sheet: SheetVersionId | 'starter') => {
    if (keeping.current) return undefined;
    keeping.current = true;
    await scratch.settled();
    let id = unit?.id;
    const done = await act(async () => {
      if (id) await changeUnit(store, id, draft);
      else id = await makeUnit(store, classId, plan, sheet);
    });
    keeping.current = false;
    return done ? id : undefined;
  };
  return {
    plan,
    changed: Object.keys(draft).length > 0,
    set: (next) => take(differing(pick(kept), next)),
    clear: () => take({}),
    keep,
  };
}

function pick(from: UnitPlan): UnitPlan {
  const { title, coreText, genre, subject = '', focus, nonNegotiables } = from;
  return { title, coreText, genre, subject, focus, nonNegotiables };
}
