import { X } from 'lucide-preact';
import { calledNames } from '../../rules/names.ts';
import { takeOutWords } from '../../store/commands/inMyWords.ts';
import { allInTheirWords } from '../../store/inMyWordsQueries.ts';
import { live } from '../../store/live.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { useLive } from '../../ui/useLive.ts';
import { Heard } from '../Heard.tsx';

/** What children say that a word means; nothing until one has. */
export function InTheirWords({ store, term }: { store: Store; term: string }) {
  const act = useAct();
  const all = useLive(() => live(() => allInTheirWords(store, term)), [store, term]);
  if (!all || all.length === 0) return null;
  return (
    <section aria-labelledby="in-their-words">
      <h3 id="in-their-words">In the children’s words</h3>
      <ul class="in-their-words">
        {all.map(({ pupil, said }) => (
          <li key={pupil.id}>
            <div>
              <strong>{calledNames(pupil).given}</strong> {said.words}
              <Heard store={store} label="Told aloud" sounds={said.aloud ? [said.aloud] : []} />
            </div>
            <Button
              kind="quiet"
              icon={<X aria-hidden="true" />}
              aria-label={`Take out what ${calledNames(pupil).given} says`}
              onClick={() => act(() => takeOutWords(store, said))}
            >
              Take out
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
