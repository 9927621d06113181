import type { UnitPlan } from '../../store/commands/unitFields.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/useWords.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';

interface Props {
  isNew: boolean;
  plan: UnitPlan;
  changed: boolean;
  clear: () => void;
}

/** Stays in sight: the one main action, and what becomes of a form that is left half-filled. */
export function PlanFoot({ isNew, plan, changed, clear }: Props) {
  const words = useWords();
  return (
    <footer class="plan-foot">
      <p class="soft small">{footWords(isNew, plan, changed, words)}</p>
      {changed && (
        <Button kind="quiet" onClick={clear}>
          {isNew ? 'Start again' : 'Leave it as it was'}
        </Button>
      )}
      <Button kind="main" type="submit">
        {isNew ? words.say('Make the {unit}') : 'Keep changes'}
      </Button>
    </footer>
  );
}

function footWords(isNew: boolean, plan: UnitPlan, changed: boolean, { say }: Words): string {
  const comes = plan.focus.length > 0 || !changed ? say('Its {cold task} and {hot task} come with it.') : '';
  const later = say('You can choose the {focus targets} later, before you mark.');
  if (!isNew)
    return changed ? say('Not in the {unit} yet. Left like this, the form waits for you here.') : '';
  return changed ? `${comes || later} Left half-filled, the form waits for you here.` : comes;
}
