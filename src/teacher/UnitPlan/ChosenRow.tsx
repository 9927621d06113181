import { ArrowDown, ArrowUp, X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { ChosenTarget } from '../../schema/records.ts';

interface Props {
  target: ChosenTarget;
  place: number;
  of: number;
  move: (by: -1 | 1) => void;
  takeOut: () => void;
}

export function ChosenRow({ target, place, of, move, takeOut }: Props) {
  const about = target.pupil;
  return (
    <li class="chosen-row">
      <p class="chosen-pupil">{target.pupil}</p>
      <p class="soft small">
        {target.teacher} <span class="chosen-code">{target.target}</span>
      </p>
      <div class="chosen-buttons">
        {of > 1 && (
          <>
            <RowButton does="up" about={about} ends={place === 0} onClick={() => move(-1)}>
              <ArrowUp aria-hidden="true" /> Up
            </RowButton>
            <RowButton does="down" about={about} ends={place === of - 1} onClick={() => move(1)}>
              <ArrowDown aria-hidden="true" /> Down
            </RowButton>
          </>
        )}
        <RowButton does="out" about={about} onClick={takeOut}>
          <X aria-hidden="true" /> Take out
        </RowButton>
      </div>
    </li>
  );
}

interface RowButtonProps {
  does: 'up' | 'down' | 'out';
  about: string;
  /** There is no further to go: it stays where the finger and the focus are, and does nothing. */
  ends?: boolean;
  onClick: () => void;
  children: ComponentChildren;
}

function RowButton({ does, about, ends = false, onClick, children }: RowButtonProps) {
  return (
    <button
      type="button"
      data-does={does}
      aria-disabled={ends ? true : undefined}
      onClick={() => !ends && onClick()}
    >
      {children}
      <span class="unseen">: {about}</span>
    </button>
  );
}
