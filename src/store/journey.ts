import type { AnyEvent } from '../schema/event.ts';
import type { DeviceId, SpaceId } from '../schema/ids.ts';
import type { Stamp } from '../schema/stamp.ts';
import { apply } from './apply.ts';
import { viewTables } from './database.ts';
import { flushDesk, openDesk } from './desk.ts';
import { hybridClock } from './hybridClock.ts';
import type { SegmentRow, SetAsideRow, StreamRow } from './rows.ts';
import type { Store } from './store.ts';
import { checkGate } from './write.ts';

/*
 * What the journey of events needs of the database: take the unsealed ones, keep what was sealed, take in what
 * arrived. Each is one transaction. It never opens or seals anything itself: crypto inside a transaction ends it.
 */

/** The oldest events that are not sealed yet, in the order of their stamps, of one space. */
export async function unsealedOf(store: Store, space: SpaceId, most: number): Promise<AnyEvent[]> {
  return store.db.tail
    .filter((event) => event.space === space)
    .limit(most)
    .toArray();
}

/** The sealed bytes take the place of their events, before the first of them may leave. */
export async function keepSealed(store: Store, segment: SegmentRow, stamps: Stamp[]): Promise<void> {
  const { db } = store;
  await db.transaction('rw', db.gate, db.meta, db.tail, db.segments, async () => {
    await checkGate(store);
    const held = await db.tail.bulkGet(stamps);
    // Another tab sealed them meanwhile.
    if (held.some((event) => event === undefined)) throw new Error('These events are sealed already');
    await db.segments.add(segment);
    await db.tail.bulkDelete(stamps);
    await seen(store, stamps.at(-1));
  });
}

export interface Arrival {
  segment: SegmentRow;
  stream: StreamRow;
  events: AnyEvent[];
  setAside: SetAsideRow[];
}

/** Another tablet's segment: kept, applied, and the cursor moved, all or nothing. */
export async function takeIn(store: Store, arrivals: Arrival[]): Promise<void> {
  const { db } = store;
  const tables = [
    db.gate,
    db.meta,
    db.segments,
    db.streams,
    db.setAside,
    ...viewTables.map((name) => db.table(name)),
  ];
  await db.transaction('rw', tables, async () => {
    await checkGate(store);
    const desk = openDesk(db);
    const events = arrivals.flatMap((arrival) => arrival.events);
    await apply(desk, events);
    await flushDesk(desk);
    await db.segments.bulkPut(arrivals.map((arrival) => arrival.segment));
    await db.streams.bulkPut(arrivals.map((arrival) => arrival.stream));
    await db.setAside.bulkPut(arrivals.flatMap((arrival) => arrival.setAside));
    const last = events.reduce<Stamp | undefined>(
      (max, e) => (max && max > e.stamp ? max : e.stamp),
      undefined,
    );
    await seen(store, last);
  });
}

// The clock must stay ahead of what it has seen after a restart too, when the tail is empty.
async function seen({ db, stamps }: Store, stamp: Stamp | undefined): Promise<void> {
  if (stamp === undefined) return;
  stamps.see(stamp);
  const held = (await db.meta.get('seen'))?.value as Stamp | undefined;
  if (held === undefined || held < stamp) await db.meta.put({ key: 'seen', value: stamp });
}

/** This database was cloned or restored from a copy: it goes on as another device, its old stream as a peer's. */
export async function becomeNewDevice(store: Store, device: DeviceId): Promise<void> {
  const { db } = store;
  await db.transaction('rw', db.gate, db.meta, async () => {
    await checkGate(store);
    await db.gate.update('gate', { device });
  });
  const last = store.stamps.next();
  store.device = device;
  store.stamps = hybridClock(store.wall, device);
  store.stamps.see(last);
}

/**
 * Drops the views and makes them again from the sealed segments (opened by the caller, in any order) and the tail.
 * A crash half-way is found by `rebuilding` and started again.
 */
export async function rebuild(
  store: Store,
  sealed: AsyncIterable<AnyEvent[]> | Iterable<AnyEvent[]>,
): Promise<void> {
  const { db } = store;
  const views = viewTables.map((name) => db.table(name));
  await db.transaction('rw', [db.gate, db.meta, ...views], async () => {
    await checkGate(store);
    await db.meta.put({ key: 'rebuilding', value: true });
    await Promise.all(views.map((table) => table.clear()));
  });
  const applyAll = (events: () => Promise<AnyEvent[]> | AnyEvent[]) =>
    db.transaction('rw', [db.gate, db.tail, ...views], async () => {
      await checkGate(store);
      const desk = openDesk(db);
      await apply(desk, await events());
      await flushDesk(desk);
    });
  for await (const events of sealed) await applyAll(() => events);
  await applyAll(() => db.tail.toArray());
  await db.meta.delete('rebuilding');
}
