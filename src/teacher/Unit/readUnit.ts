import type { UnitId } from '../../schema/ids.ts';
import { type PolicyInForce, policyInForce } from '../../store/policyQueries.ts';
import { pupilsOfUnit, tasksOf } from '../../store/queries.ts';
import type { ClassRow, PupilRow, TaskRow, UnitRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';

/** All that the unit screen shows but the judgements, which come in a read of their own. */
export interface UnitRoom {
  unit: UnitRow | undefined;
  class: ClassRow | undefined;
  tasks: TaskRow[];
  pupils: PupilRow[];
  inForce: PolicyInForce;
}

export async function readUnit(store: Store, id: UnitId): Promise<UnitRoom> {
  const [unit, tasks, inForce] = await Promise.all([
    store.db.units.get(id),
    tasksOf(store, id),
    policyInForce(store),
  ]);
  if (!unit) return { unit, class: undefined, tasks, pupils: [], inForce };
  const [of, pupils] = await Promise.all([store.db.classes.get(unit.class), pupilsOfUnit(store, unit)]);
  return { unit, class: of, tasks, pupils, inForce };
}
