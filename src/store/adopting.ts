import { isAdultsInUse } from '../rules/tabletInUse.ts';
import { partsOf } from '../schema/attached.ts';
import type { AnyEvent } from '../schema/event.ts';
import type { DeviceId, SpaceId } from '../schema/ids.ts';
import { parcelsOf } from './attachments.ts';
import { erasedIn, withoutErased } from './erasing.ts';
import { headsOf } from './heads.ts';
import { streamsOf } from './journey.ts';
import { missingOf } from './parts.ts';
import type { TabletRow } from './rows.ts';
import { currentShelf } from './shelf.ts';
import { isHalfRead, lastPieceHere } from './snapshots.ts';
import { type Store, selfOf } from './store.ts';
import type { HeadRow, SegmentRow, StreamRow } from './streamRows.ts';
import { kindOfSpace, saidAgain } from './tally.ts';
import { changeOf, checkGate, recordTables, write } from './write.ts';

/*
 * What a tablet that nobody waits for has left at home is sealed with an older key, and nobody can seal it again under
 * its name. So one other tablet says all of it again in its own stream, every event under the stamp that it has, and
 * when that is home its record says so: then the older key is not needed for it any more.
 */

export interface Adopted {
  space: SpaceId;
  device: DeviceId;
  /** Its last segment that was said again. */
  n: number;
}

/**
 * Streams that this tablet is the one to adopt: of all adults' tablets the first by its id, but for those whose heads
 * say, under the newest key, that they have less of it, or more than counts.
 */
export async function orphansOf(store: Store, space: SpaceId, newest: number): Promise<StreamRow[]> {
  if (selfOf(store).role === 'station') return [];
  const [records, streams, rows, begun] = await Promise.all([
    store.db.tablets.toArray(),
    streamsOf(store, space),
    headsOf(store),
    adopting(store),
  ]);
  const kind = kindOfSpace(store, space);
  const heads = new Map(rows.map((row) => [row.device, row]));
  const adults = records.filter((row) => row.key && isAdultsInUse(row));
  const ids = adults.map(({ id }) => id).sort();
  return streams.filter((stream) => {
    const { device, n } = stream;
    const record = records.find(({ id }) => id === device);
    const head = heads.get(device);
    if (!record || n === 0 || begun.some((one) => one.space === space && one.device === device)) return false;
    if ((record.adopted?.[kind] ?? 0) >= n) return false;
    const isLost = record.place === 'lost';
    // It may have died before it could say how far it was.
    const most = Math.max(n, head?.n[kind] ?? 0);
    const isAll = (has: number) => (isLost ? has === record.cut?.[kind] : has >= most);
    const mayHaveAll = (id: DeviceId) => {
      if (id === store.device) return isAll(n);
      const { epoch, applied } = heads.get(id) ?? {};
      return epoch?.[kind] !== newest || isAll(applied?.[kind]?.[device] ?? 0);
    };
    if (ids.find(mayHaveAll) !== store.device) return false;
    if (isLost) return true;
    // Who has never heard its head, because home has lost it, keeps all keys for it, until as much is said again.
    const isKeptFor = ({ keepsFor, applied }: HeadRow) =>
      keepsFor?.[kind]?.includes(device) && (applied[kind]?.[device] ?? 0) > (record.adopted?.[kind] ?? 0);
    const isOld = (head?.oldest?.[kind] ?? 1) < newest || rows.some(isKeptFor);
    return record.place === 'put-away' && stream.frozen === undefined && isOld;
  });
}

/**
 * Streams of put-away tablets of which only this one may have something: pieces of a snapshot, while the rest of it was
 * lost at home before anybody had it whole.
 */
export async function halfRead(store: Store, space: SpaceId): Promise<StreamRow[]> {
  if (selfOf(store).role === 'station') return [];
  const away = await store.db.tablets.filter(({ place }) => place === 'put-away').primaryKeys();
  const found: StreamRow[] = [];
  for (const stream of await streamsOf(store, space)) {
    if (away.includes(stream.device) && (await isHalfRead(store, stream))) found.push(stream);
  }
  return found;
}

/** Everything that is kept of a stream. */
export function rowsOf({ db }: Store, { space, device }: StreamRow): Promise<SegmentRow[]> {
  return db.segments.where(':id').between(`${space}/${device}/`, `${space}/${device}/\uffff`).toArray();
}

/** Its events wait to go home once more, as ours. `names` are all that their stamps may carry. */
export async function adopt(
  store: Store,
  stream: StreamRow,
  events: readonly AnyEvent[],
  names: readonly DeviceId[],
): Promise<void> {
  const { db } = store;
  const { space, device, n } = stream;
  const kept = [db.segments, db.streams, db.tail];
  await db.transaction('rw', [db.gate, db.meta, ...kept, db.erased, db.parcels, db.parts], async () => {
    await checkGate(currentShelf(db));
    const left = withoutErased(events, await erasedIn(db));
    await db.tail.bulkPut(left);
    const parcels = left.flatMap(parcelsOf);
    const held = await db.parcels.bulkGet(parcels.map(({ key }) => key));
    // Of a page that is gone for good the event goes alone.
    const gone = await missingOf(store, partsIn(left));
    await db.parcels.bulkPut(parcels.filter(({ hash }, i) => held[i] === undefined && !gone.includes(hash)));
    const all = [...new Set([...(await adoptedNames(store)), ...names])];
    await db.meta.put({ key: 'adopted-names', value: all });
    await db.streams.update(stream.key, { piecesSeen: await lastPieceHere(db, stream) });
    await db.meta.put({ key: 'adopting', value: [...(await adopting(store)), { space, device, n }] });
  });
}

/** Hashes of what lies beside these events. */
export function partsIn(events: readonly AnyEvent[]): string[] {
  return [...new Set(events.flatMap(partsOf))];
}

/** Names of others that the stamps in our stream may carry. */
export async function adoptedNames({ db }: Pick<Store, 'db'>): Promise<DeviceId[]> {
  return ((await db.meta.get('adopted-names'))?.value ?? []) as DeviceId[];
}

/** Nobody needs to read it under its own name. */
export async function isSaidAgain(store: Store, { space, device, n }: StreamRow): Promise<boolean> {
  return n < saidAgain(await store.db.tablets.get(device), kindOfSpace(store, space));
}

/** What was begun, and of which it is not told yet that it is home. */
export async function adopting({ db }: Pick<Store, 'db'>): Promise<Adopted[]> {
  return ((await db.meta.get('adopting'))?.value ?? []) as Adopted[];
}

/** When all that waited in that space is home: the records of those whose work it was say so from now on. */
export async function tellAdopted(store: Store, space: SpaceId): Promise<boolean> {
  const { db } = store;
  if ((await db.tail.filter((event) => event.space === space).count()) > 0) return false;
  const kind = kindOfSpace(store, space);
  for (const { device, n } of (await adopting(store)).filter((one) => one.space === space)) {
    await write(store, recordTables, async (desk) => {
      await desk.records.tablet.want([device]);
      const row = desk.records.tablet.get(device) as TabletRow | undefined;
      const adopted = { ...row?.adopted, [kind]: n };
      await desk.append({ kind: 'edit', changes: [changeOf('tablet', row ?? { id: device }, { adopted })] });
    });
  }
  await db.transaction('rw', db.gate, db.meta, async () => {
    await checkGate(currentShelf(db));
    const left = (await adopting(store)).filter((one) => one.space !== space);
    await db.meta.put({ key: 'adopting', value: left });
  });
  return true;
}
