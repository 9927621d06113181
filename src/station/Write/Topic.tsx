import { Lightbulb } from 'lucide-preact';
import { ideaOf } from '../../rules/ideas.ts';
import type { ChildFact } from '../../schema/childEvents.ts';
import { chooseIdea } from '../../store/commands/idea.ts';
import type { PieceAt } from '../../store/commands/mark.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { KeptText } from '../../ui/KeptText.tsx';
import { Choice } from '../Choice.tsx';
import { Drawing } from '../drawings/Drawing.tsx';
import { drawingsFor } from '../drawings/drawingsFor.ts';
import { SayIt } from '../SayIt.tsx';
import { useStationWords } from '../words.ts';

interface Props {
  store: Store;
  at: PieceAt;
  options: readonly string[];
  said: readonly ChildFact[] | undefined;
}

/** What to write about: one of the class's options, or an own idea, typed or told, that waits for the teacher. */
export function Topic({ store, at, options, said }: Props) {
  const words = useStationWords().topic;
  const act = useAct();
  const seen = ideaOf(said);
  const { unit, pupil, task } = at;
  const drawn = drawingsFor(options.map((text) => ({ text })));
  const isOwn = seen?.idea.is === 'own';
  const choose = (is: 'option' | 'own', line?: string) =>
    act(() => chooseIdea(store, at, { is, words: line }));
  return (
    <section class="topic">
      <fieldset class="topic-options">
        <legend>{words.title}</legend>
        {options.map((option) => (
          <Choice
            key={option}
            drawing={<Drawing of={drawn.get(option)} />}
            aria-pressed={seen?.idea.is === 'option' && seen.idea.words === option}
            onClick={() => choose('option', option)}
          >
            {option}
          </Choice>
        ))}
        <Choice
          drawing={<Lightbulb aria-hidden="true" size={32} />}
          aria-pressed={isOwn}
          onClick={() => !isOwn && choose('own')}
        >
          {words.own}
        </Choice>
      </fieldset>
      {isOwn && (
        <>
          <p role="status">{words.states[seen.state === 'chosen' ? 'waiting' : seen.state]}</p>
          <KeptText
            class="topic-own"
            label={words.own}
            placeholder=""
            most={300}
            ready
            kept={seen.idea.words ?? ''}
            scratch={async () => undefined}
            keep={async (text) => void (await chooseIdea(store, at, { is: 'own', words: text }))}
          />
          <SayIt
            store={store}
            of={{ unit, pupil, task, is: 'idea', version: 1 }}
            said={said}
            record={words.tell}
          />
        </>
      )}
    </section>
  );
}
