import { Check, HeartHandshake } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { Button } from '../../ui/Button.tsx';
import { useStationWords } from '../words.ts';

interface Props {
  waits: boolean;
  /** Where one goes from here. */
  home: string;
  again: () => void;
  close: () => void;
  /** More that can be done now. */
  children: ComponentChildren;
}

export function Given({ waits, home, again, close, children }: Props) {
  const words = useStationWords().critique;
  return (
    <div class="critique-given" role="status">
      <p>{words.given}</p>
      {waits && <p>{words.wait}</p>}
      <div class="station-acts">
        <Button kind="main" icon={<Check aria-hidden="true" />} onClick={close}>
          {home}
        </Button>
        <Button icon={<HeartHandshake aria-hidden="true" />} onClick={again}>
          {words.another}
        </Button>
        {children}
      </div>
    </div>
  );
}
