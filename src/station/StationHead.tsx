import { ChevronLeft } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { Button } from '../ui/Button.tsx';

interface Props {
  /** Where one goes from here, in words. */
  to: string;
  back: () => void;
  title: ComponentChildren;
  /** What else belongs to the head. */
  children?: ComponentChildren;
}

/** The head of a child's screen: the way back, and what it is about. */
export function StationHead({ to, back, title, children }: Props) {
  return (
    <div class="station-head">
      <Button kind="quiet" icon={<ChevronLeft aria-hidden="true" />} onClick={back}>
        {to}
      </Button>
      <h1>{title}</h1>
      {children}
    </div>
  );
}
