import { useEffect, useState } from 'preact/hooks';
import type { Clock } from '../../device/clock.ts';
import type { DeviceFacts } from '../../device/facts.ts';
import { hasPin, tryPin } from '../../device/pin.ts';
import { Button } from '../../ui/Button.tsx';
import { useFirstWrong } from '../../ui/useFirstWrong.ts';
import { PinField } from '../Pin/PinFields.tsx';
import { pauseWords } from '../Pin/pauseWords.ts';

/** Asks once more whose tablet this is. A tablet without a PIN has nobody to ask. */
export function AskPin({
  facts,
  wall,
  action,
  open,
}: {
  facts: DeviceFacts;
  wall: Clock;
  action: string;
  open: () => Promise<unknown>;
}) {
  const { form, tried } = useFirstWrong();
  const [has, setHas] = useState<boolean>();
  const [pin, setPin] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  useEffect(() => void hasPin(facts).then(setHas), [facts]);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const answer = has ? await tryPin(facts, wall, pin) : { is: 'right' as const };
    if (answer.is === 'right') await open();
    else {
      setPin('');
      setWrong(`That is not the PIN. ${answer.pauseMs > 0 ? pauseWords(answer.pauseMs) : ''}`);
    }
    setBusy(false);
    tried();
  };
  if (has === undefined) return null;
  return (
    <form class="ask-pin" ref={form} onSubmit={submit} noValidate>
      {has && <PinField label="Your PIN" error={wrong} value={pin} change={setPin} />}
      <div>
        <Button kind="main" type="submit" disabled={busy}>
          {busy ? 'One moment…' : action}
        </Button>
      </div>
    </form>
  );
}
