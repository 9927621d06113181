import { draftChain } from '../../rules/draftChain.ts';
import type { Store } from '../../store/store.ts';
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
          <RuledPage text={text} />
        </article>
      ))}
    </details>
  );
}
