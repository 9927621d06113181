import { isInUse } from '../rules/tabletInUse.ts';
import type { SpaceId } from '../schema/ids.ts';
import { streamsOf } from './journey.ts';
import { currentShelf } from './shelf.ts';
import type { Store } from './store.ts';
import type { StreamRow } from './streamRows.ts';
import { kindOfSpace, saidAgain } from './tally.ts';
import { checkGate } from './write.ts';

/*
 * How far the work of tablets that nobody waits for is known to be at home. Each tablet that is in use looks after its
 * own there; of those that are lost or put away nobody would notice what a home forgets.
 */

/** Streams that nobody else will send again, and that may not all be at home. */
export async function untendedStreams(store: Store, space: SpaceId): Promise<StreamRow[]> {
  const [streams, records] = await Promise.all([streamsOf(store, space), store.db.tablets.toArray()]);
  const gone = records.filter((record) => !isInUse(record));
  const known = new Map(gone.map((record) => [record.id, record]));
  return streams.filter(({ device, n, found = 0 }) => {
    const record = device === store.device ? undefined : known.get(device);
    return record && n > found && n > saidAgain(record, kindOfSpace(store, space));
  });
}

/** Home has it as far as it is here, or has been given all of it that could be given. */
export async function markFound(store: Store, { key, n }: StreamRow): Promise<void> {
  const { db } = store;
  await db.transaction('rw', db.gate, db.streams, async () => {
    await checkGate(currentShelf(db));
    await db.streams.update(key, { found: n });
  });
}

/** Home is not, or may not be, as this tablet left it: what was found there may be there no more. */
export async function doubtFound(store: Store): Promise<void> {
  const { db } = store;
  await db.transaction('rw', db.gate, db.streams, async () => {
    await checkGate(currentShelf(db));
    await forgetFound(store);
  });
}

/** Inside a write. */
export async function forgetFound({ db }: Pick<Store, 'db'>): Promise<void> {
  const looked = await db.streams
    .filter(({ found, lookedBehind }) => found !== undefined || lookedBehind !== undefined)
    .toArray();
  await db.streams.bulkPut(looked.map(({ found: _, lookedBehind: __, ...stream }) => stream));
}
