import { type ClassFeedback, classFeedbackOf, type PupilTaps } from '../../rules/classFeedback.ts';
import { latestOf, liveJudgements } from '../../rules/ledger.ts';
import { commentsOf, marksOf } from '../../rules/marks.ts';
import { type ShownName, shownNames } from '../../rules/names.ts';
import type { PupilId, TargetId, UnitId } from '../../schema/ids.ts';
import { pieceKey } from '../../schema/keys.ts';
import type { TaskKind } from '../../schema/words.ts';
import { ledgerOf, pieceOf, pupilsOfUnit, tasksOf } from '../../store/queries.ts';
import type { ClassSheetRow, PieceRow, TaskRow, UnitRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';

export interface ClassFeedbackRoom {
  unit: UnitRow;
  task: TaskRow;
  names: Map<PupilId, ShownName>;
  wording: Map<TargetId, string>;
  feedback: ClassFeedback;
  sheet: ClassSheetRow | undefined;
  /** Pieces on which there is something to hand back. */
  pieces: PieceRow[];
}

/** What was tapped in one task, as a sheet for the whole class; undefined where this tablet does not have it. */
export async function readClassFeedback(
  store: Store,
  id: UnitId,
  kind: TaskKind,
): Promise<ClassFeedbackRoom | undefined> {
  const [unit, tasks, ledger] = await Promise.all([
    store.db.units.get(id),
    tasksOf(store, id),
    ledgerOf(store, id),
  ]);
  const task = tasks.find((each) => each.kind === kind);
  if (!unit || !task) return undefined;
  const [pupils, sheet] = await Promise.all([pupilsOfUnit(store, unit), store.db.classSheets.get(task.id)]);
  const rows = await Promise.all(
    pupils.map(({ id: pupil }) => pieceOf(store, { unit: id, pupil, task: task.id })),
  );
  const targets = [...unit.focus, ...unit.nonNegotiables];
  const taps = pupils.map(({ id: pupil }, i): PupilTaps => {
    const row = ledger.find((each) => each.pupil === pupil);
    const live = row ? liveJudgements(row.judgements, row.retracted) : [];
    const levels = targets.flatMap(({ target }) => {
      const level = latestOf(live, task.id, target)?.level;
      return level ? [[target, level] as const] : [];
    });
    const facts = rows[i]?.marks;
    const praised = commentsOf(facts).flatMap(({ part, target }) =>
      part === 'well' && target ? [target] : [],
    );
    return { pupil, levels: new Map(levels), marks: marksOf(facts), praised };
  });
  return {
    unit,
    task,
    names: shownNames(pupils),
    wording: new Map(targets.map(({ target, pupil }) => [target, pupil])),
    feedback: classFeedbackOf(
      taps,
      targets.map(({ target }) => target),
    ),
    sheet,
    pieces: pupils.flatMap(({ id: pupil }, i) => {
      const row = rows[i];
      return row ? [{ ...row, key: pieceKey(id, pupil, task.id) }] : [];
    }),
  };
}
