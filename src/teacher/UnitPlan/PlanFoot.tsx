import type { UnitPlan } from '../../store/commands/unit.ts';
import { Button } from '../../ui/Button.tsx';

interface Props {
  isNew: boolean;
  plan: UnitPlan;
  changed: boolean;
  clear: () => void;
}

/** Stays in sight: the one main action, and what becomes of a form that is left half-filled. */
export function PlanFoot({ isNew, plan, changed, clear }: Props) {
  return (
    <footer class="plan-foot">
      <p class="soft small">{footWords(isNew, plan, changed)}</p>
      {changed && (
        <Button kind="quiet" onClick={clear}>
          {isNew ? 'Start again' : 'Leave it as it was'}
        </Button>
      )}
      <Button kind="main" type="submit">
        {isNew ? 'Make the unit' : 'Keep changes'}
      </Button>
    </footer>
  );
}

function footWords(isNew: boolean, plan: UnitPlan, changed: boolean): string {
  const comes = plan.focus.length > 0 || !changed ? 'Its cold and hot task come with it.' : '';
  const later = 'You can choose the focus targets later, before you mark.';
  if (!isNew) return changed ? 'Not in the unit yet. Left like this, the form waits for you here.' : '';
  return changed ? `${comes || later} Left half-filled, the form waits for you here.` : comes;
}
