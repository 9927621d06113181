import type { TargetId } from '../../schema/ids.ts';
import type { ChosenTarget, Goal, Pupil } from '../../schema/records.ts';
import type { Level } from '../../schema/words.ts';

export type GoalChoice = Pick<Goal, 'target' | 'pupil'>;

/** The goal that stands; undefined where there is none, or it was put away. */
export function goalOf({ goal }: Pick<Pupil, 'goal'>): Goal | undefined {
  return goal === 'none' ? undefined : goal;
}

/** What a goal may be about: what is open for the child, then what the class works on now. Each once. */
export function goalChoices(
  lines: readonly { target: TargetId; pupil: string | undefined; level: Level }[],
  focus: readonly ChosenTarget[],
): GoalChoice[] {
  const open = lines.flatMap(({ target, pupil, level }) =>
    pupil !== undefined && (level === 'not-yet' || level === 'approaching') ? [{ target, pupil }] : [],
  );
  const shown = new Set(
    lines.filter(({ level }) => level === 'secure' || level === 'deeper').map((l) => l.target),
  );
  const now = focus
    .filter(({ target }) => !shown.has(target))
    .map(({ target, pupil }) => ({ target, pupil }));
  return [...new Map([...open, ...now].map((choice) => [choice.target, choice])).values()];
}
