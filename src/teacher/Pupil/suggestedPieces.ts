import { coverSheet, type Suggested } from '../../rules/coverSheet.ts';
import { draftChain } from '../../rules/draftChain.ts';
import { latestOf, liveJudgements } from '../../rules/ledger.ts';
import { choiceOf } from '../../rules/marks.ts';
import type { TaskId } from '../../schema/ids.ts';
import type { TaskRow } from '../../store/rows.ts';
import type { PupilUnit } from './readPupil.ts';

export interface SuggestedPiece extends Pick<Suggested, 'adds'> {
  of: PupilUnit;
  task: TaskRow;
  /** The polished draft, else the newest. */
  version: number;
}

const most = 2;

/** What to keep next, so that the portfolio shows as much of the sheet as few pieces can. */
export function suggestedPieces(units: readonly PupilUnit[]): SuggestedPiece[] {
  const all = units.flatMap((of) => of.tasks.flatMap((task) => pieceIn(of, task) ?? []));
  const kept = all.filter(({ isKept }) => isKept);
  const others = all.filter(({ isKept }) => !isKept);
  return coverSheet(kept, others, most).flatMap(({ key, adds }) => {
    const piece = others.find((each) => each.key === key);
    return piece ? [{ of: piece.of, task: piece.task, version: piece.version, adds }] : [];
  });
}

// Practice shows what was practised, and no more.
function pieceIn(of: PupilUnit, task: TaskRow) {
  const piece = of.pieces.get(task.id);
  const newest = draftChain(piece).at(-1);
  if (!newest || task.kind === 'practice' || task.kind === 'catch-up') return undefined;
  const version = choiceOf(piece?.marks, 'polished')?.version ?? newest.version;
  const isKept = choiceOf(piece?.marks, 'portfolio') !== undefined;
  return { key: task.id as string, of, task, version, isKept, shows: securelyShown(of, task.id) };
}

function securelyShown({ ledger }: PupilUnit, task: TaskId) {
  const live = ledger ? liveJudgements(ledger.judgements, ledger.retracted) : [];
  const targets = new Set(live.filter((each) => each.task === task).map(({ target }) => target));
  const levels = [...targets].map((target) => [target, latestOf(live, task, target)?.level] as const);
  return new Set(
    levels.filter(([, level]) => level === 'secure' || level === 'deeper').map(([target]) => target),
  );
}
