import { Check, Plus } from 'lucide-preact';
import type { Target } from '../../schema/curriculum.ts';
import { useWords } from '../../ui/useWords.ts';
import { lineNotes } from '../sheetWords.ts';
import type { TargetSet } from './plan.ts';

interface Props {
  target: Target;
  inSet: TargetSet | undefined;
  adding: TargetSet;
  toggle: () => void;
}

/** One target of the sheet. The whole row adds it; where it is chosen already, it says so and takes it out. */
export function TargetChoice({ target, inSet, adding, toggle }: Props) {
  const words = useWords();
  return (
    <li>
      <button type="button" class="choice" data-along aria-pressed={inSet === adding} onClick={toggle}>
        <span class="choice-mark">
          {inSet ? <Check aria-hidden="true" /> : <Plus aria-hidden="true" />}
          <span class="small">{markWords(inSet, adding)}</span>
        </span>
        <span class="choice-words">
          <span class="choice-teacher">{target.teacher}</span>
          <span class="choice-pupil">{target.pupil}</span>
          <span class="soft small">{lineNotes(target, words)}</span>
        </span>
      </button>
    </li>
  );
}

function markWords(inSet: TargetSet | undefined, adding: TargetSet): string {
  if (!inSet) return 'Add';
  if (inSet === adding) return 'Chosen';
  return inSet === 'focus' ? 'In focus' : 'Never forget';
}
