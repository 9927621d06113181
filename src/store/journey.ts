import { partsOf } from '../schema/attached.ts';
import { spaceKindsOf } from '../schema/belongs.ts';
import type { AnyEvent, Event } from '../schema/event.ts';
import type { DeviceId, SpaceId } from '../schema/ids.ts';
import { pieceName, segmentName } from '../schema/objectNames.ts';
import type { Stamp } from '../schema/stamp.ts';
import { apply } from './apply.ts';
import { viewTables } from './database.ts';
import { flushDesk, openDesk } from './desk.ts';
import { askToReseal, erase, erasedIn, ordersIn, tablesToErase, withoutErased } from './erasing.ts';
import { readyToSeal, want, wantsIn } from './parts.ts';
import type { Gate } from './rows.ts';
import { currentShelf } from './shelf.ts';
import type { Store } from './store.ts';
import type { Cursor, PartNamesRow, SegmentRow, SetAsideRow, StreamRow } from './streamRows.ts';
import { checkGate } from './write.ts';

/*
 * What the journey of events needs of the database: take the unsealed ones, keep what was sealed, take in what
 * arrived. Each change is one transaction that can bear to be run twice (see steady.ts). It never opens or seals
 * anything itself (crypto inside a transaction ends it), and it drops no event: what leaves `tail` is in `segments`
 * and the other way round.
 */

export interface Unsealed {
  isLeft?: (event: AnyEvent) => boolean;
  /** Those too whose attachments are not home. */
  evenIfAway?: boolean;
  /** Those after this one: what was taken off before it is slow to read past. */
  after?: string;
}

/** The oldest events of one space that can be sealed and are not yet, in the order of their stamps. */
export async function unsealedOf(
  store: Store,
  space: SpaceId,
  most: number,
  { isLeft = () => true, evenIfAway = false, after = '' }: Unsealed = {},
): Promise<AnyEvent[]> {
  const { tail } = store.db;
  const own = tail.where('space').equals(space);
  const ready = async (events: AnyEvent[]) => {
    const ours = events.filter((event) => event.space === space && isLeft(event));
    return evenIfAway ? ours : readyToSeal(store, ours);
  };
  const first = after === '' ? await own.limit(few).toArray() : undefined;
  if (first && first.length < few) return (await ready(first)).slice(0, most);
  // Rows come out of the table twice as fast as out of an index, and a space with many has most of them. What has to
  // wait is little, and is read again.
  for (let limit = most; ; limit *= 2) {
    const events = await tail.where(':id').above(after).limit(limit).toArray();
    const found = await ready(events);
    if (found.length >= most || events.length < limit) return found.slice(0, most);
  }
}

const few = 500;

function streamKey(space: SpaceId, device: DeviceId): string {
  return `${space}/${device}`;
}

export function segmentKey(space: SpaceId, device: DeviceId, n: number): string {
  return `${space}/${device}/${n}`;
}

export function newStream(space: SpaceId, device: DeviceId): StreamRow {
  return { key: streamKey(space, device), space, device, n: 0, hash: '', changes: 0 };
}

export type OwnStream = StreamRow & Required<Pick<StreamRow, 'home'>>;

export async function ownStream(store: Store, space: SpaceId): Promise<OwnStream> {
  const row = await store.db.streams.get(streamKey(space, store.device));
  return ownAmong(store, space, row && [row]);
}

export function ownAmong({ device }: Store, space: SpaceId, rows: StreamRow[] = []): OwnStream {
  const row = rows.find((each) => each.device === device);
  return { home: { n: 0, changes: 0 }, ...(row ?? newStream(space, device)) };
}

/** Every stream of the space, ours among them. */
export function streamsOf(store: Store, space: SpaceId): Promise<StreamRow[]> {
  return store.db.streams.where(':id').between(`${space}/`, `${space}/\uffff`).toArray();
}

/** Every tablet of which there is a stream here, in any space. */
export async function allDevices({ db }: Store): Promise<Set<DeviceId>> {
  return new Set((await db.streams.toArray()).map(({ device }) => device));
}

export function segmentOf(
  store: Store,
  space: SpaceId,
  device: DeviceId,
  n: number,
): Promise<SegmentRow | undefined> {
  return store.db.segments.get(segmentKey(space, device, n));
}

/** The sealed bytes take the place of their events, before the first of them may leave. */
export async function keepSealed(store: Store, segment: SegmentRow, stamps: Stamp[]): Promise<void> {
  const { db } = store;
  await db.transaction('rw', db.gate, db.meta, db.tail, db.segments, db.streams, async () => {
    await checkGate(currentShelf(db));
    const [gate, own] = await Promise.all([db.gate.get('gate'), ownStream(store, segment.space)]);
    // It was kept as the connection was lost, and this is the second try.
    if (own.n === segment.n && own.hash === segment.hash) return;
    const isNext = gate?.device === segment.device && own.n === segment.n - 1;
    // Another tab was faster, in spite of the lock.
    if (!gate || !isNext || !(await takeOffTail(store, stamps)))
      throw new Error('These events are sealed already');
    const { n, hash, count } = segment;
    await db.segments.add(segment);
    await db.streams.put({ ...own, n, hash, changes: own.changes + count });
    await closeBehind(store, gate, stamps.at(-1));
    await seen(store, stamps.at(-1));
  });
}

/** Another tab, whose clock has seen nothing of these, finds their places in the tail free. */
async function closeBehind({ db }: Store, { sealed }: Gate, last: Stamp | undefined): Promise<void> {
  if (last && (sealed === undefined || sealed < last)) await db.gate.update('gate', { sealed: last });
}

/** Deletes runs and not rows: a thousand requests take thirty times as long as one. False when not all were there. */
async function takeOffTail({ db }: Store, stamps: Stamp[]): Promise<boolean> {
  if (stamps.length === 0) return true;
  const [first, last] = [stamps[0], stamps.at(-1)] as [Stamp, Stamp];
  const there = await db.tail.where(':id').between(first, last, true, true).primaryKeys();
  const ours = new Set<string>(stamps);
  const runs: [Stamp, Stamp][] = [];
  let before = false;
  for (const stamp of there as Stamp[]) {
    const isOurs = ours.delete(stamp);
    const run = runs.at(-1);
    if (isOurs && before && run) run[1] = stamp;
    else if (isOurs) runs.push([stamp, stamp]);
    before = isOurs;
  }
  await Promise.all(runs.map(([from, to]) => db.tail.where(':id').between(from, to, true, true).delete()));
  return ours.size === 0;
}

export async function cursorOf(store: Store, space: SpaceId): Promise<Cursor> {
  const kept = (await store.db.meta.get(`cursor/${space}`))?.value as Cursor | undefined;
  return kept ?? { epoch: undefined, after: 0 };
}

/** What one or more segments of other tablets bring. */
export interface Arrival {
  events: AnyEvent[];
  segments: SegmentRow[];
  streams: StreamRow[];
  setAside: SetAsideRow[];
  /** Where the parts of their attachments lie. */
  partNames?: PartNamesRow[];
  cursor?: { space: SpaceId; cursor: Cursor };
  /** Some of it is sealed with a key that is not the newest. */
  isOld?: boolean;
}

export type Opened = Pick<Arrival, 'events' | 'setAside'>;

/** Other tablets' segments: kept, applied, and the cursor moved, all or nothing. */
export async function takeIn(store: Store, arrival: Arrival): Promise<void> {
  const { db } = store;
  const { partNames = [] } = arrival;
  const kept = [db.gate, db.meta, db.segments, db.streams, db.setAside, db.erased];
  const besides = [db.parts, db.partNames, db.wants];
  const views = viewTables.map((name) => db.table(name));
  const orders = ordersIn(store, arrival.events);
  const more = [...(arrival.events.length > 0 ? views : []), ...(orders.length > 0 ? tablesToErase(db) : [])];
  await db.transaction('rw', [...new Set([...kept, ...besides, ...more])], async () => {
    await checkGate(currentShelf(db));
    if (orders.length > 0) await erase(store, orders);
    await keepSegments(store, arrival.segments);
    await db.streams.bulkPut(arrival.streams);
    await db.setAside.bulkPut(arrival.setAside);
    await heedParts(store, arrival.events, partNames);
    if (arrival.cursor) {
      await db.meta.put({ key: `cursor/${arrival.cursor.space}`, value: arrival.cursor.cursor });
    }
    await seen(store, latest(arrival.events));
    // The rows of the views last: whatever is asked after them waits until all of them are written.
    const isErased = arrival.events.length > 0 && (await applyAll(store, arrival.events));
    if (isErased || arrival.isOld) await askToReseal(store);
  });
}

// Of a child who was erased, nothing is fetched.
async function heedParts(store: Store, events: AnyEvent[], names: PartNamesRow[]): Promise<void> {
  const kept = withoutErased(events, await erasedIn(store.db));
  const isKept = new Set(kept);
  const gone = new Set(events.filter((event) => !isKept.has(event)).flatMap(partsOf));
  for (const hash of kept.flatMap(partsOf)) gone.delete(hash);
  await store.db.partNames.bulkPut(names.filter(({ key }) => !gone.has(key.split('/')[1] as string)));
  await want(store, await wantsIn(store, kept));
}

// What stands where a segment goes was applied: it is moved out of the way, not dropped.
async function keepSegments({ db }: Store, segments: SegmentRow[]): Promise<void> {
  const held = await db.segments.bulkGet(segments.map(({ key }) => key));
  const ousted = held.filter((row, i) => row !== undefined && row.hash !== segments[i]?.hash) as SegmentRow[];
  await db.segments.bulkPut(ousted.map((row) => ({ ...row, key: `${row.key}~${row.hash}` })));
  await db.segments.bulkPut(segments);
}

/** What is to stand in its place tells something else: it is moved out of the way, not dropped. */
export async function moveAside(store: Store, segment: SegmentRow): Promise<void> {
  const { db } = store;
  await db.transaction('rw', db.gate, db.segments, async () => {
    await checkGate(currentShelf(db));
    await db.segments.put({ ...segment, key: `${segment.key}~${segment.hash}` });
    await db.segments.delete(segment.key);
  });
}

/** True when some of them were about a child who was erased. */
export async function applyAll(store: Store, events: AnyEvent[]): Promise<boolean> {
  refuseOthers(store, events);
  const gone = await erasedIn(store.db);
  const desk = openDesk(currentShelf(store.db));
  const kept = withoutErased(events, gone);
  await apply(desk, kept);
  flushDesk(desk);
  return kept.length < events.length || kept.some((event, i) => event !== events[i]);
}

// What a station must not hold was set aside long before; this is the last door, for whatever comes by another way.
function refuseOthers({ self }: Store, events: AnyEvent[]): void {
  if (self?.role !== 'station') return;
  for (const event of events) {
    const kind = [...spaceKindsOf(event as Event)].find((each) => !self.spaces[each]);
    if (kind) throw new Error(`An event of the ${kind} space on a station`);
  }
}

function latest(events: AnyEvent[]): Stamp | undefined {
  return events.reduce<Stamp | undefined>((max, e) => (max && max > e.stamp ? max : e.stamp), undefined);
}

// The clock must stay ahead of what it has seen after a restart too, when the tail is empty.
async function seen({ db, stamps }: Store, stamp: Stamp | undefined): Promise<void> {
  if (stamp === undefined) return;
  stamps.see(stamp);
  const held = (await db.meta.get('seen'))?.value as Stamp | undefined;
  if (held === undefined || held < stamp) await db.meta.put({ key: 'seen', value: stamp });
}

/** Every segment that this tablet holds, one in memory at a time. */
export async function* allSegments({ db }: Store): AsyncGenerator<SegmentRow> {
  for (const key of await db.segments.toCollection().primaryKeys()) {
    const row = await db.segments.get(key);
    if (row) yield row;
  }
}

/** What of a space is sealed and stands, under the names that it has at home, one in memory at a time. */
export async function* sealedIn(
  store: Store,
  space: SpaceId,
): AsyncGenerator<{ name: string; row: SegmentRow }> {
  const { base, device: own } = await ownStream(store, space);
  const keys = store.db.segments.where(':id').between(`${space}/`, `${space}/\uffff`).primaryKeys();
  for (const key of await keys) {
    const [, device, piece, number] = /^[^/]+\/([^/]+)\/(p?)(\d+)$/.exec(key) ?? [];
    const n = Number(number);
    // A snapshot that is being made may still be made otherwise.
    const stands = device !== own || !piece || (base && n >= base.first && n <= base.last);
    const row = device && stands ? await store.db.segments.get(key) : undefined;
    // Whoever read less of it under that name would never ask for the rest.
    if (!row || row.isLess) continue;
    const name = (piece ? pieceName : segmentName)(row.device, n);
    yield { name, row };
  }
}
