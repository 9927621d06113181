import { ArrowDown, ArrowUp, X } from 'lucide-preact';
import type { ChosenTarget } from '../../schema/records.ts';
import { RowButton } from '../RowButton.tsx';

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
