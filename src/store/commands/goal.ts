import type { PupilId, UnitId } from '../../schema/ids.ts';
import type { Goal, Pupil } from '../../schema/records.ts';
import { today } from '../../schema/wallTime.ts';
import { putFields } from '../putFields.ts';
import type { Store } from '../store.ts';
import { recordTables, write } from '../write.ts';

/** One target and one step towards it, chosen with the child. It takes the place of the goal before it. */
export function setGoal(
  store: Store,
  pupil: PupilId,
  { target, pupil: wording, step }: Pick<Goal, 'target' | 'pupil' | 'step'>,
): Promise<void> {
  return keepGoal(store, pupil, { target, pupil: wording, step, setOn: today(store.wall) });
}

export function endGoal(store: Store, pupil: PupilId): Promise<void> {
  return keepGoal(store, pupil, 'none');
}

/** What the hot task says of the goal. It is no judgement: nothing is derived from it, and no station hears of it. */
export async function reviewGoal(
  store: Store,
  pupil: PupilId,
  unit: UnitId,
  is: NonNullable<Goal['review']>['is'],
): Promise<void> {
  const goal = (await store.db.pupils.get(pupil))?.goal;
  if (!goal || goal === 'none') return;
  await keepGoal(store, pupil, { ...goal, review: { unit, is, on: today(store.wall) } });
}

async function keepGoal(store: Store, pupil: PupilId, goal: NonNullable<Pupil['goal']>): Promise<void> {
  const put = (to: NonNullable<Pupil['goal']>) =>
    write(store, recordTables, (desk) => putFields(desk, 'pupil', pupil, { goal: to }));
  const before = await put(goal);
  if (!before) return;
  // `none` and not nothing: what is left out of an edit does not travel.
  const back = (before as Partial<Pupil>).goal ?? 'none';
  store.undo.push({ done: { what: 'goal', pupil }, undo: async () => void (await put(back)) });
}
