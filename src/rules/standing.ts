import type { Stamp } from '../schema/stamp.ts';
import { type Level, levels, type Support, type TaskKind } from '../schema/words.ts';

/** A judgement as a standing looks at it. */
export interface Evidence {
  taskKind: TaskKind;
  level: Level;
  support: Support;
  at: string;
  stamp: Stamp;
}

/**
 * Where a pupil stands on a target, and why. `evidence` is exactly what the level rests on.
 *
 * | reason            | rests on                                                         |
 * |-------------------|------------------------------------------------------------------|
 * | shown-alone       | the latest hot or polished piece that the child wrote alone       |
 * | shown-with-help   | no such piece, but a hot or polished one with help: not yet alone |
 * | first-look        | only pieces from before or during teaching                        |
 * | none              | nothing yet                                                       |
 */
export type Standing<E extends Evidence = Evidence> =
  | { level: Level; reason: 'shown-alone' | 'shown-with-help' | 'first-look'; evidence: E }
  | { level: undefined; reason: 'none'; evidence: undefined };

/** Formative pieces (cold, practice, catch-up) say where to start; they never lower what was shown alone. */
export function standingOf<E extends Evidence>(shown: readonly E[]): Standing<E> {
  const after = shown.filter((e) => e.taskKind === 'hot' || e.taskKind === 'polished');
  const alone = latest(after.filter((e) => e.support === 'independent'));
  if (alone) return { level: alone.level, reason: 'shown-alone', evidence: alone };
  const helped = latest(after);
  if (helped) return { level: countsAs(helped), reason: 'shown-with-help', evidence: helped };
  const before = latest(shown);
  if (before) return { level: before.level, reason: 'first-look', evidence: before };
  return { level: undefined, reason: 'none', evidence: undefined };
}

export function latest<E extends { stamp: Stamp }>(shown: readonly E[]): E | undefined {
  return shown.reduce<E | undefined>((last, e) => (last && last.stamp > e.stamp ? last : e), undefined);
}

/** What a piece may say of its writer: written with help it cannot say "secure", because secure means alone. */
export function countsAs({ level, support }: Pick<Evidence, 'level' | 'support'>): Level {
  const capped = support !== 'independent' && levels.indexOf(level) > levels.indexOf('approaching');
  return capped ? 'approaching' : level;
}
