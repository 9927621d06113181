import type { Judgement } from '../schema/event.ts';
import type { TargetId, TaskId } from '../schema/ids.ts';
import type { PieceFlags } from '../schema/records.ts';
import type { Stamp } from '../schema/stamp.ts';
import type { Support } from '../schema/words.ts';

type Fact = Pick<Judgement, 'stamp' | 'supersedes'>;

/**
 * The judgements that stand: not taken back, and not superseded by one that is itself not taken back.
 * So taking back a correction brings the corrected judgement back.
 */
export function liveJudgements<F extends Fact>(judgements: readonly F[], retracted: readonly Stamp[]): F[] {
  const takenBack = new Set(retracted);
  const kept = judgements.filter((j) => !takenBack.has(j.stamp));
  const superseded = new Set(kept.flatMap((j) => j.supersedes ?? []));
  return kept.filter((j) => !superseded.has(j.stamp));
}

/** Two adults may both have judged; the later stamp is shown, both stay in the ledger. */
export function latestOf(live: Judgement[], task: TaskId, target: TargetId): Judgement | undefined {
  return live
    .filter((j) => j.task === task && j.target === target)
    .reduce<Judgement | undefined>((last, j) => (last && last.stamp > j.stamp ? last : j), undefined);
}

/** Of each task and target the one that `latestOf` gives, in their order. */
export function latestOfEach(live: readonly Judgement[]): Judgement[] {
  const latest = new Map<string, Judgement>();
  for (const j of live) {
    const key = `${j.task}/${j.target}`;
    const last = latest.get(key);
    if (last && last.stamp > j.stamp) continue;
    latest.delete(key);
    latest.set(key, j);
  }
  return [...latest.values()];
}

/** What was done about a piece before it was judged, by whom; `target` where it was about one target alone. */
export interface HelpGiven {
  by: 'self' | 'peer' | 'group' | 'adult';
  /** A strength or a question leaves the next step to the child; a directed change or a gap mark says it. */
  what: 'strength' | 'question' | 'critique' | 'directed-change' | 'gap-mark';
  target?: TargetId | undefined;
}

/**
 * How alone the child was: what an adult said of this target, else of the piece, else alone. A piece stays independent
 * after critique by the child, a partner or a group; not where an adult directed the change or marked the gap, be it
 * for one target only (the Standards and Testing Agency's own words on independence).
 */
export function supportOf(
  judgement: Pick<Judgement, 'support' | 'target'> | undefined,
  piece: PieceFlags | undefined,
  help: readonly HelpGiven[] = [],
): Support {
  if (judgement?.support) return judgement.support;
  const said = piece?.support ?? 'independent';
  const isHelped = help.some(
    ({ by, what, target }) =>
      by === 'adult' &&
      (what === 'directed-change' || what === 'gap-mark') &&
      (target === undefined || target === judgement?.target),
  );
  return said === 'independent' && isHelped ? 'with-help' : said;
}

export function isAbsent(piece: PieceFlags | undefined): boolean {
  return piece?.presence === 'absent';
}

/** A piece is marked when every focus target has a level, or the child was away. */
export function isMarked(
  live: Judgement[],
  piece: PieceFlags | undefined,
  task: TaskId,
  focus: readonly { target: TargetId }[],
): boolean {
  if (isAbsent(piece)) return true;
  return focus.length > 0 && focus.every(({ target }) => latestOf(live, task, target) !== undefined);
}
