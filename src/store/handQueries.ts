import { handsUp } from '../rules/handsUp.ts';
import type { HandUp } from '../schema/event.ts';
import type { ClassId, PupilId, UnitId } from '../schema/ids.ts';
import { handsKey } from './hands.ts';
import { tasksOf } from './queries.ts';
import type { UnitRow } from './rows.ts';
import { oneChild, sameChildrenIn } from './sameChild.ts';
import type { Store } from './store.ts';

/** A hand that is up, under the pupil who is shown for the child. */
export interface ShownHand {
  pupil: PupilId;
  hand: HandUp;
}

/** Every hand that is up, the longest up first. */
export async function allHandsUp(store: Store): Promise<ShownHand[]> {
  const [rows, { kept }] = await Promise.all([
    store.db.hands.where('up').equals(1).toArray(),
    sameChildrenIn(store),
  ]);
  const up = rows.flatMap(({ pupil, hands, down }) =>
    handsUp(hands, down).map((hand) => ({ pupil: kept.get(pupil) ?? pupil, hand })),
  );
  return up.sort((a, b) => (a.hand.stamp < b.hand.stamp ? -1 : 1));
}

/** Those of the children who are in a class now, in units of that class, and what they may be about. */
export async function handsUpIn(store: Store, classId: ClassId) {
  const all = await allHandsUp(store);
  const ids = [...new Set(all.map(({ hand }) => hand.unit))];
  const [pupils, found] = await Promise.all([
    store.db.pupils.bulkGet([...new Set(all.map(({ pupil }) => pupil))]),
    store.db.units.bulkGet(ids),
  ]);
  const here = new Set(
    pupils.flatMap((row) => (row?.class === classId && row.place === 'here' ? [row.id] : [])),
  );
  const units = found.filter((unit) => unit?.class === classId) as UnitRow[];
  const up = all.filter(({ pupil, hand }) => here.has(pupil) && units.some(({ id }) => id === hand.unit));
  const tasks = await Promise.all(units.map(({ id }) => tasksOf(store, id)));
  const chosen = units.flatMap(({ focus, nonNegotiables }) => [...focus, ...nonNegotiables]);
  return {
    up,
    targets: new Map(chosen.map(({ target, pupil }) => [target, pupil])),
    tasks: new Map(tasks.flat().map(({ id, kind }) => [id, kind])),
  };
}

/** What one child has a hand up for in a unit. */
export async function handsUpOf(store: Store, unit: UnitId, pupil: PupilId): Promise<HandUp[]> {
  const ids = await oneChild(store, pupil);
  const rows = await store.db.hands.bulkGet(ids.map((id) => handsKey({ unit, pupil: id })));
  return rows.flatMap((row) => (row ? handsUp(row.hands, row.down) : []));
}
