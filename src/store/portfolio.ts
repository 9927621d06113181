import { groupsBy } from '../rules/groupsBy.ts';
import { choiceOf } from '../rules/marks.ts';
import type { PupilId } from '../schema/ids.ts';
import { partsOfPieceKey } from '../schema/keys.ts';
import type { Choice } from '../schema/markEvents.ts';
import type { TaskKind } from '../schema/words.ts';
import { byStamp } from './order.ts';
import type { PupilRow, UnitRow } from './rows.ts';
import { joinPieces } from './sameChild.ts';
import type { Store } from './store.ts';

/** A draft that was picked for the portfolio. */
export interface Picked {
  pupil: PupilId;
  unit: UnitRow;
  kind: TaskKind;
  choice: Choice;
}

/** What these pupils have in their portfolios from these units, the earliest first. */
export async function pickedIn(
  { db }: Store,
  pupils: readonly PupilRow[],
  units: readonly UnitRow[],
): Promise<Picked[]> {
  const shown = new Map(pupils.flatMap(({ id, also = [] }) => [id, ...also].map((each) => [each, id])));
  const tasks = await db.tasks
    .where('unit')
    .anyOf(units.map(({ id }) => id))
    .toArray();
  const keys = await Promise.all(
    units.map(({ id }) => db.pieces.where(':id').between(`${id}/`, `${id}/\uffff`).primaryKeys()),
  );
  const own = keys.flat().filter((key) => shown.has(partsOfPieceKey(key as never).pupil));
  const rows = (await db.pieces.bulkGet(own)).filter((row) => row !== undefined);
  const pieces = groupsBy(rows, ({ key }) => {
    const { unit, pupil, task } = partsOfPieceKey(key);
    return `${unit}/${shown.get(pupil)}/${task}`;
  });
  const picked = [...pieces].flatMap(([key, group]) => {
    const at = partsOfPieceKey(key as never);
    const choice = choiceOf(joinPieces(at.pupil, group)?.marks, 'portfolio');
    const unit = units.find(({ id }) => id === at.unit);
    const kind = tasks.find(({ id }) => id === at.task)?.kind;
    return choice && unit && kind ? [{ pupil: at.pupil, unit, kind, choice }] : [];
  });
  return picked.sort((a, b) => byStamp(a.choice, b.choice));
}
