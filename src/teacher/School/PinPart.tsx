import { useEffect, useState } from 'preact/hooks';
import type { DeviceFacts } from '../../device/facts.ts';
import { hasPin } from '../../device/pin.ts';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/Button.tsx';
import { ChangePin } from './ChangePin.tsx';

export function PinPart({ store, facts }: { store: Store; facts: DeviceFacts }) {
  const [has, setHas] = useState(true);
  const [changing, setChanging] = useState(false);
  const [changed, setChanged] = useState(false);
  useEffect(() => {
    void hasPin(facts).then(setHas);
  }, [facts, changed]);
  return (
    <section class="school-part">
      <h2>PIN</h2>
      <p class="soft">
        It keeps children out of your screens; Redraft asks for it after ten minutes without a touch. It does
        not lock away what is stored: the tablet’s own passcode does that.
      </p>
      <div class="school-actions">
        <Button onClick={() => setChanging(true)}>{has ? 'Change PIN' : 'Choose a PIN'}</Button>
        {changed && <p role="status">Your PIN is changed.</p>}
      </div>
      {changing && (
        <ChangePin
          store={store}
          facts={facts}
          has={has}
          close={(kept) => {
            setChanging(false);
            setChanged(kept);
          }}
        />
      )}
    </section>
  );
}
