import { type Cell, cellOf, type Side, type SideKind, sideOf } from '../../rules/cell.ts';
import { type DraftSeen, draftChain } from '../../rules/draftChain.ts';
import { isAbsent, liveJudgements } from '../../rules/ledger.ts';
import { choiceOf, type MarkSeen, marksOf, type PieceFact, pieceFacts } from '../../rules/marks.ts';
import type { ChildFact } from '../../schema/childEvents.ts';
import type { Judgement } from '../../schema/event.ts';
import type { TaskId } from '../../schema/ids.ts';
import type { ChosenTarget } from '../../schema/records.ts';
import type { Support } from '../../schema/words.ts';
import type { PupilUnit } from './readPupil.ts';

/** One of the pieces that lie side by side. */
export interface PieceSeen {
  kind: SideKind;
  /** False where the unit has no such task. */
  set: boolean;
  /** Of a polished piece that is a draft of another task: of which. */
  of?: SideKind;
  /** The first one first. */
  drafts: DraftSeen[];
  marks: MarkSeen[];
  task: TaskId | undefined;
  facts: readonly PieceFact[] | undefined;
  said: readonly ChildFact[] | undefined;
  note: string;
  absent: boolean;
  /** Read in the book, without a photo. */
  seen: boolean;
  /** Only of a piece that an adult has judged. */
  support: Support | undefined;
  /** When it was last judged, else when it was typed. */
  at: string | undefined;
}

export interface TargetSeen {
  chosen: ChosenTarget;
  cell: Cell;
  polished: Side;
}

export interface Pair {
  cold: PieceSeen;
  hot: PieceSeen;
  /** Where the unit has such a task, or a draft was chosen to be it. */
  polished: PieceSeen | undefined;
  focus: TargetSeen[];
  always: TargetSeen[];
}

/** A unit's cold, hot and polished piece of one pupil, and what each says of every target. */
export function pairOf(of: PupilUnit): Pair {
  const live = of.ledger ? liveJudgements(of.ledger.judgements, of.ledger.retracted) : [];
  const seen = (chosen: ChosenTarget) => ({
    chosen,
    cell: cellOf(live, of.ledger?.pieces ?? {}, of.tasks, chosen.target),
    polished: sideOf('polished', live, of.ledger?.pieces ?? {}, of.tasks, chosen.target),
  });
  const [cold, hot] = [pieceSeen('cold', of, live), pieceSeen('hot', of, live)];
  return {
    cold,
    hot,
    polished: polishedOf([hot, cold]) ?? ownPolished(of, live),
    focus: of.unit.focus.map(seen),
    always: of.unit.nonNegotiables.map(seen),
  };
}

/** The draft that was chosen, by itself: it is opened and changed where it was written. */
function polishedOf(pieces: readonly PieceSeen[]): PieceSeen | undefined {
  for (const piece of pieces) {
    const version = choiceOf(piece.facts, 'polished')?.version;
    const draft = piece.drafts.find((each) => each.version === version);
    if (draft) {
      const drafts = [{ ...draft, change: undefined }];
      return { ...piece, kind: 'polished', of: piece.kind, set: false, drafts, note: '', task: undefined };
    }
  }
  return undefined;
}

function ownPolished(of: PupilUnit, live: Judgement[]): PieceSeen | undefined {
  const own = pieceSeen('polished', of, live);
  return own.set && (own.drafts.length > 0 || own.at) ? own : undefined;
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
    facts: piece && pieceFacts(piece),
    said: piece?.said,
    note: flags?.note ?? '',
    absent: isAbsent(flags),
    seen: flags?.seen === 'in-book',
    support: judged && (flags?.support ?? 'independent'),
    at: judged?.at ?? drafts.at(-1)?.at,
  };
}
