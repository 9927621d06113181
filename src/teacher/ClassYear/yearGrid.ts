import { standingOf } from '../../rules/standing.ts';
import type { PupilId, TargetId } from '../../schema/ids.ts';
import type { Policy } from '../../schema/policy.ts';
import type { Level } from '../../schema/words.ts';
import type { ClassYear } from '../../store/standingQueries.ts';

export interface YearGrid {
  /** Every target that was judged this year, in the order of the sheet. */
  targets: TargetId[];
  /** Where each pupil stands; nothing where nothing was judged. */
  levels: Map<PupilId, Map<TargetId, Level>>;
}

/** Where a class stands in its year, by the policy in force. */
export function yearGrid({ cells }: Pick<ClassYear, 'cells'>, policy: Policy): YearGrid {
  const levels: YearGrid['levels'] = new Map();
  const targets = new Set<TargetId>();
  for (const { pupil, target, shown, overrides } of cells) {
    const { level } = standingOf(shown, policy, overrides);
    if (level === undefined) continue;
    const row = levels.get(pupil) ?? new Map<TargetId, Level>();
    levels.set(pupil, row.set(target, level));
    targets.add(target);
  }
  return { targets: [...targets].sort(), levels };
}
