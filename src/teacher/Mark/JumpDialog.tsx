import { Check } from 'lucide-preact';
import type { ShownName } from '../../rules/names.ts';
import type { PupilId } from '../../schema/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { PupilTile } from '../../ui/PupilTile.tsx';
import { useWords } from '../../ui/useWords.ts';
import { isMarkedIn, type Round } from './round.ts';

interface Props {
  round: Round;
  pupil: PupilId;
  names: Map<string, ShownName>;
  close: () => void;
  to: (pupil: PupilId) => void;
}

export function JumpDialog({ round, pupil, names, close, to }: Props) {
  const words = useWords();
  return (
    <Dialog
      title={words.say('Whose {piece}?')}
      onClose={close}
      actions={<Button onClick={close}>Stay here</Button>}
    >
      <ul class="jump-list">
        {round.pupils.map(({ id }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === pupil ? 'true' : undefined}
              onClick={() => {
                close();
                to(id);
              }}
            >
              <PupilTile initials={names.get(id)?.initials ?? ''} size={32} />
              <span class="jump-name">{names.get(id)?.short}</span>
              {isMarkedIn(round, id) && (
                <span class="jump-marked">
                  <Check aria-hidden="true" />
                  <span class="unseen">marked</span>
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
