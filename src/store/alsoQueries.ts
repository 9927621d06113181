import type { Evidence, Standing } from '../rules/standing.ts';
import { standingOf } from '../rules/standing.ts';
import type { PupilId, TargetId, TaskId } from '../schema/ids.ts';
import type { ChosenTarget } from '../schema/records.ts';
import { policyInForce } from './policyQueries.ts';
import { standingsOf } from './queries.ts';
import { piecesShown, targetsIn, unitsJudged } from './standingQueries.ts';
import type { Store } from './store.ts';

/** A pupil's standing on a target as it was before this task's piece, in the words of the unit that had it. */
export interface StandingBefore {
  target: TargetId;
  chosen: ChosenTarget;
  standing: Standing<Evidence>;
}

/** What the pupil had open before this piece, so that what the piece shows does not vanish under the finger. */
export async function standingsBefore(
  store: Store,
  asked: { pupil: PupilId; schoolYear: number; task: TaskId },
): Promise<StandingBefore[]> {
  const [{ policy }, standings] = await Promise.all([
    policyInForce(store),
    standingsOf(store, asked.schoolYear, asked.pupil),
  ]);
  const units = await unitsJudged(store, [standings]);
  const chosen = [...units.values()].flatMap(({ focus, nonNegotiables }) => [...focus, ...nonNegotiables]);
  const wording = new Map(chosen.map((each) => [each.target, each]));
  return targetsIn(standings).flatMap((target) => {
    const { shown, overrides } = piecesShown(standings, target, units);
    const others = shown.filter(({ task }) => task !== asked.task);
    const words = wording.get(target);
    return words ? [{ target, chosen: words, standing: standingOf(others, policy, overrides) }] : [];
  });
}
