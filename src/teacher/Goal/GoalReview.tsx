import type { PupilId, UnitId } from '../../schema/ids.ts';
import type { Goal } from '../../schema/records.ts';
import { reviewGoal } from '../../store/commands/goal.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { useWords } from '../../ui/useWords.ts';
import { reviewWords } from './reviewWords.ts';
import './Goal.css';

interface Props {
  store: Store;
  pupil: PupilId;
  unit: UnitId;
  goal: Goal;
}

/** Beside the hot task: the goal that was set with the child, and one tap that says how it went. */
export function GoalReview({ store, pupil, unit, goal }: Props) {
  const words = useWords();
  const act = useAct();
  const said = goal.review?.unit === unit ? goal.review.is : undefined;
  return (
    <section class="goal-review" aria-labelledby="goal-review">
      <h2 class="mark-group" id="goal-review">
        {words.say('The {goal} you set together')}
      </h2>
      <p class="goal-words">
        {goal.pupil}
        <span>Next step: {goal.step}</span>
      </p>
      <p class="goal-actions">
        {(['keep-going', 'reached'] as const).map((is) => (
          <button
            key={is}
            type="button"
            class="level-button"
            aria-pressed={said === is}
            onClick={() => act(() => reviewGoal(store, pupil, unit, is))}
          >
            {reviewWords[is]}
          </button>
        ))}
      </p>
    </section>
  );
}
