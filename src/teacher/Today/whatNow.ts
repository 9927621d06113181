import { isMarked, liveJudgements } from '../../rules/ledger.ts';
import type { PupilId, TaskId } from '../../schema/ids.ts';
import type { Stage, TaskKind } from '../../schema/words.ts';
import type { LedgerRow, PupilRow, TaskRow, UnitRow } from '../../store/rows.ts';
import type { UnitAtWork } from '../../store/todayQueries.ts';

/** How far the marking of one task has come. `next` is the first in the register who is not marked. */
export interface Round {
  task: TaskId;
  kind: TaskKind;
  marked: number;
  of: number;
  begun: boolean;
  next: PupilId | undefined;
}

/** The one thing to do now, and how far each task has come. */
export interface Now {
  main:
    | { is: 'bring-list' | 'choose-targets' }
    | { is: 'mark'; round: Round }
    /** The pieces of this stage are marked: look at what they say. */
    | { is: 'see' };
  rounds: Round[];
}

/** What each stage marks, the most pressing first; a class that teaches may still have cold pieces to mark. */
const marksIn: Record<Stage, TaskKind[]> = {
  cold: ['cold'],
  imitation: ['cold'],
  innovation: ['cold'],
  invention: ['cold'],
  hot: ['hot'],
  polished: ['polished', 'hot'],
};

/** `tasks` in the order of the cycle, `pupils` in register order. */
export function whatNow(unit: UnitRow, tasks: TaskRow[], ledger: LedgerRow[], pupils: PupilRow[]): Now {
  const rows = new Map(ledger.map((row) => [row.pupil, row]));
  const rounds = tasks.map((task) => roundOf(unit, task, rows, pupils));
  return { main: mainOf(unit, rounds, pupils), rounds };
}

function mainOf(unit: UnitRow, rounds: Round[], pupils: PupilRow[]): Now['main'] {
  if (pupils.length === 0) return { is: 'bring-list' };
  if (unit.focus.length === 0) return { is: 'choose-targets' };
  const wanted = marksIn[unit.stage].flatMap((kind) => rounds.filter((round) => round.kind === kind));
  const round = wanted.find((one) => one.next !== undefined);
  return round ? { is: 'mark', round } : { is: 'see' };
}

function roundOf(unit: UnitRow, task: TaskRow, rows: Map<PupilId, LedgerRow>, pupils: PupilRow[]): Round {
  const states = pupils.map(({ id }) => stateOf(unit, task, rows.get(id)));
  return {
    task: task.id,
    kind: task.kind,
    marked: states.filter((state) => state === 'marked').length,
    of: pupils.length,
    begun: states.some((state) => state !== 'untouched'),
    next: pupils[states.findIndex((state) => state !== 'marked')]?.id,
  };
}

function stateOf(unit: UnitRow, task: TaskRow, row: LedgerRow | undefined): 'untouched' | 'begun' | 'marked' {
  if (!row) return 'untouched';
  const live = liveJudgements(row.judgements, row.retracted);
  if (isMarked(live, row.pieces[task.id], task.id, unit.focus)) return 'marked';
  return live.some((judgement) => judgement.task === task.id) ? 'begun' : 'untouched';
}

/** The unit that was worked on last comes first: one that is planned ahead does not hide the one being taught. */
export function lastWorkedFirst(units: UnitAtWork[]): UnitAtWork[] {
  return [...units].sort((a, b) => (lastStamp(a) < lastStamp(b) ? 1 : -1));
}

function lastStamp({ unit, ledger }: UnitAtWork): string {
  const judged = ledger.flatMap((row) => row.judgements.at(-1)?.stamp ?? []);
  return [...Object.values(unit.stamps), ...judged].reduce(
    (last, stamp) => (stamp > last ? stamp : last),
    '',
  );
}
