import type { AnyEvent } from '../schema/event.ts';
import type { DeviceId, SpaceId } from '../schema/ids.ts';
import { hybridClock } from './hybridClock.ts';
import { ownStream, segmentKey, segmentOf } from './journey.ts';
import { currentShelf } from './shelf.ts';
import { pieceKey } from './snapshots.ts';
import type { Store } from './store.ts';
import { checkGate } from './write.ts';

/*
 * A database that was cloned, or restored from a copy, shares its device id with another one. One of the two takes a
 * new id, and no event is lost or doubled: an event keeps its stamp, under whatever name it travels.
 */

/** Another tab may have found that this database is a copy, and given it a new name. */
export async function meetDevice(store: Store): Promise<void> {
  const gate = await store.db.gate.get('gate');
  if (gate && gate.device !== store.device) answerTo(store, gate.device);
}

export async function formerDevices(store: Store): Promise<DeviceId[]> {
  return (await store.db.gate.get('gate'))?.formerly ?? [];
}

/** Our stream in one space up to where it is also the endpoint's, and the events of what follows, unsealed again. */
export interface Parting {
  space: SpaceId;
  n: number;
  events: AnyEvent[];
}

/**
 * Goes on as another device. The old streams are a peer's from where they part; what they held of ours after that
 * is back in `tail` and travels under the new name.
 */
export async function becomeNewDevice(store: Store, device: DeviceId, partings: Parting[]): Promise<void> {
  const { db } = store;
  await db.transaction('rw', db.gate, db.tail, db.segments, db.streams, async () => {
    await checkGate(currentShelf(db));
    for (const parting of partings) await part(store, parting);
    const formerly = [...(await formerDevices(store)), store.device];
    await db.gate.update('gate', { device, formerly });
  });
  answerTo(store, device);
}

/** Our stream ends at n again, and what followed is to be sealed in another way. None of it has left this tablet. */
export async function unseal(store: Store, parting: Parting): Promise<void> {
  const { db } = store;
  await db.transaction('rw', db.gate, db.tail, db.segments, db.streams, async () => {
    await checkGate(currentShelf(db));
    await part(store, parting);
  });
}

async function part(store: Store, { space, n, events }: Parting): Promise<void> {
  const { db } = store;
  const { base, ...own } = await ownStream(store, space);
  if (own.n === 0) return;
  const kept = base && base.through <= n ? { base } : {};
  const gone = Array.from({ length: own.n - n }, (_, i) => segmentKey(space, own.device, n + 1 + i));
  for (let k = base?.first ?? 1; base && !kept.base && k <= base.last; k++) {
    gone.push(pieceKey(space, own.device, k));
  }
  const lost = (await db.segments.bulkGet(gone)).reduce((sum, row) => sum + (row?.count ?? 0), 0);
  const held = await segmentOf(store, space, own.device, n);
  const hash = held?.hash ?? (kept.base?.through === n ? kept.base.hash : '');
  const changes = own.changes - lost;
  const home = own.home.n > n ? { n, changes } : own.home;
  await db.segments.bulkDelete(gone);
  await db.tail.bulkPut(events);
  const tried = Math.min(n, own.tried ?? 0);
  await db.streams.put({ ...own, ...kept, n, hash, changes, home, tried });
}

function answerTo(store: Store, device: DeviceId): void {
  const last = store.stamps.next();
  store.device = device;
  store.stamps = hybridClock(store.wall, device);
  store.stamps.see(last);
}
