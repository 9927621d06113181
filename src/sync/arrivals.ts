import { sha256Hex } from '../device/cipher.ts';
import { type Envelope, type Head, readEnvelope, snapshotFormat } from '../schema/envelope.ts';
import type { FrozenWhy } from '../schema/handover.ts';
import type { DeviceId, SpaceId } from '../schema/ids.ts';
import { segmentName } from '../schema/objectNames.ts';
import type { FeedItem } from '../schema/wire.ts';
import { rowsOf } from '../store/adopting.ts';
import { newStream, segmentOf, streamsOf, takeIn } from '../store/journey.ts';
import { pieceOf } from '../store/snapshots.ts';
import type { Store } from '../store/store.ts';
import type { Cursor, StreamRow } from '../store/streamRows.ts';
import type { GivenBack } from './push.ts';
import { adapterOf, type Run, trying } from './run.ts';
import { type Taken, takeNext } from './stream.ts';

/*
 * Other tablets' streams on their way here. A stream that cannot go on stands still alone, visibly, and is asked for
 * by name in every handover until it goes on. It promises that nothing taken before is ever dropped for what the
 * endpoint says later.
 */

/** What has arrived and is not written yet. */
export interface Table {
  space: SpaceId;
  /** As they will be once everything is written. */
  streams: Map<DeviceId, StreamRow>;
  moved: Set<DeviceId>;
  taken: Omit<Taken, 'stream'>[];
  /** Ours, in the feed. */
  given: GivenBack;
  /** Other tablets' heads, newly read. */
  heads: Map<DeviceId, Head>;
  /** How far streams may go on that are to be asked after by name, because of a hint or because it is their turn. */
  toAsk: Map<DeviceId, number>;
  /** Pieces of snapshots that reach no further than we are, and tell something else than what we have. */
  retold: Map<DeviceId, number>;
}

export async function openTable(run: Run, space: SpaceId): Promise<Table> {
  const streams = await streamsOf(run.store, space);
  return {
    space,
    streams: new Map(streams.map((row) => [row.device, row])),
    moved: new Set(),
    taken: [],
    given: new Map(),
    heads: new Map(),
    toAsk: new Map(),
    retold: new Map(),
  };
}

/** A transaction with many more events would keep a tap waiting. */
const eventsAtOnce = 6000;

export function isFull({ taken }: Table): boolean {
  return taken.reduce((sum, { events }) => sum + events.length, 0) > eventsAtOnce;
}

/** Writes what has arrived, the cursor with it. */
export async function putAway(run: Run, table: Table, cursor?: Cursor): Promise<void> {
  const { space, streams, moved, taken } = table;
  if (!cursor && moved.size === 0 && taken.length === 0) return;
  const arrival = {
    events: taken.flatMap(({ events }) => events),
    setAside: taken.flatMap(({ setAside }) => setAside),
    segments: taken.map(({ segment }) => segment),
    partNames: taken.flatMap(({ partNames }) => partNames),
    streams: [...moved].map((device) => streams.get(device) as StreamRow),
    isOld: taken.some(({ epoch }) => epoch < (run.keyring.all(space).at(-1)?.epoch ?? 0)),
    ...(cursor && { cursor: { space, cursor } }),
  };
  Object.assign(table, { taken: [], moved: new Set() });
  await takeIn(run.store, arrival);
  run.received += arrival.events.length;
  run.progress({ step: 'receiving', done: run.received });
}

/** A segment of another tablet, as the feed shows it. */
export async function readOther(
  run: Run,
  table: Table,
  item: FeedItem,
  { device, n }: { device: DeviceId; n: number },
): Promise<void> {
  const stream = table.streams.get(device) ?? newStream(table.space, device);
  if (n > stream.n + 1) stand(table, stream, 'gap', n);
  else if (n === stream.n + 1) await takeFrom(run, table, stream, item);
  else await lookAgain(run, table, stream, item, n);
}

/** A piece of another tablet's snapshot, as the feed shows it: how far it reaches is enough for now. */
export async function notePiece(
  run: Run,
  table: Table,
  { body, sha256 }: FeedItem,
  at: { device: DeviceId; n: number },
): Promise<void> {
  const stream = table.streams.get(at.device) ?? newStream(table.space, at.device);
  const envelope = body === undefined ? undefined : readEnvelope(body);
  const through = typeof envelope === 'object' ? envelope.n : 0;
  if (typeof envelope === 'object' && through <= stream.n) {
    const isOurs = await isOurTale(run.store, stream, envelope, { k: at.n, hash: sha256 });
    if (!isOurs) table.retold.set(at.device, at.n);
  }
  if (at.n <= (stream.piece ?? 0)) return;
  const known = Math.max(stream.known ?? 0, through);
  table.streams.set(at.device, { ...stream, piece: at.n, ...(known > 0 && { known }) });
  table.moved.add(at.device);
}

/**
 * Whether a snapshot tells of its first segments what we have of them, or was read already. If not, its tablet was
 * copied, and this is the other one's.
 */
export async function isOurTale(
  store: Store,
  stream: StreamRow,
  { n: through, prev }: Envelope,
  { k, hash }: { k: number; hash: string },
): Promise<boolean> {
  const { space, device } = stream;
  if (stream.n === through) return stream.hash === prev;
  const segment = await segmentOf(store, space, device, through);
  if (segment) return segment.hash === prev;
  if ((await pieceOf(store, space, device, k))?.hash === hash) return true;
  const last = await pieceOf(store, space, device, stream.piece ?? 0);
  const held = last && readEnvelope(last.body);
  return typeof held === 'object' && held.n === through && held.prev === prev;
}

async function takeFrom(run: Run, table: Table, stream: StreamRow, item: FeedItem): Promise<void> {
  const body = item.body ?? (await bodyOf(run, table.space, item.name));
  if (body === undefined) stand(table, stream, 'gap', stream.n + 1);
  else await take(run, table, stream, body);
}

/** A segment that we have. When it is another one now, its tablet was copied, and both of its tales are kept. */
async function lookAgain(
  run: Run,
  table: Table,
  stream: StreamRow,
  item: Pick<FeedItem, 'name' | 'body' | 'sha256'>,
  n: number,
): Promise<void> {
  const { store } = run;
  const { space } = table;
  const held = await segmentOf(store, space, stream.device, n);
  if (!held || held.hash === item.sha256) return;
  const body = item.body ?? (await bodyOf(run, space, item.name));
  const hash = await hashAt(store, stream, n - 1);
  const taken = body === undefined ? 'gap' : await takeNext(run, { ...stream, n: n - 1, hash }, body);
  if (typeof taken !== 'string') lay(table, taken);
}

/** Of a segment that we have, or that a snapshot which we have reaches up to. */
async function hashAt(store: Store, stream: StreamRow, n: number): Promise<string> {
  const segment = await segmentOf(store, stream.space, stream.device, n);
  if (segment || n === 0) return segment?.hash ?? '';
  const envelopes = (await rowsOf(store, stream)).map(({ body }) => readEnvelope(body));
  for (const each of envelopes)
    if (typeof each === 'object' && each.f === snapshotFormat && each.n === n) return each.prev;
  return '';
}

/**
 * What comes next does not follow from what we have: then home may have something else in its place by now, which the
 * feed has shown before our place in it, or in a page that is gone. True when it was taken, and the stream goes on.
 */
export async function lookBehind(run: Run, table: Table, stream: StreamRow): Promise<boolean> {
  const name = segmentName(stream.device, stream.n);
  const body = stream.n > 0 ? await bodyOf(run, table.space, name) : undefined;
  if (body === undefined) return false;
  const { frozen: _, ...before } = stream;
  await lookAgain(run, table, before, { name, body, sha256: await sha256Hex(body) }, stream.n);
  return table.streams.get(stream.device)?.hash !== stream.hash;
}

export async function take(run: Run, table: Table, stream: StreamRow, body: string): Promise<boolean> {
  const taken = await takeNext(run, stream, body);
  if (typeof taken === 'string') stand(table, stream, taken, stream.n + 1);
  else lay(table, taken);
  return typeof taken !== 'string';
}

function lay(table: Table, taken: Taken): void {
  table.taken.push(taken);
  table.streams.set(taken.stream.device, taken.stream);
  table.moved.add(taken.stream.device);
}

export function stand(table: Table, stream: StreamRow, frozen: FrozenWhy, known = 0): void {
  table.streams.set(stream.device, { ...stream, frozen, known: Math.max(known, stream.known ?? 0) });
  table.moved.add(stream.device);
}

export function bodyOf(run: Run, space: SpaceId, name: string): Promise<string | undefined> {
  return trying(run, () => adapterOf(run, space).get(name));
}
