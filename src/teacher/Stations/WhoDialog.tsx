import { useState } from 'preact/hooks';
import { shownNames } from '../../rules/names.ts';
import type { PupilId } from '../../schema/ids.ts';
import type { FaceRow } from '../../store/rows.ts';
import type { Plan } from '../../store/stationQueries.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Picture } from '../../ui/Picture.tsx';
import { useWords } from '../../ui/useWords.ts';

interface Props {
  station: string;
  faces: readonly FaceRow[];
  who: Plan['who'];
  keep: (who: PupilId[] | 'all') => void;
  close: () => void;
}

/** Which children a station shows. Nobody ticked means everybody: no station is locked for all. */
export function WhoDialog({ station, faces, who, keep, close }: Props) {
  const words = useWords();
  const [ticked, setTicked] = useState<ReadonlySet<PupilId>>(new Set(who === 'all' ? [] : who));
  const names = shownNames(faces.map(({ id, given, initial = '' }) => ({ id, given, family: initial })));
  const tick = (id: PupilId) => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  const here = faces.map(({ id }) => id).filter((id) => ticked.has(id));
  return (
    <Dialog
      title={words.say('Who works at {name}?', { name: station })}
      onClose={close}
      actions={
        <>
          <Button onClick={() => keep('all')}>{words.say('The whole {class}')}</Button>
          <Button kind="main" disabled={here.length === 0} onClick={() => keep(here)}>
            {here.length === 0 ? 'Only these' : `Only these ${here.length}`}
          </Button>
        </>
      }
    >
      <ul class="who-dialog">
        {faces.map(({ id, picture }) => (
          <li key={id}>
            <label>
              <input type="checkbox" checked={ticked.has(id)} onChange={() => tick(id)} />
              <Picture of={picture} size={24} />
              {names.get(id)?.short}
            </label>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
