import { viewTables } from './database.ts';
import { applyAll, type Opened } from './journey.ts';
import { currentShelf } from './shelf.ts';
import type { Store } from './store.ts';
import { checkGate } from './write.ts';

/**
 * Drops the views and makes them again from the sealed segments (opened by the caller, in any order) and the tail.
 * A crash half-way is found by `rebuilding` and started again.
 */
export async function rebuild(store: Store, sealed: AsyncIterable<Opened> | Iterable<Opened>): Promise<void> {
  const { db } = store;
  const views = viewTables.map((name) => db.table(name));
  await db.transaction('rw', [db.gate, db.meta, db.setAside, ...views], async () => {
    await checkGate(currentShelf(db));
    await db.meta.put({ key: 'rebuilding', value: true });
    await Promise.all([db.setAside, ...views].map((table) => table.clear()));
  });
  for await (const { events, setAside } of sealed) {
    await db.transaction('rw', [db.gate, db.setAside, db.erased, ...views], async () => {
      await checkGate(currentShelf(db));
      await applyAll(store, events);
      await db.setAside.bulkPut(setAside);
    });
  }
  await db.transaction('rw', [db.gate, db.meta, db.tail, db.erased, ...views], async () => {
    await checkGate(currentShelf(db));
    await applyAll(store, await db.tail.toArray());
    await db.meta.delete('rebuilding');
  });
}
