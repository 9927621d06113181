import { isMarked, latestOf, liveJudgements } from '../../rules/ledger.ts';
import type { Judgement } from '../../schema/event.ts';
import type { PupilId, TargetId, TaskId } from '../../schema/ids.ts';
import type { PieceFlags } from '../../schema/records.ts';
import type { LedgerRow, PupilRow, TaskRow, UnitRow } from '../../store/rows.ts';

/** What the marking screen goes through: one task, pupil by pupil, in register order. */
export interface Round {
  unit: UnitRow;
  task: TaskRow;
  tasks: TaskRow[];
  pupils: PupilRow[];
  ledger: Map<PupilId, LedgerRow>;
}

export function pieceFlags(round: Round, pupil: PupilId): PieceFlags | undefined {
  return round.ledger.get(pupil)?.pieces[round.task.id];
}

/** The judgement that stands for each target of one task of this pupil. */
export function standingJudgements(round: Round, pupil: PupilId, task: TaskId): Map<TargetId, Judgement> {
  const row = round.ledger.get(pupil);
  if (!row) return new Map();
  const live = liveJudgements(row.judgements, row.retracted);
  const targets = new Set(live.filter((j) => j.task === task).map((j) => j.target));
  return new Map([...targets].map((target) => [target, latestOf(live, task, target) as Judgement]));
}

export function isMarkedIn(round: Round, pupil: PupilId): boolean {
  const row = round.ledger.get(pupil);
  if (!row) return false;
  const live = liveJudgements(row.judgements, row.retracted);
  return isMarked(live, row.pieces[round.task.id], round.task.id, round.unit.focus);
}

/** Where to begin: the first pupil in the register who is not marked, else the first. */
export function beginWith(round: Round): PupilId | undefined {
  return (round.pupils.find((pupil) => !isMarkedIn(round, pupil.id)) ?? round.pupils[0])?.id;
}

export function neighbours(
  pupils: readonly PupilRow[],
  pupil: PupilId,
): { before?: PupilRow; after?: PupilRow } {
  const at = pupils.findIndex((p) => p.id === pupil);
  const [before, after] = [pupils[at - 1], pupils[at + 1]];
  return { ...(before && { before }), ...(after && { after }) };
}
