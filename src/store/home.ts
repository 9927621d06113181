import type { SpaceId } from '../schema/ids.ts';
import { forgetFound } from './inTheirPlace.ts';
import { ownStream } from './journey.ts';
import { lastPartKey, parcelsWait } from './parts.ts';
import { currentShelf } from './shelf.ts';
import type { Store } from './store.ts';
import type { Base } from './streamRows.ts';
import { checkGate } from './write.ts';

/*
 * How far this tablet's own work may have been sent, and how far it is home: only what was read back is. What home
 * turns out to have lost is not home any more. Each change can bear to be run twice (see steady.ts).
 */

export const nothingCleared: Pick<Base, 'cleared' | 'stays'> = {
  cleared: { segments: 0, pieces: 0 },
  stays: 0,
};

/** The endpoint has given back our segments up to n, which hold so many events more than those that were home. */
export async function markHome(store: Store, space: SpaceId, n: number, changes: number): Promise<void> {
  const { db } = store;
  await db.transaction('rw', db.gate, db.meta, db.streams, async () => {
    await checkGate(currentShelf(db));
    const own = await ownStream(store, space);
    if (own.home.n >= n) return;
    const shown = Math.max(n, own.shown ?? 0);
    await db.streams.put({ ...own, shown, home: { n, changes: own.home.changes + changes } });
    await db.meta.delete(lastPartKey(space));
  });
}

/** Leaves word, before anything is sent, of how far it may be sent from now on; how far it may have been before. */
export async function markTried(store: Store, space: SpaceId): Promise<number> {
  const { db } = store;
  return db.transaction('rw', db.gate, db.streams, async () => {
    const own = await ownStream(store, space);
    const before = own.tried ?? 0;
    if (own.n > before) {
      await checkGate(currentShelf(db));
      await db.streams.put({ ...own, tried: own.n });
    }
    return before;
  });
}

/** The endpoint has lost something of ours: nothing counts as home until it was read back again. */
export async function forgetHome(store: Store, space: SpaceId): Promise<void> {
  const { db } = store;
  await db.transaction('rw', db.gate, db.meta, db.streams, db.wraps, db.parcels, async () => {
    await checkGate(currentShelf(db));
    await db.wraps.filter((wrap) => wrap.space === space).modify({ isHome: false });
    const { base, ...own } = await ownStream(store, space);
    const lost = base && { base: { ...base, isHome: false, ...nothingCleared } };
    await db.streams.put({ ...own, ...lost, home: { n: 0, changes: 0 } });
    await parcelsWait(store, space);
    await forgetFound(store);
    await db.meta.bulkDelete([`cursor/${space}`, 'head', lastPartKey(space)]);
  });
}

/** Where home is. At another place than before nothing is home, and nothing was read. */
export async function settleAt(store: Store, place: string): Promise<void> {
  const { db } = store;
  const before = (await db.meta.get('home'))?.value;
  if (before === place) return;
  const spaces = before === undefined ? [] : new Set((await db.streams.toArray()).map(({ space }) => space));
  for (const space of spaces) await forgetHome(store, space);
  await db.meta.put({ key: 'home', value: place });
}
