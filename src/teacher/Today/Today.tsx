import type { Store } from '../../store/store.ts';
import { Screen } from '../../ui/Screen.tsx';

export function Today(_props: { store: Store }) {
  return (
    <Screen title="Today">
      <p />
    </Screen>
  );
}
