import type { DeviceFacts } from '../../device/facts.ts';
import type { Store } from '../../store/store.ts';
import { Screen } from '../../ui/Screen.tsx';

export function FirstRun(_props: {
  store: Store;
  facts: DeviceFacts;
  code: string | undefined;
  lookRound: () => Promise<void>;
  done: () => void;
}) {
  return (
    <Screen title="FirstRun">
      <p />
    </Screen>
  );
}
