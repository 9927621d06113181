import { Volume1 } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useStationWords } from '../words.ts';
import { useReaderHere } from './useReader.ts';
import './CanHear.css';

/** One line with a touch beside it that reads just this one: who cannot read hears it before choosing it. */
export function CanHear({ children, class: extra = '' }: { children: ComponentChildren; class?: string }) {
  const id = useId();
  const words = useStationWords().aloud;
  const { read } = useReaderHere();
  return (
    <div class={`can-hear ${extra}`}>
      <div class="can-hear-line" id={id}>
        {children}
      </div>
      <button
        type="button"
        class="can-hear-it"
        aria-label={words.one}
        aria-describedby={id}
        onClick={(event) => read(event.currentTarget.parentElement as HTMLElement)}
      >
        <Volume1 aria-hidden="true" />
      </button>
    </div>
  );
}
