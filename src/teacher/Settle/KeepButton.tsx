import { Check } from 'lucide-preact';
import { Button } from '../../ui/Button.tsx';

interface Props {
  /** The heading that says what it is about. */
  about: string;
  /** Still to be chosen, this was chosen, or something else was. */
  state: 'open' | 'chosen' | 'passed';
  choose: () => void;
  words: string;
  /** Once it is chosen. */
  done?: string;
}

/** A choice that stays in its place when it is made, with the focus on it, so that nothing comes under the finger. */
export function KeepButton({ about, state, choose, words, done = words }: Props) {
  const isOpen = state === 'open';
  return (
    <Button
      class={isOpen ? '' : `settle-${state}`}
      aria-describedby={about}
      aria-disabled={isOpen ? undefined : true}
      icon={state === 'chosen' && <Check aria-hidden="true" />}
      onClick={() => isOpen && choose()}
    >
      {state === 'chosen' ? done : words}
    </Button>
  );
}
