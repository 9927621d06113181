import { ChevronLeft } from 'lucide-preact';
import type { HandoverDoor } from '../../schema/handover.ts';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/Button.tsx';

/** What an adult does at a station at the end of the day. */
export function Adults({ back }: { store: Store; door: HandoverDoor | undefined; back: () => void }) {
  return (
    <main class="station-main" id="main">
      <Button kind="quiet" icon={<ChevronLeft aria-hidden="true" />} onClick={back}>
        Back
      </Button>
    </main>
  );
}
