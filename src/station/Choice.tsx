import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import { CanHear } from './ReadToMe/CanHear.tsx';
import './Choice.css';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  drawing: ComponentChildren;
  children: ComponentChildren;
}

/** A line that can be chosen: its drawing, its words, and a touch that reads it. */
export function Choice({ drawing, children, ...rest }: Props) {
  return (
    <CanHear class="pick">
      <button {...rest} type="button" class="station-choice">
        {drawing}
        <span>{children}</span>
      </button>
    </CanHear>
  );
}
