import { setEveryStation } from '../../store/commands/station.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { useWords } from '../../ui/useWords.ts';
import { Choice } from '../Policy/Choice.tsx';

const choices = [
  { value: 30, label: 'Half a minute' },
  { value: 60, label: 'One minute' },
  { value: 120, label: 'Two minutes' },
  { value: 300, label: 'Five minutes' },
];

/** When a page that a child has left open is nobody's: so at every station of the school. */
export function Stillness({ store, stillFor = 60 }: { store: Store; stillFor: number | undefined }) {
  const act = useAct();
  const words = useWords();
  return (
    <section class="stations" aria-labelledby="stations-still">
      <h2 id="stations-still">{words.say('When {a pupil} walks away')}</h2>
      <Choice
        question="Close the page when nobody has touched it for"
        hint={words.say('At every {station} of the school. Half-done work is kept for that child alone.')}
        options={choices}
        value={stillFor}
        change={(seconds) => act(() => setEveryStation(store, { stillFor: seconds }))}
      />
    </section>
  );
}
