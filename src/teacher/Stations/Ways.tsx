import { setCritiqueWays } from '../../store/commands/station.ts';
import type { ClassRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { useWords } from '../../ui/useWords.ts';
import { Choice } from '../Policy/Choice.tsx';

/** How a class critiques. What is waiting already keeps waiting. */
export function Ways({ store, room }: { store: Store; room: ClassRow }) {
  const act = useAct();
  const words = useWords();
  return (
    <section class="stations" aria-labelledby="stations-ways">
      <h2 id="stations-ways">{words.say('How {pupils} critique')}</h2>
      <Choice
        question={words.say('Does {an adult} look first?')}
        hint={words.say('The sentences are built from stems, and none of those is unkind.')}
        options={[
          { value: 'none', label: 'No, the author reads it at once' },
          { value: 'first', label: 'Yes, each waits until I let it through' },
        ]}
        value={room.glance ?? 'none'}
        change={(glance) => act(() => setCritiqueWays(store, room.id, { glance }))}
      />
      <Choice
        question="Are names shown?"
        options={[
          { value: 'named', label: 'Yes' },
          { value: 'unnamed', label: 'No, it comes from “a friend”' },
        ]}
        value={room.critics ?? 'named'}
        change={(critics) => act(() => setCritiqueWays(store, room.id, { critics }))}
      />
    </section>
  );
}
