import { useState } from 'preact/hooks';
import { importClassList } from '../../store/commands/classList.ts';
import type { PupilRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/useWords.ts';
import { EraseDialog } from './EraseDialog.tsx';

/** At the foot of a pupil's page: leaving the class, which comes back with a tap, and erasing, which never does. */
export function Leaving({ store, pupil, name }: { store: Store; pupil: PupilRow; name: string }) {
  const words = useWords();
  const act = useAct();
  const [isErasing, setErasing] = useState(false);
  const plan = { newClasses: [], added: [], changed: [], left: [] };
  const leave = () => act(() => importClassList(store, { ...plan, left: [pupil.id] }));
  const comeBack = () => {
    const ids = [pupil.id, ...(pupil.also ?? [])];
    const changed = ids.map((id) => ({ id, fields: { place: 'here' as const } }));
    return act(() => importClassList(store, { ...plan, changed }));
  };
  return (
    <section class="pupil-leaving no-print" aria-labelledby="pupil-leaving">
      <h2 id="pupil-leaving">{words.say('Leaving the {class}')}</h2>
      {pupil.place === 'left' ? (
        <>
          <p>{name} has left. The whole record is kept, and can be read here.</p>
          <Button onClick={comeBack}>{name} is back</Button>
        </>
      ) : (
        <>
          <p>
            A child who has left is no longer on the lists. The whole record is kept, and they can come back.
          </p>
          <Button onClick={leave}>{name} has left</Button>
        </>
      )}
      <p class="soft">To take a child’s record away from every tablet, for good, erase it.</p>
      <Button kind="quiet" onClick={() => setErasing(true)}>
        Erase this child’s work
      </Button>
      {isErasing && <EraseDialog store={store} pupil={pupil} onClose={() => setErasing(false)} />}
    </section>
  );
}
