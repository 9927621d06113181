import { couldShow } from '../../curriculum/genreFit.ts';
import { genres } from '../../curriculum/starter.ts';
import { alsoOpen } from '../../rules/alsoShows.ts';
import type { Judgement } from '../../schema/event.ts';
import type { TargetId } from '../../schema/ids.ts';
import type { Level } from '../../schema/words.ts';
import { standingsBefore } from '../../store/alsoQueries.ts';
import type { PieceAt } from '../../store/commands/mark.ts';
import { live } from '../../store/live.ts';
import type { Store } from '../../store/store.ts';
import { LevelMark } from '../../ui/marks.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useLoaded } from '../../ui/useLoaded.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import { midSentence, shortTarget } from '../targetWords.ts';

interface Props {
  store: Store;
  at: PieceAt;
  /** Id of the piece's genre. */
  genre: string;
  /** What the piece is marked against anyway. */
  targets: readonly TargetId[];
  held: ReadonlyMap<TargetId, Judgement>;
  words: Words;
  judge: (target: TargetId, level: Level) => void;
}

/** What else this piece shows of what the pupil has open from other units: one tap each, and nothing if nobody taps. */
export function AlsoShows({ store, at, genre, targets, held, words, judge }: Props) {
  const before = useLive(
    () => live(async () => standingsBefore(store, at)),
    [store, at.pupil, at.task, at.schoolYear],
  );
  const kind = useLoaded(async () => [(await genres()).find(({ id }) => id === genre)], [genre]);
  if (!before || !kind) return null;
  const [known] = kind;
  const fitting = before.filter(({ chosen }) => !known || couldShow(chosen.teacher, known));
  const open = alsoOpen(fitting, targets);
  if (open.length === 0) return null;
  const chosenOf = new Map(before.map(({ target, chosen }) => [target, chosen]));
  return (
    <section class="also-shows" aria-labelledby="also-shows">
      <h2 class="mark-group" id="also-shows">
        Does it also show?
      </h2>
      <p class="small soft">
        {words.say('Open from other {units}. A tap says {secure}, from this {piece}.', {
          secure: midSentence(words.level.secure),
        })}
      </p>
      <ul>
        {open.map((target) => (
          <li key={target}>
            <button
              type="button"
              aria-pressed={held.get(target)?.level === 'secure'}
              title={chosenOf.get(target)?.teacher}
              onClick={() => judge(target, 'secure')}
            >
              <LevelMark level="secure" size={16} /> {shortTarget(chosenOf.get(target)?.pupil ?? target)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
