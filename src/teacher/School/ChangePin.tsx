import { useId, useState } from 'preact/hooks';
import type { DeviceFacts } from '../../device/facts.ts';
import { setPin, tryPin } from '../../device/pin.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useFirstWrong } from '../../ui/useFirstWrong.ts';
import { PinField, PinFields } from '../Pin/PinFields.tsx';
import { pauseWords } from '../Pin/pauseWords.ts';
import { pinProblems } from '../Pin/pinProblems.ts';

export function ChangePin({
  store,
  facts,
  has,
  close,
}: {
  store: Store;
  facts: DeviceFacts;
  /** There is one now, and it is asked for first. */
  has: boolean;
  close: (kept: boolean) => void;
}) {
  const act = useAct();
  const id = useId();
  const { form, tried } = useFirstWrong();
  const [old, setOld] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [wanted, setWanted] = useState({ pin: '', again: '' });
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const problems = pinProblems(wanted);
  const submit = async (event: Event) => {
    event.preventDefault();
    setAsked(true);
    tried();
    if (busy || Object.keys(problems).length > 0) return;
    setBusy(true);
    await act(async () => {
      const answer = await tryPin(facts, store.wall, old);
      if (answer.is === 'wrong')
        return setWrong(`That is not your PIN now. ${answer.pauseMs > 0 ? pauseWords(answer.pauseMs) : ''}`);
      await setPin(facts, store, wanted.pin);
      close(true);
    });
    setBusy(false);
    tried();
  };
  return (
    <Dialog
      title={has ? 'Change PIN' : 'Choose a PIN'}
      onClose={() => close(false)}
      actions={
        <>
          <Button onClick={() => close(false)}>Leave it</Button>
          <Button kind="main" type="submit" form={id} disabled={busy}>
            {busy ? 'One moment…' : 'Use this PIN'}
          </Button>
        </>
      }
    >
      <form id={id} ref={form} class="school-form" noValidate onSubmit={submit}>
        {has && (
          <PinField
            label="Your PIN now"
            error={wrong}
            value={old}
            change={(pin) => {
              setOld(pin);
              setWrong(undefined);
            }}
          />
        )}
        <PinFields value={wanted} problems={asked ? problems : {}} change={setWanted} />
      </form>
    </Dialog>
  );
}
