import { handsUp } from '../rules/handsUp.ts';
import type { HandUp } from '../schema/event.ts';
import type { PupilId, UnitId } from '../schema/ids.ts';
import { handsKey } from './hands.ts';
import { oneChild, sameChildrenIn } from './sameChild.ts';
import type { Store } from './store.ts';

/** Every hand that is up, the longest up first, under the pupil who is shown for the child. */
export async function allHandsUp(store: Store): Promise<{ pupil: PupilId; hand: HandUp }[]> {
  const [rows, { kept }] = await Promise.all([
    store.db.hands.where('up').equals(1).toArray(),
    sameChildrenIn(store),
  ]);
  const up = rows.flatMap(({ pupil, hands, down }) =>
    handsUp(hands, down).map((hand) => ({ pupil: kept.get(pupil) ?? pupil, hand })),
  );
  return up.sort((a, b) => (a.hand.stamp < b.hand.stamp ? -1 : 1));
}

/** What one child has a hand up for in a unit. */
export async function handsUpOf(store: Store, unit: UnitId, pupil: PupilId): Promise<HandUp[]> {
  const ids = await oneChild(store, pupil);
  const rows = await store.db.hands.bulkGet(ids.map((id) => handsKey({ unit, pupil: id })));
  return rows.flatMap((row) => (row ? handsUp(row.hands, row.down) : []));
}
