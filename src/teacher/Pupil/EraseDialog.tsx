import { useState } from 'preact/hooks';
import { isSameName } from '../../rules/isSameName.ts';
import { erasePupil } from '../../store/commands/erase.ts';
import type { PupilRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { paths } from '../../ui/paths.ts';

interface Props {
  store: Store;
  pupil: PupilRow;
  onClose: () => void;
}

/** Says what goes, and goes on only for somebody who has read whose it is. */
export function EraseDialog({ store, pupil, onClose }: Props) {
  const act = useAct();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const name = `${pupil.given} ${pupil.family}`.trim();
  const erase = async () => {
    if (!isSameName(typed, name)) return setWrong(true);
    if (!(await act(() => erasePupil(store, pupil.id)))) return;
    onClose();
    location.hash = paths.class(pupil.class);
  };
  return (
    <Dialog
      title={`Erase everything about ${name}?`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button kind="alarm" onClick={erase}>
            Erase for good
          </Button>
        </>
      }
    >
      <p>
        The name, the writing, every judgement and every note go from this tablet now, and from each other
        tablet at its next handover. <strong>This cannot be undone.</strong>
      </p>
      <p>
        What was printed, exported or sent in the open stays where it is, and so does the name where somebody
        typed it into another child’s work.
      </p>
      <Field
        label={`Type ${name} to go on`}
        autocomplete="off"
        value={typed}
        error={isWrong ? `That is not ${name}. Nothing was erased.` : undefined}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setWrong(false);
        }}
      />
    </Dialog>
  );
}
