import type { Judgement } from '../schema/event.ts';
import type { TargetId } from '../schema/ids.ts';
import type { Stamp } from '../schema/stamp.ts';
import { type Judged, judgedOf, type Pieces, type SideKind, type Tasks } from './cell.ts';
import { isAbsent, latestOf, liveJudgements } from './ledger.ts';

/**
 * Why a cell says what it says. Every judgement of the pupil on this target appears exactly once:
 *
 * | code        | the judgement                                                              |
 * |-------------|----------------------------------------------------------------------------|
 * | counts      | is the one that the cell shows                                             |
 * | also-judged | stands too, made apart from the one that counts; the later one counts      |
 * | corrected   | was put right by a later one                                               |
 * | taken-back  | was undone                                                                 |
 *
 * and each task without a judgement that counts says so: `absent`, or `not-judged`.
 */
export type Reason =
  | { code: 'counts' | 'also-judged' | 'corrected' | 'taken-back'; kind: SideKind; judged: Judged }
  | { code: 'absent' | 'not-judged'; kind: SideKind };

export interface Ledger {
  judgements: Judgement[];
  retracted: readonly Stamp[];
  pieces: Pieces;
}

/** The hot task first, and within a task the newest first, after the one that counts. */
export function reasonsOf(ledger: Ledger | undefined, tasks: Tasks, target: TargetId): Reason[] {
  return (['hot', 'cold'] as const).flatMap((kind) => reasonsOfSide(kind, ledger, tasks, target));
}

function reasonsOfSide(
  kind: SideKind,
  ledger: Ledger = nobodyJudged,
  tasks: Tasks,
  target: TargetId,
): Reason[] {
  const task = tasks.find((each) => each.kind === kind)?.id;
  if (!task) return [];
  const piece = ledger.pieces[task];
  const live = liveJudgements(ledger.judgements, ledger.retracted);
  const counting = latestOf(live, task, target);
  const fate = (j: Judgement) => {
    if (live.includes(j)) return 'also-judged';
    return ledger.retracted.includes(j.stamp) ? 'taken-back' : 'corrected';
  };
  const others = ledger.judgements
    .filter((j) => j.task === task && j.target === target && j !== counting)
    .sort((a, b) => (a.stamp < b.stamp ? 1 : -1))
    .map((j): Reason => ({ code: fate(j), kind, judged: judgedOf(j, piece) }));
  const reasons: Reason[] = [];
  if (counting) reasons.push({ code: 'counts', kind, judged: judgedOf(counting, piece) });
  if (isAbsent(piece)) reasons.push({ code: 'absent', kind });
  if (reasons.length === 0) reasons.push({ code: 'not-judged', kind });
  return [...reasons, ...others];
}

const nobodyJudged: Ledger = { judgements: [], retracted: [], pieces: {} };
