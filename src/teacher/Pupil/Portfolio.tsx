import { FolderHeart } from 'lucide-preact';
import { choiceOf } from '../../rules/marks.ts';
import type { Picked } from '../../store/portfolio.ts';
import { useWords } from '../../ui/useWords.ts';
import type { PupilUnit } from './readPupil.ts';

/** The pieces that were chosen to be kept, each with its reason; nothing until one is. */
export function Portfolio({ units }: { units: readonly PupilUnit[] }) {
  const picks = units.flatMap(({ unit, tasks, pieces }) =>
    tasks.flatMap((task) => {
      const choice = choiceOf(pieces.get(task.id)?.marks, 'portfolio');
      return choice ? [{ unit, kind: task.kind, choice }] : [];
    }),
  );
  if (picks.length === 0) return null;
  return (
    <section class="portfolio" aria-labelledby="portfolio">
      <h2 id="portfolio">Portfolio</h2>
      <PickedList picked={picks} />
    </section>
  );
}

/** Each piece of a portfolio in a line. */
export function PickedList({ picked }: { picked: readonly Omit<Picked, 'pupil'>[] }) {
  const words = useWords();
  if (picked.length === 0) return null;
  return (
    <ul class="portfolio-list">
      {picked.map(({ unit, kind, choice }) => (
        <li key={choice.stamp}>
          <FolderHeart aria-hidden="true" />
          <span>
            <strong>{unit.title}</strong>
            {words.say(', {kind}, {draft} {n}', {
              kind: words.task[kind].toLowerCase(),
              n: choice.version,
            })}
            {choice.why && <span class="soft"> “{choice.why}”</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
