import { Check, MessagesSquare } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import type { ShownName } from '../../rules/names.ts';
import type { PupilId } from '../../schema/ids.ts';
import { answerIdea } from '../../store/commands/idea.ts';
import type { IdeaIn } from '../../store/stationQueries.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { paths } from '../../ui/paths.ts';
import { useWords } from '../../ui/useWords.ts';
import { Heard } from '../Heard.tsx';

interface Props {
  store: Store;
  ideas: readonly IdeaIn[];
  names: Map<PupilId, ShownName>;
}

/** What children want to write about that nobody offered: a yes, or a talk first. The child can write meanwhile. */
export function Ideas({ store, ideas, names }: Props) {
  const act = useAct();
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  // The row goes with its button, so the keyboard is given a place that stays.
  const say = async ({ idea }: IdeaIn, is: 'yes' | 'talk') => {
    if (await act(() => answerIdea(store, idea, is))) heading.current?.focus();
  };
  return (
    <section class="glance" aria-labelledby="ideas">
      <h2 id="ideas" ref={heading} tabIndex={-1}>
        Ideas that wait for your word
      </h2>
      <ul>
        {ideas.map((each) => {
          const name = names.get(each.shown)?.short ?? '?';
          return (
            <li key={each.idea.stamp} class="glance-row">
              <div>
                <p class="soft small">
                  <a href={paths.pupil(each.shown)}>{name}</a>, {each.unit.title}
                </p>
                <p>
                  {each.idea.words ?? (each.sounds.length > 0 ? '' : words.say('Nothing said of it yet.'))}
                </p>
                <Heard store={store} label="Told aloud" sounds={each.sounds} />
              </div>
              <div class="glance-answers">
                <Button
                  kind="quiet"
                  icon={<MessagesSquare aria-hidden="true" />}
                  aria-label={`Talk with ${name} about the idea`}
                  onClick={() => say(each, 'talk')}
                >
                  Talk
                </Button>
                <Button
                  kind="quiet"
                  icon={<Check aria-hidden="true" />}
                  aria-label={`Yes to ${name}’s idea`}
                  onClick={() => say(each, 'yes')}
                >
                  Yes
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
