import type { DeviceFacts } from '../../device/facts.ts';
import type { Store } from '../../store/store.ts';
import { Screen } from '../../ui/Screen.tsx';

export function School(_props: { store: Store; facts: DeviceFacts; sample: boolean }) {
  return (
    <Screen title="School">
      <p />
    </Screen>
  );
}
