import type { Standing } from '../../rules/standing.ts';
import type { ShownPiece } from '../../store/standingQueries.ts';
import { HelpedMark } from '../../ui/HelpedMark.tsx';
import { useWords } from '../../ui/useWords.ts';
import { kindWords, type Names } from '../standingSentences.ts';

/** The pieces that count, in the slots that the policy has, and what is asked of those that are still empty. */
export function Slots({ standing, names }: { standing: Standing<ShownPiece>; names: Names }) {
  const words = useWords();
  const { slots, needs } = standing;
  const empty = Array.from({ length: needs.more }, (_, i) => needs.more - i <= needs.kinds);
  return (
    <ol class="why-slots" aria-label={words.say('The {pieces} that count')}>
      {slots.map((slot) => (
        <li key={slot.stamp} class="why-slot">
          <HelpedMark level={slot.level} support={slot.support} />
          <span>
            {kindWords(slot, names)}
            <span class="why-when">
              {words.day(slot.at)}, {words.support[slot.support].toLowerCase()}
            </span>
          </span>
        </li>
      ))}
      {empty.map((another, i) => (
        <li key={`empty-${i}`} class="why-slot why-slot-empty">
          {another ? 'Another kind of writing' : 'Still to show'}
        </li>
      ))}
    </ol>
  );
}
