import { draftChain } from '../../rules/draftChain.ts';
import { wordDiff } from '../../rules/wordDiff.ts';
import type { Store } from '../../store/store.ts';
import { BetteredText } from '../../ui/BetteredText.tsx';
import { changeWords } from '../../ui/changeWords.ts';
import { RuledPage } from '../../ui/RuledPage.tsx';
import { useWords } from '../../ui/useWords.ts';
import { ChosenTopic } from '../ChosenTopic.tsx';
import type { PupilUnit } from './readPupil.ts';

/** What the child made on the way: their own boxes of the plan, and their practice. Nothing until there is some. */
export function PracticePart({ store, of }: { store: Store; of: PupilUnit }) {
  const words = useWords();
  const boxes = (of.text?.boxes ?? []).filter(({ id }) => of.boxes[id]);
  const practice = of.tasks.flatMap((task) => {
    const isPractice = task.kind === 'practice' || task.kind === 'catch-up';
    const text = isPractice ? draftChain(of.pieces.get(task.id)).at(-1)?.text : undefined;
    return text ? [{ task, text }] : [];
  });
  if (boxes.length + practice.length === 0) return null;
  return (
    <details class="practice-part">
      <summary>{words.say('Plan and {practice}')}</summary>
      {boxes.length > 0 && (
        <dl>
          {boxes.map(({ id, section }) => (
            <div key={id}>
              <dt class="soft small">{section}</dt>
              <dd>{of.boxes[id]}</dd>
            </div>
          ))}
        </dl>
      )}
      {practice.map(({ task, text }) => (
        <article key={task.id} aria-label={words.task[task.kind]}>
          <h3>{words.task[task.kind]}</h3>
          <ChosenTopic store={store} said={of.pieces.get(task.id)?.said} />
          <Practice text={text} model={task.id === of.text?.betterTask ? of.text.flawed : undefined} />
        </article>
      ))}
    </details>
  );
}

/** What the child wrote; where it is a text made better, beside that, with what was changed. */
function Practice({ text, model }: { text: string; model: string | undefined }) {
  const words = useWords();
  if (!model) return <RuledPage text={text} />;
  const change = wordDiff(model, text);
  const isSame = change.added + change.taken === 0;
  return (
    <BetteredText
      said={isSame ? 'No word of it was changed yet.' : changeWords(change, words)}
      names={['The text to make better', words.say('What the {pupil} made of it')]}
      change={change}
    />
  );
}
