import { TabletSmartphone } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { HandoverDoor } from '../../schema/handover.ts';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/Button.tsx';
import { paths } from '../../ui/paths.ts';
import { useWords } from '../../ui/useWords.ts';
import { AddTabletDialog } from './AddTabletDialog.tsx';

/** Lets another tablet in. Only from a teacher's tablet. */
export function AddTablet({ store, door }: { store: Store; door: HandoverDoor }) {
  const words = useWords();
  const [adding, setAdding] = useState(false);
  if (store.self?.role !== 'teacher') return null;
  return (
    <section class="add-tablet" aria-labelledby="add-tablet">
      <h2 id="add-tablet">Add a tablet</h2>
      <p>
        {words.say('For a colleague, for {a teaching assistant}, or {a station} that the children share.')}
      </p>
      <div>
        <Button icon={<TabletSmartphone aria-hidden="true" />} onClick={() => setAdding(true)}>
          Add a tablet
        </Button>
      </div>
      <p>
        For the day on which every tablet is gone: a <a href={paths.recovery}>recovery sheet</a> on paper.
      </p>
      {adding && <AddTabletDialog store={store} door={door} close={() => setAdding(false)} />}
    </section>
  );
}
