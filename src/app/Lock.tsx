import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Clock } from '../device/clock.ts';
import type { DeviceFacts } from '../device/facts.ts';
import { pinPause, tryPin } from '../device/pin.ts';
import { pauseWords } from '../teacher/Pin/pauseWords.ts';
import { Button } from '../ui/Button.tsx';
import { PinPad } from './PinPad.tsx';
import './Lock.css';

const longest = 8;
const notIt = 'That is not the PIN.';

interface Props {
  facts: DeviceFacts;
  wall: Clock;
  open: () => void;
  /** On a tablet that children have at the moment: the way back to their screens. */
  back?: (() => void) | undefined;
}

/** Nothing of the class is behind it: the screens are gone until the PIN is right, and the address stays. */
export function Lock({ facts, wall, open, back }: Props) {
  // Held apart from what is drawn: fingers are faster than frames, and Enter must see every digit.
  const held = useRef('');
  const [typed, setTyped] = useState(0);
  const trying = useRef(false);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState(false);
  // Read out once, while what is seen counts down.
  const [alert, setAlert] = useState('');
  const [pause, watchPause] = usePause(facts, wall);
  const type = (pin: string) => {
    held.current = pin.slice(0, longest);
    setTyped(held.current.length);
  };
  const tryIt = async () => {
    if (trying.current || held.current === '') return;
    trying.current = true;
    setBusy(true);
    setAlert('');
    setWrong(false);
    const answer = await tryPin(facts, wall, held.current);
    trying.current = false;
    setBusy(false);
    if (answer.is === 'right') return open();
    type('');
    watchPause(answer.pauseMs);
    setWrong(true);
    setAlert(`${notIt} ${answer.pauseMs > 0 ? pauseWords(answer.pauseMs) : ''}`);
  };
  const press = (key: string) => {
    if (trying.current || pause > 0) return;
    setWrong(false);
    type(key === 'rub' ? held.current.slice(0, -1) : `${held.current}${key}`);
  };
  const place = useRef<HTMLElement>(null);
  const toPlace = () => place.current?.focus();
  useLayoutEffect(toPlace, []);
  useKeys((key) => {
    // From wherever it was, so that Enter opens next.
    toPlace();
    press(key);
  }, tryIt);
  return (
    <main class="lock" id="main" ref={place} tabIndex={-1}>
      <h1>Redraft is locked</h1>
      <p>Type your PIN.</p>
      <p class="lock-dots" role="img" aria-label={`${typed} digits typed`}>
        {Array.from({ length: typed }, (_, i) => (
          <span key={i} />
        ))}
      </p>
      <p class={`lock-said ${busy ? '' : 'lock-wrong'}`} aria-hidden="true">
        {busy ? 'One moment…' : `${wrong ? notIt : ''} ${pause > 0 ? pauseWords(pause) : ''}`}
      </p>
      <p class="unseen" role="alert">
        {alert}
      </p>
      <PinPad press={press} open={tryIt} disabled={pause > 0} empty={typed === 0} />
      {back && <Button onClick={back}>Back to the children’s screens</Button>}
      <Forgotten />
    </main>
  );
}

/** Milliseconds left, counted down from what the device keeps, so that a reload or another clock changes nothing. */
function usePause(facts: DeviceFacts, wall: Clock): [pause: number, watch: (ms: number) => void] {
  const [pause, setPause] = useState(0);
  useEffect(() => {
    void pinPause(facts, wall).then(setPause);
  }, [facts, wall]);
  useEffect(() => {
    if (pause === 0) return;
    const timer = setTimeout(() => void pinPause(facts, wall).then(setPause), Math.min(pause, 250));
    return () => clearTimeout(timer);
  });
  return [pause, setPause];
}

function useKeys(press: (key: string) => void, tryIt: () => void): void {
  // Before the next key: whoever types fast is typing already.
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (/^[0-9]$/.test(event.key)) press(event.key);
      else if (event.key === 'Backspace') press('rub');
      // On a button, Enter presses that button.
      else if (event.key === 'Enter' && !(event.target as Element).closest('button, summary')) tryIt();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  });
}

function Forgotten() {
  return (
    <details class="lock-forgotten">
      <summary>I have forgotten my PIN</summary>
      <p>
        There is no way round it on this tablet. The waits grow to fifteen minutes and no longer, and nothing
        is ever deleted, so keep trying the ones that you use.
      </p>
      <p>
        Everything that was sent home can be fetched again on any other tablet, let in from a colleague’s (Add
        a tablet) or with the school’s recovery sheet. What was marked here and not sent home yet is on this
        tablet only, and so is everything if there is neither another tablet nor a sheet.
      </p>
    </details>
  );
}
