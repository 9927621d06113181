import type { PupilId, TargetId } from '../schema/ids.ts';
import type { Policy } from '../schema/policy.ts';
import { type Level, levels } from '../schema/words.ts';
import { type Evidence, type Override, standingOf } from './standing.ts';

/** What one pupil has shown of one target. */
export interface PupilTarget {
  pupil: PupilId;
  target: TargetId;
  shown: readonly Evidence[];
  overrides: readonly Override[];
}

export interface CellChange {
  pupil: PupilId;
  target: TargetId;
  from: Level;
  to: Level;
}

export interface PolicyPreview {
  /** Pupils' targets of which anything is known. */
  of: number;
  up: number;
  down: number;
  /** In the order in which the pupils and their targets came. */
  changes: CellChange[];
}

/** What another policy would say of the same evidence. Where an adult has said otherwise, nothing changes. */
export function previewPolicy(cells: readonly PupilTarget[], from: Policy, to: Policy): PolicyPreview {
  const both = cells.flatMap(({ pupil, target, shown, overrides }) => {
    const before = standingOf(shown, from, overrides).level;
    const after = standingOf(shown, to, overrides).level;
    return before && after ? [{ pupil, target, from: before, to: after }] : [];
  });
  const changes = both.filter((change) => change.from !== change.to);
  const up = changes.filter((change) => levels.indexOf(change.to) > levels.indexOf(change.from)).length;
  return { of: both.length, up, down: changes.length - up, changes };
}
