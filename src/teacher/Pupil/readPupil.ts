import type { OwnWords } from '../../rules/ownWords.ts';
import { schoolYearOf } from '../../rules/schoolYear.ts';
import type { PupilId, TaskId } from '../../schema/ids.ts';
import { pieceKey } from '../../schema/keys.ts';
import type { MyBoxes } from '../../schema/unitText.ts';
import { today } from '../../schema/wallTime.ts';
import { inMyWordsOf } from '../../store/inMyWordsQueries.ts';
import { type PolicyInForce, policyInForce } from '../../store/policyQueries.ts';
import {
  ledgerRowOf,
  piecesOf,
  pupilOf,
  pupilsOf,
  standingsOf,
  tasksOf,
  unitsOf,
} from '../../store/queries.ts';
import type {
  AdultRow,
  ClassRow,
  LedgerRow,
  PieceRow,
  PupilRow,
  StandingsRow,
  TaskRow,
  UnitRow,
  UnitTextRow,
} from '../../store/rows.ts';
import { unitsJudged } from '../../store/standingQueries.ts';
import type { Store } from '../../store/store.ts';
import { myBoxesOf, unitTextOf } from '../../store/textQueries.ts';

/** One unit as one pupil has been through it. */
export interface PupilUnit {
  unit: UnitRow;
  tasks: TaskRow[];
  ledger: LedgerRow | undefined;
  pieces: Map<TaskId, PieceRow>;
  text: UnitTextRow | undefined;
  /** The child's own, by the boxes of the text. */
  boxes: MyBoxes;
}

export interface PupilRoom {
  pupil: PupilRow | undefined;
  class: ClassRow | undefined;
  /** Everybody who is in the class now, in register order. */
  register: PupilRow[];
  /** Newest first: the class's, and those of another class in which the pupil was judged this year or the last. */
  units: PupilUnit[];
  standings: StandingsRow | undefined;
  schoolYear: number;
  inForce: PolicyInForce;
  adults: AdultRow[];
  /** What the child says that words mean. */
  inMyWords: OwnWords[];
}

export async function readPupil(store: Store, id: PupilId): Promise<PupilRoom> {
  const schoolYear = schoolYearOf(today(store.wall));
  const [pupil, inForce, adults, inMyWords] = await Promise.all([
    pupilOf(store, id),
    policyInForce(store),
    store.db.adults.toArray(),
    inMyWordsOf(store, id),
  ]);
  const year = { schoolYear, inForce, adults, inMyWords };
  if (!pupil) return { pupil, class: undefined, register: [], units: [], standings: undefined, ...year };
  const [of, register, own, standings, lastYear] = await Promise.all([
    store.db.classes.get(pupil.class),
    pupilsOf(store, pupil.class),
    unitsOf(store, pupil.class),
    standingsOf(store, schoolYear, pupil.id),
    standingsOf(store, schoolYear - 1, pupil.id),
  ]);
  const units = [...own, ...(await broughtAlong(store, [standings, lastYear], own))];
  const whole = await Promise.all(units.map((unit) => readUnitOf(store, unit, pupil.id)));
  return { pupil, class: of, register, units: whole, standings, ...year };
}

async function broughtAlong(
  store: Store,
  standings: (StandingsRow | undefined)[],
  own: UnitRow[],
): Promise<UnitRow[]> {
  const judged = await unitsJudged(store, standings);
  for (const { id } of own) judged.delete(id);
  return [...judged.values()].sort((a, b) => (a.startedOn < b.startedOn ? 1 : -1));
}

async function readUnitOf(store: Store, unit: UnitRow, pupil: PupilId): Promise<PupilUnit> {
  const [tasks, ledger, rows, text, boxes] = await Promise.all([
    tasksOf(store, unit.id),
    ledgerRowOf(store, unit.id, pupil),
    piecesOf(store, unit.id, pupil),
    unitTextOf(store, unit.id),
    myBoxesOf(store, unit.id, pupil),
  ]);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const pieces = tasks.flatMap(({ id }) => {
    const row = byKey.get(pieceKey(unit.id, pupil, id));
    return row ? [[id, row] as const] : [];
  });
  return { unit, tasks, ledger, pieces: new Map(pieces), text, boxes };
}
