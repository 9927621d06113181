import type { Judgement } from '../schema/event.ts';
import type { TargetId } from '../schema/ids.ts';
import type { Stamp } from '../schema/stamp.ts';
import { liveJudgements } from './ledger.ts';

/** As many focus targets as pupils can hold. More is the teacher's choice, after a question. */
export const focusMost = 3;

export function asksBeforeAnother(focus: readonly unknown[]): boolean {
  return focus.length >= focusMost;
}

/** How many pupils have a standing judgement on the target: what would go out of sight with it, though not away. */
export function pupilsJudged(
  ledger: readonly { judgements: Judgement[]; retracted: Stamp[] }[],
  target: TargetId,
): number {
  return ledger.filter((row) =>
    liveJudgements(row.judgements, row.retracted).some((j) => j.target === target),
  ).length;
}
