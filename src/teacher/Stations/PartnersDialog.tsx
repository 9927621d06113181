import { shownNames } from '../../rules/names.ts';
import { type Partners, partnersOf, putTogether } from '../../rules/partners.ts';
import type { PupilId } from '../../schema/ids.ts';
import type { FaceRow } from '../../store/rows.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Picture } from '../../ui/Picture.tsx';
import { useWords } from '../../ui/useWords.ts';

interface Props {
  faces: readonly FaceRow[];
  partners: Partners;
  set: (partners: PupilId[][] | 'app') => void;
  close: () => void;
}

/** Each child and whom they help first. Each choice is kept as it is made, and puts two children together. */
export function PartnersDialog({ faces, partners, set, close }: Props) {
  const words = useWords();
  const names = shownNames(faces.map(({ id, given, initial = '' }) => ({ id, given, family: initial })));
  return (
    <Dialog
      title="Who helps whom?"
      onClose={close}
      actions={
        <>
          <Button onClick={() => set('app')}>{words.say('Let the {station} choose for all')}</Button>
          <Button kind="main" onClick={close}>
            Done
          </Button>
        </>
      }
    >
      <p class="soft">
        {words.say(
          'A partner who is away, or has nothing to read yet, stops nobody: the {station} offers another.',
        )}
      </p>
      <ul class="partners-dialog">
        {faces.map(({ id, picture }) => (
          <li key={id}>
            <label>
              <Picture of={picture} size={24} />
              <span>{names.get(id)?.short}</span>
              <select
                aria-label={`Partner of ${names.get(id)?.short}`}
                value={partnersOf(id, partners).find((other) => names.has(other)) ?? 'none'}
                onChange={(event) =>
                  set(putTogether(partners, id, event.currentTarget.value as PupilId | 'none'))
                }
              >
                <option value="none">Anybody</option>
                {faces
                  .filter((other) => other.id !== id)
                  .map((other) => (
                    <option key={other.id} value={other.id}>
                      {names.get(other.id)?.short}
                    </option>
                  ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
