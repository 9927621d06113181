import type { Judgement } from '../schema/event.ts';
import type { AdultId, TargetId, TaskId } from '../schema/ids.ts';
import type { PieceFlags } from '../schema/records.ts';
import { type Level, levels, type TaskKind } from '../schema/words.ts';
import { isAbsent, latestOf, supportOf } from './ledger.ts';
import { countsAs, type Evidence } from './standing.ts';

/** The tasks whose pieces lie side by side. */
export type SideKind = 'cold' | 'hot' | 'polished';

export type Judged = Pick<Evidence, 'taskKind' | 'level' | 'support' | 'at' | 'stamp'> & { by: AdultId };

/** One task's half of a cell. A child who was absent may still carry a level from before that was said. */
export interface Side {
  kind: SideKind;
  judged: Judged | undefined;
  absent: boolean;
}

/**
 * What the hot task says beside the cold one.
 *
 * | cold     | hot           | change         |
 * |----------|---------------|----------------|
 * | -        | -             | nothing        |
 * | a level  | -             | first-look     |
 * | -        | alone         | no-first-look  |
 * | any      | with help     | not-shown-yet  |
 * | lower    | alone         | grew           |
 * | the same | alone         | same           |
 * | higher   | alone         | slipped        |
 *
 * A cold piece with help counts as what it says of the child alone, so that going on alone is never a slip.
 */
export type Change =
  | 'nothing'
  | 'first-look'
  | 'no-first-look'
  | 'not-shown-yet'
  | 'grew'
  | 'same'
  | 'slipped';

/** One pupil and one target in one unit. `level` is where these two tasks leave the pupil. */
export interface Cell {
  cold: Side;
  hot: Side;
  change: Change;
  level: Level | undefined;
}

export type Tasks = readonly { id: TaskId; kind: TaskKind }[];
export type Pieces = Readonly<Partial<Record<TaskId, PieceFlags>>>;

/** `live` are the judgements of this pupil and unit that stand (see ledger.ts). */
export function cellOf(live: Judgement[], pieces: Pieces, tasks: Tasks, target: TargetId): Cell {
  const cold = sideOf('cold', live, pieces, tasks, target);
  const hot = sideOf('hot', live, pieces, tasks, target);
  const last = hot.judged ?? cold.judged;
  return { cold, hot, change: changeOf(cold.judged, hot.judged), level: last && countsAs(last) };
}

export function judgedOf(judgement: Judgement, piece: PieceFlags | undefined): Judged {
  const { taskKind, level, at, stamp, by } = judgement;
  return { taskKind, level, support: supportOf(judgement, piece), at, stamp, by };
}

/** What one task says of a target. */
export function sideOf(
  kind: SideKind,
  live: Judgement[],
  pieces: Pieces,
  tasks: Tasks,
  target: TargetId,
): Side {
  const task = tasks.find((each) => each.kind === kind)?.id;
  if (!task) return { kind, judged: undefined, absent: false };
  const latest = latestOf(live, task, target);
  const piece = pieces[task];
  return { kind, judged: latest && judgedOf(latest, piece), absent: isAbsent(piece) };
}

function changeOf(cold: Judged | undefined, hot: Judged | undefined): Change {
  if (!hot) return cold ? 'first-look' : 'nothing';
  if (hot.support !== 'independent') return 'not-shown-yet';
  if (!cold) return 'no-first-look';
  const steps = levels.indexOf(hot.level) - levels.indexOf(countsAs(cold));
  if (steps === 0) return 'same';
  return steps > 0 ? 'grew' : 'slipped';
}
