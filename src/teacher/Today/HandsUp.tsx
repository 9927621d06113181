import { useRef } from 'preact/hooks';
import type { ShownName } from '../../rules/names.ts';
import type { HandUp } from '../../schema/event.ts';
import type { ClassId, PupilId } from '../../schema/ids.ts';
import { today } from '../../schema/wallTime.ts';
import { answerHands } from '../../store/commands/hand.ts';
import { handsUpIn } from '../../store/handQueries.ts';
import { live } from '../../store/live.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { paths } from '../../ui/paths.ts';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { handWords, sinceWords } from './handWords.ts';
import './HandsUp.css';

interface Props {
  store: Store;
  classId: ClassId;
  names: Map<PupilId, ShownName>;
}

/** Who is ready, and who does not get it, as they said at a station. Nothing where nobody's hand is up. */
export function HandsUp({ store, classId, names }: Props) {
  const words = useWords();
  const act = useAct();
  const heading = useRef<HTMLHeadingElement>(null);
  const read = useLive(() => live(async () => handsUpIn(store, classId)), [store, classId]);
  if (!read || read.up.length === 0) return null;
  const day = today(store.wall);
  const seenTo = async (hands: HandUp[]) => {
    // The row goes with its button, so the keyboard is given a place that stays while there are others.
    if (await act(() => answerHands(store, hands))) heading.current?.focus();
  };
  return (
    <section class="hands-up" aria-labelledby={`hands-${classId}`}>
      <h3 id={`hands-${classId}`} ref={heading} tabIndex={-1}>
        {read.up.length === 1 ? 'A hand is up' : `${read.up.length} hands are up`}
      </h3>
      <ul>
        {read.up.map(({ pupil, hand }) => (
          <li key={hand.stamp}>
            <p>
              <a href={paths.pupil(pupil)}>{names.get(pupil)?.short}</a> {handWords(hand, read, words)}
              <span class="soft small"> {sinceWords(hand.at, day, words)}</span>
            </p>
            <Button
              kind="quiet"
              aria-label={`Seen to: ${names.get(pupil)?.short} ${handWords(hand, read, words)}`}
              onClick={() => seenTo([hand])}
            >
              Seen to
            </Button>
          </li>
        ))}
      </ul>
      {read.up.length > 2 && (
        <p>
          <Button onClick={() => seenTo(read.up.map(({ hand }) => hand))}>All seen to</Button>
        </p>
      )}
    </section>
  );
}
