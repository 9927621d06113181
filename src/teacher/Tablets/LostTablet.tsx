import { useState } from 'preact/hooks';
import { reportLost } from '../../store/commands/tablet.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { type PlacedTablet, tabletName } from './sayHomeCount.ts';

/** "This tablet is lost": says what that does before it does it. */
export function LostTablet({ store, tablet }: { store: Store; tablet: PlacedTablet }) {
  const act = useAct();
  const [isAsking, setAsking] = useState(false);
  const { device, place, isThis, name } = tablet;
  if (isThis || name === undefined) return null;
  if (place === 'lost') return <p role="status">{lostWords}</p>;
  if (!isAsking) {
    return (
      <div class="tablet-acts">
        <Button onClick={() => setAsking(true)}>This tablet is lost</Button>
      </div>
    );
  }
  return (
    <div class="tablet-lost">
      <p>
        At the next handover every other tablet gets new keys. {tabletName(tablet)} can no longer read what is
        new, and what it sends is kept apart. What is on it already stays on it.{' '}
        <strong>This cannot be undone:</strong> when it is found, it joins again as a new tablet.
      </p>
      <div class="tablet-acts">
        <Button kind="alarm" onClick={() => act(() => reportLost(store, device))}>
          Report it lost
        </Button>
        <Button onClick={() => setAsking(false)}>It is not lost</Button>
      </div>
    </div>
  );
}

const lostWords =
  'Reported lost. From the next handover on it cannot read what is new, and what it sends is kept apart. When it is found, let it join again.';
