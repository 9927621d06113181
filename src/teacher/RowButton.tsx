import type { ComponentChildren } from 'preact';
import './RowButton.css';

interface Props {
  /** The row that it belongs to, for whoever hears the screen. */
  about: string;
  /** By which its screen finds it, where the focus goes on from row to row. */
  does?: string;
  /** There is no further to go: it stays where the finger and the focus are, and does nothing. */
  ends?: boolean;
  onClick: (event: { currentTarget: HTMLElement }) => void;
  children: ComponentChildren;
}

/** One of the small things that can be done with a row of a list. */
export function RowButton({ about, does, ends = false, onClick, children }: Props) {
  return (
    <button
      type="button"
      class="row-button"
      data-does={does}
      aria-disabled={ends ? true : undefined}
      onClick={(event) => !ends && onClick(event)}
    >
      {children}
      <span class="unseen">: {about}</span>
    </button>
  );
}
