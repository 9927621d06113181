import { schoolYearOf } from '../../rules/schoolYear.ts';
import type { PupilId, TaskId } from '../../schema/ids.ts';
import { pieceKey } from '../../schema/keys.ts';
import { today } from '../../schema/wallTime.ts';
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
  ClassRow,
  LedgerRow,
  PieceRow,
  PupilRow,
  StandingsRow,
  TaskRow,
  UnitRow,
} from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';

/** One unit as one pupil has been through it. */
export interface PupilUnit {
  unit: UnitRow;
  tasks: TaskRow[];
  ledger: LedgerRow | undefined;
  pieces: Map<TaskId, PieceRow>;
}

export interface PupilRoom {
  pupil: PupilRow | undefined;
  class: ClassRow | undefined;
  /** Everybody who is in the class now, in register order. */
  register: PupilRow[];
  /** Newest first: the class's, and those that the pupil brought from another class this year. */
  units: PupilUnit[];
  standings: StandingsRow | undefined;
}

export async function readPupil(store: Store, id: PupilId): Promise<PupilRoom> {
  const pupil = await pupilOf(store, id);
  if (!pupil) return { pupil, class: undefined, register: [], units: [], standings: undefined };
  const [of, register, own, standings] = await Promise.all([
    store.db.classes.get(pupil.class),
    pupilsOf(store, pupil.class),
    unitsOf(store, pupil.class),
    standingsOf(store, schoolYearOf(today(store.wall)), pupil.id),
  ]);
  const units = [...own, ...(await broughtAlong(store, standings, own))];
  const whole = await Promise.all(units.map((unit) => readUnitOf(store, unit, pupil.id)));
  return { pupil, class: of, register, units: whole, standings };
}

async function broughtAlong(
  store: Store,
  standings: StandingsRow | undefined,
  own: UnitRow[],
): Promise<UnitRow[]> {
  const shown = Object.values(standings?.cells ?? {}).flat();
  const ids = new Set(shown.map(({ unit }) => unit));
  for (const { id } of own) ids.delete(id);
  const rows = await store.db.units.bulkGet([...ids]);
  return rows.filter((row) => row !== undefined);
}

async function readUnitOf(store: Store, unit: UnitRow, pupil: PupilId): Promise<PupilUnit> {
  const [tasks, ledger, rows] = await Promise.all([
    tasksOf(store, unit.id),
    ledgerRowOf(store, unit.id, pupil),
    piecesOf(store, unit.id, pupil),
  ]);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const pieces = tasks.flatMap(({ id }) => {
    const row = byKey.get(pieceKey(unit.id, pupil, id));
    return row ? [[id, row] as const] : [];
  });
  return { unit, tasks, ledger, pieces: new Map(pieces) };
}
