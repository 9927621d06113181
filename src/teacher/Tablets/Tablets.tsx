import type { DeviceFacts } from '../../device/facts.ts';
import type { HandoverDoor } from '../../schema/handover.ts';
import type { Store } from '../../store/store.ts';
import { Screen } from '../../ui/Screen.tsx';

export function Tablets(_props: {
  store: Store;
  facts: DeviceFacts;
  sample: boolean;
  door: HandoverDoor | undefined;
}) {
  return (
    <Screen title="Tablets">
      <p />
    </Screen>
  );
}
