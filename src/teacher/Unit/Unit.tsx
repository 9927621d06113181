import type { UnitId } from '../../schema/ids.ts';
import type { Store } from '../../store/store.ts';
import { Screen } from '../../ui/Screen.tsx';

export function Unit(_props: { store: Store; unit: UnitId }) {
  return (
    <Screen title="Unit">
      <p />
    </Screen>
  );
}
