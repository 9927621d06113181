import { FolderHeart } from 'lucide-preact';
import { choiceOf } from '../../rules/marks.ts';
import type { PupilId } from '../../schema/ids.ts';
import { chooseDraft } from '../../store/commands/marks.ts';
import type { Picked } from '../../store/portfolio.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/useWords.ts';
import type { PupilUnit } from './readPupil.ts';
import { type SuggestedPiece, suggestedPieces } from './suggestedPieces.ts';
import { WhyKept } from './WhyKept.tsx';

interface Props {
  store: Store;
  pupil: PupilId;
  units: readonly PupilUnit[];
}

/** The pieces that were chosen to be kept, each with its reason, and which others would show more of the sheet. */
export function Portfolio({ store, pupil, units }: Props) {
  const words = useWords();
  const picks = units.flatMap(({ unit, tasks, pieces }) =>
    tasks.flatMap((task) => {
      const choice = choiceOf(pieces.get(task.id)?.marks, 'portfolio');
      return choice ? [{ unit, task: task.id, kind: task.kind, choice }] : [];
    }),
  );
  const suggested = suggestedPieces(units);
  if (picks.length + suggested.length === 0) return null;
  return (
    <section class={`portfolio ${picks.length === 0 ? 'no-print' : ''}`} aria-labelledby="portfolio">
      <h2 id="portfolio">Portfolio</h2>
      <PickedList picked={picks} />
      {picks.map(
        ({ unit, task, kind, choice }) =>
          !choice.why && (
            <div class="portfolio-why no-print" key={choice.stamp}>
              <WhyKept
                label={words.say('Why {title}, {kind}, is kept, in the child’s words', {
                  title: unit.title,
                  kind: words.task[kind].toLowerCase(),
                })}
                store={store}
                at={{ unit: unit.id, pupil, task }}
                choice={choice}
              />
            </div>
          ),
      )}
      {suggested.length > 0 && (
        <ul class="portfolio-list no-print">
          {suggested.map((piece) => (
            <SuggestedRow key={piece.task.id} store={store} pupil={pupil} piece={piece} />
          ))}
        </ul>
      )}
    </section>
  );
}

function SuggestedRow({ store, pupil, piece }: { store: Store; pupil: PupilId; piece: SuggestedPiece }) {
  const words = useWords();
  const act = useAct();
  const { of, task, version, adds } = piece;
  const at = { unit: of.unit.id, pupil, task: task.id };
  return (
    <li class="portfolio-suggested">
      <span>
        <strong>{of.unit.title}</strong>
        {words.say(', {kind}: shows {n target} that nothing kept shows yet', {
          kind: words.task[task.kind].toLowerCase(),
          n: adds.length,
        })}
      </span>
      <Button kind="quiet" onClick={() => act(() => chooseDraft(store, at, { is: 'portfolio', version }))}>
        Keep it
        <span class="unseen">
          : {of.unit.title}, {words.task[task.kind].toLowerCase()}
        </span>
      </Button>
    </li>
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
