import { type Cell, cellOf, type SideKind } from '../../rules/cell.ts';
import { type DraftSeen, draftChain } from '../../rules/draftChain.ts';
import { isAbsent, liveJudgements } from '../../rules/ledger.ts';
import { type MarkSeen, marksOf } from '../../rules/marks.ts';
import type { ChildFact } from '../../schema/childEvents.ts';
import type { Judgement } from '../../schema/event.ts';
import type { TaskId } from '../../schema/ids.ts';
import type { MarkFact } from '../../schema/markEvents.ts';
import type { ChosenTarget } from '../../schema/records.ts';
import type { Support } from '../../schema/words.ts';
import type { PupilUnit } from './readPupil.ts';

/** One of the two pieces that lie side by side. */
export interface PieceSeen {
  kind: SideKind;
  /** False where the unit has no such task. */
  set: boolean;
  /** The first one first. */
  drafts: DraftSeen[];
  marks: MarkSeen[];
  task: TaskId | undefined;
  facts: readonly MarkFact[] | undefined;
  said: readonly ChildFact[] | undefined;
  note: string;
  absent: boolean;
  /** Only of a piece that an adult has judged. */
  support: Support | undefined;
  /** When it was last judged, else when it was typed. */
  at: string | undefined;
}

export interface TargetSeen {
  chosen: ChosenTarget;
  cell: Cell;
}

export interface Pair {
  cold: PieceSeen;
  hot: PieceSeen;
  focus: TargetSeen[];
  always: TargetSeen[];
}

/** A unit's cold and hot piece of one pupil, and each target's two levels. */
export function pairOf(of: PupilUnit): Pair {
  const live = of.ledger ? liveJudgements(of.ledger.judgements, of.ledger.retracted) : [];
  const seen = (chosen: ChosenTarget) => ({
    chosen,
    cell: cellOf(live, of.ledger?.pieces ?? {}, of.tasks, chosen.target),
  });
  return {
    cold: pieceSeen('cold', of, live),
    hot: pieceSeen('hot', of, live),
    focus: of.unit.focus.map(seen),
    always: of.unit.nonNegotiables.map(seen),
  };
}

function pieceSeen(kind: SideKind, { tasks, ledger, pieces }: PupilUnit, live: Judgement[]): PieceSeen {
  const task = tasks.find((each) => each.kind === kind)?.id;
  const flags = task && ledger?.pieces[task];
  const piece = task && pieces.get(task);
  const drafts = draftChain(piece);
  const judged = live.filter((j) => j.task === task).at(-1);
  return {
    kind,
    set: task !== undefined,
    drafts,
    marks: marksOf(piece?.marks),
    task,
    facts: piece?.marks,
    said: piece?.said,
    note: flags?.note ?? '',
    absent: isAbsent(flags),
    support: judged && (flags?.support ?? 'independent'),
    at: judged?.at ?? drafts.at(-1)?.at,
  };
}
