import { Check, ChevronLeft, ChevronRight, Grid3x3 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { ShownName } from '../../rules/names.ts';
import type { PupilId } from '../../schema/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { paths } from '../../ui/paths.ts';
import { useWords } from '../../ui/useWords.ts';
import { midSentence } from '../targetWords.ts';
import { JumpDialog } from './JumpDialog.tsx';
import { isMarkedIn, neighbours, type Round } from './round.ts';

interface Props {
  round: Round;
  pupil: PupilId;
  names: Map<string, ShownName>;
  rest: () => void;
  /** Targets of this piece that have no level yet. */
  left: number;
  absent: boolean;
}

/** Stays where it is: previous, next and the rest are always under the same finger. */
export function MarkFoot({ round, pupil, names, rest, left, absent }: Props) {
  const words = useWords();
  const [jumping, setJumping] = useState(false);
  const { before, after } = neighbours(round.pupils, pupil);
  const marked = round.pupils.filter((p) => isMarkedIn(round, p.id)).length;
  const to = (id: PupilId) => location.replace(paths.mark(round.unit.id, round.task.kind, id));
  return (
    <footer class="mark-foot">
      <Button
        class="mark-turn"
        icon={<ChevronLeft aria-hidden="true" />}
        disabled={!before}
        aria-label={before && `Previous: ${names.get(before.id)?.short}`}
        onClick={() => before && to(before.id)}
      >
        {before ? names.get(before.id)?.short : 'First'}
      </Button>
      <button type="button" class="mark-count" onClick={() => setJumping(true)} aria-haspopup="dialog">
        <Grid3x3 aria-hidden="true" />
        <span class="mark-count-words">
          <span role="status">
            {marked} of {round.pupils.length} marked
          </span>
          <span class="mark-count-room" aria-hidden="true">
            {round.pupils.length} of {round.pupils.length} marked
          </span>
        </span>
      </button>
      <Button icon={<Check aria-hidden="true" />} disabled={left <= 0 || absent} onClick={rest}>
        {words.say('Mark the rest {level}', { level: midSentence(words.level.secure) })}
      </Button>
      {after ? (
        <Button
          kind="main"
          class="mark-turn"
          aria-label={`Next: ${names.get(after.id)?.short}`}
          onClick={() => to(after.id)}
        >
          {names.get(after.id)?.short} <ChevronRight aria-hidden="true" />
        </Button>
      ) : (
        <a class="button button-main mark-turn" href={paths.unit(round.unit.id)}>
          {words.say('See the {class}')}
        </a>
      )}
      {jumping && (
        <JumpDialog round={round} pupil={pupil} names={names} close={() => setJumping(false)} to={to} />
      )}
    </footer>
  );
}
