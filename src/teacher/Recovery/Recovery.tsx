import { Printer } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { DeviceFacts } from '../../device/facts.ts';
import type { HandoverDoor, RecoverySheet } from '../../schema/handover.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { paths } from '../../ui/paths.ts';
import { Empty, Screen } from '../../ui/Screen.tsx';
import { AskPin } from './AskPin.tsx';
import { Sheet } from './Sheet.tsx';
import './Recovery.css';

const back = { href: paths.tablets, label: 'Send home' };

/** The way back in when no tablet is left, on paper. The PIN is asked for each time that it is shown. */
export function Recovery({
  store,
  facts,
  door,
}: {
  store: Store;
  facts: DeviceFacts;
  door: HandoverDoor | undefined;
}) {
  const act = useAct();
  const [sheet, setSheet] = useState<RecoverySheet>();
  if (!door || store.self?.role !== 'teacher') {
    return (
      <Screen title="Recovery sheet" back={back}>
        <Empty title="A teacher’s own tablet prints the recovery sheet" />
      </Screen>
    );
  }
  if (sheet) {
    return (
      <Screen
        title="Recovery sheet"
        back={back}
        actions={
          <Button kind="main" icon={<Printer aria-hidden="true" />} onClick={() => print()}>
            Print
          </Button>
        }
      >
        <Sheet sheet={sheet} wall={store.wall} />
      </Screen>
    );
  }
  return (
    <Screen title="Recovery sheet" back={back}>
      <div class="recovery-before">
        <p>
          When every tablet is lost or broken, this sheet and a new tablet bring the class back from home.
          Redraft has no other way in: nobody can reset a key.
        </p>
        <p>
          <strong>It holds every key of your school.</strong> Whoever has the sheet can read everything. Show
          it only where nobody looks over your shoulder, print it once, and keep it where the school keeps its
          keys: in the office safe, not in the classroom. Print a new one when a tablet has been lost.
        </p>
        <AskPin
          facts={facts}
          wall={store.wall}
          action="Show the sheet"
          open={() => act(async () => setSheet(await door.recoverySheet()))}
        />
      </div>
    </Screen>
  );
}
