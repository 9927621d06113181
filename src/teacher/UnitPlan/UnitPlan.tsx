import type { ClassId, UnitId } from '../../schema/ids.ts';
import type { Store } from '../../store/store.ts';
import { Screen } from '../../ui/Screen.tsx';

export function UnitPlan(_props: { store: Store; classId?: ClassId; unit?: UnitId }) {
  return (
    <Screen title="UnitPlan">
      <p />
    </Screen>
  );
}
