import type { Head } from '../schema/envelope.ts';
import type { FrozenWhy } from '../schema/handover.ts';
import type { DeviceId, SpaceId } from '../schema/ids.ts';
import { streamsOf, takeIn } from '../store/journey.ts';
import type { Cursor, StreamRow } from '../store/streamRows.ts';
import type { GivenBack } from './push.ts';
import { adapterOf, type Run, trying } from './run.ts';
import type { Taken } from './stream.ts';

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
  /** The stamps of all that is here of a stream, once they were asked for. */
  told: Map<DeviceId, Set<string> | 'unsure'>;
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
    told: new Map(),
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

/** How a stream stands from now on, to be written with the rest. */
export function move(table: Table, stream: StreamRow): void {
  table.streams.set(stream.device, stream);
  table.moved.add(stream.device);
}

/** Lays down what was verified, to be written with the rest. */
export function lay(table: Table, taken: Taken): void {
  table.taken.push(taken);
  move(table, taken.stream);
}

/** In another tale: what was known of the first one says nothing of how far this one goes. */
export function goOnIn(table: Table, { known: _, ...stream }: StreamRow): void {
  move(table, stream);
  table.toAsk.set(stream.device, Number.POSITIVE_INFINITY);
}

export function stand(table: Table, stream: StreamRow, frozen: FrozenWhy, known = 0): void {
  move(table, { ...stream, frozen, known: Math.max(known, stream.known ?? 0) });
}

export function bodyOf(run: Run, space: SpaceId, name: string): Promise<string | undefined> {
  return trying(run, () => adapterOf(run, space).get(name));
}
