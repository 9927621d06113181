import type { ClassId, UnitId } from '../../schema/ids.ts';
import { planDraftOf } from '../../store/commands/planDraft.ts';
import { live } from '../../store/live.ts';
import { ledgerOf } from '../../store/queries.ts';
import type { Store } from '../../store/store.ts';
import { NotHere } from '../../ui/NotHere.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useLoaded } from '../../ui/useLoaded.ts';
import { PlanForm } from './PlanForm.tsx';

/** Plans a new unit of a class, or changes the plan of one that there is. */
export function UnitPlan({ store, classId, unit }: { store: Store; classId?: ClassId; unit?: UnitId }) {
  const room = useLive(() => live(async () => roomOf(store, classId, unit)), [store, classId, unit]);
  const of = unit ?? classId;
  const draft = useLoaded(async () => (of ? planDraftOf(store, of) : {}), [store, of]);
  if (!room || !draft) return <main class="screen" id="main" aria-busy="true" />;
  if (!room.class || (unit && !room.unit)) return <NotHere title="This {unit} is not on this tablet" />;
  return (
    <PlanForm
      key={of}
      store={store}
      classRow={room.class}
      unit={room.unit}
      ledger={room.ledger}
      begun={draft}
    />
  );
}

async function roomOf(store: Store, classId: ClassId | undefined, unitId: UnitId | undefined) {
  const unit = unitId && (await store.db.units.get(unitId));
  const ofClass = unit?.class ?? classId;
  const [row, ledger] = await Promise.all([
    ofClass && store.db.classes.get(ofClass),
    unitId ? ledgerOf(store, unitId) : [],
  ]);
  return { unit: unit || undefined, class: row || undefined, ledger };
}
