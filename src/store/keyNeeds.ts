import { isInUse } from '../rules/tabletInUse.ts';
import type { DeviceId, SpaceId } from '../schema/ids.ts';
import type { SpaceKind } from '../schema/space.ts';
import { headsOf } from './heads.ts';
import { streamsOf } from './journey.ts';
import type { TabletRow } from './rows.ts';
import type { Store } from './store.ts';
import type { HeadRow, StreamRow } from './streamRows.ts';
import { kindOfSpace, saidAgain } from './tally.ts';

/*
 * Which of a space's older keys other tablets' work still needs. A key is let go of when nothing needs it, and not
 * before: what every tablet says in its head counts, and of one that has said nothing, or has more than has come
 * here, everything is needed.
 */

const nothing = Number.POSITIVE_INFINITY;
const everything = 1;

/** The oldest epoch whose key the work of some other tablet needs, at home or still on it. */
export async function oldestOfOthers(store: Store, space: SpaceId): Promise<number> {
  return Math.min(nothing, ...(await needsOfOthers(store, space)).map(({ epoch }) => epoch));
}

/** Tablets that were put away whose work needs an older key than that, for all that is known here. */
export async function putAwayThatNeed(store: Store, space: SpaceId, newest: number): Promise<DeviceId[]> {
  const needs = await needsOfOthers(store, space);
  const old = needs.filter(({ record, epoch }) => record?.place === 'put-away' && epoch < newest);
  return old.map(({ device }) => device);
}

async function needsOfOthers(
  store: Store,
  space: SpaceId,
): Promise<{ device: DeviceId; record: TabletRow | undefined; epoch: number }[]> {
  const kind = kindOfSpace(store, space);
  const [streams, heads, records] = await Promise.all([
    streamsOf(store, space),
    headsOf(store),
    store.db.tablets.toArray(),
  ]);
  const holders = records.filter(({ role }) => kind === 'station' || role !== 'station');
  const all = new Set([...streams, ...holders.map(({ id }) => ({ device: id }))].map(({ device }) => device));
  all.delete(store.device);
  return [...all].map((device) => {
    const stream = streams.find((row) => row.device === device);
    const record = records.find(({ id }) => id === device);
    const head = heads.find((row) => row.device === device);
    return { device, record, epoch: needOf(kind, { stream, record, head }) };
  });
}

interface Known {
  stream: StreamRow | undefined;
  record: TabletRow | undefined;
  head: HeadRow | undefined;
}

function needOf(kind: SpaceKind, { stream, record, head }: Known): number {
  const n = stream?.n ?? 0;
  // Nobody waits for it, or nobody knows it: what counts is what came here of it.
  const isAwaited = record !== undefined && isInUse(record);
  if (n === 0 && !isAwaited) return nothing;
  if (n > 0 && n <= saidAgain(record, kind)) return nothing;
  if (record?.place === 'lost') return everything;
  const isAllHere = n >= (head?.n[kind] ?? 0);
  return (isAllHere && head?.oldest?.[kind]) || everything;
}
