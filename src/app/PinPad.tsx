import { Delete, LockOpen } from 'lucide-preact';
import './PinPad.css';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

export function PinPad({
  press,
  open,
  disabled,
  empty,
}: {
  press: (key: string) => void;
  open: () => void;
  disabled: boolean;
  empty: boolean;
}) {
  const digit = (one: string) => (
    <button key={one} type="button" onClick={() => press(one)}>
      {one}
    </button>
  );
  return (
    // A key that was clicked does not take the focus, or Enter would press it once more instead of opening.
    <fieldset class="pin-pad" disabled={disabled} onMouseDown={(event) => event.preventDefault()}>
      <legend class="unseen">Number pad</legend>
      {digits.map(digit)}
      <button type="button" class="pin-pad-word" onClick={() => press('rub')}>
        <Delete aria-hidden="true" />
        Rub out
      </button>
      {digit('0')}
      <button type="button" class="pin-pad-word pin-pad-open" disabled={empty} onClick={open}>
        <LockOpen aria-hidden="true" />
        Open
      </button>
    </fieldset>
  );
}
