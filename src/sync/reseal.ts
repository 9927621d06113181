import { partsOf } from '../schema/attached.ts';
import { Contents, type Envelope, readEnvelope } from '../schema/envelope.ts';
import type { AnyEvent } from '../schema/event.ts';
import type { SpaceId } from '../schema/ids.ts';
import {
  erasedPupils,
  isStale,
  type Lowest,
  markErased,
  markResealed,
  needsResealing,
  openErasures,
  partsToClear,
  resealedFor,
  withoutErased,
} from '../store/erasing.ts';
import { allSegments, ownStream } from '../store/journey.ts';
import { hasOldParts } from '../store/partsAnew.ts';
import { keepResealed } from '../store/snapshots.ts';
import type { SegmentRow } from '../store/streamRows.ts';
import { adapterOf, checkCancelled, type Run } from './run.ts';
import { open, pack, seal } from './seal.ts';

/*
 * The kept copies of what other tablets sent, sealed again: without the children who were erased, and under the newest
 * key, so that older ones can be let go of. Their place, their
 * number and the hash of what they were stay, so that the streams go on; our own stream goes home as a snapshot.
 */

/** When a child was erased, when there is a new key, or when something has come in since that would have been. */
export async function resealOthers(run: Run): Promise<void> {
  const { store, keyring, adapters } = run;
  const asked = await needsResealing(store);
  const before = await resealedFor(store);
  const lowest: Lowest = {};
  for (const space of adapters.keys()) {
    const of = keyring.all(space).at(-1)?.epoch ?? 1;
    lowest[space] = { of, left: of };
  }
  const isNews = Object.entries(lowest).some(([space, { of }]) => of > (before[space as SpaceId]?.of ?? 1));
  if (asked === undefined && !isNews) return;
  const gone = await erasedPupils(store);
  for await (const row of allSegments(store)) {
    checkCancelled(run);
    if (row.device === store.device) continue;
    const epoch = await resealOne(run, row, gone);
    const held = lowest[row.space];
    if (held) held.left = Math.min(held.left, epoch);
  }
  await markResealed(store, asked, lowest);
}

/** Whether nothing of them is left here and in our part of the home; then the head may say so. */
export async function confirmErased(run: Run): Promise<void> {
  const { store, adapters, keyring } = run;
  if ((await openErasures(store)).length === 0) return;
  if ((await needsResealing(store)) !== undefined || (await isStale(store))) return;
  for (const space of adapters.keys()) {
    const { base, n, home } = await ownStream(store, space);
    const isWaiting = base && (!base.isHome || base.cleared.segments < base.through);
    const { remove } = adapterOf(run, space);
    const newest = await keyring.newest(space);
    if (newest && (await hasOldParts(store, space, newest.epoch))) return;
    if (remove && (await partsToClear(store, space)).length > 0) return;
    if (home.n < n || (isWaiting && (!base.isHome || remove))) return;
  }
  await markErased(store);
}

/** The epoch of the key that it is sealed with from now on. */
async function resealOne(run: Run, row: SegmentRow, gone: ReadonlySet<string>): Promise<number> {
  const { keyring, store } = run;
  const envelope = readEnvelope(row.body);
  if (typeof envelope === 'string') return Number.POSITIVE_INFINITY;
  const [keys, newest] = await Promise.all([
    keyring.keyFor(row.space, envelope.e),
    keyring.newest(row.space),
  ]);
  const read = Contents.safeParse(keys && (await open(envelope, keys)));
  if (!read.success || !newest) return envelope.e;
  const held = read.data.events as AnyEvent[];
  const events = withoutErased(held, gone);
  const isSame = events.length === held.length && events.every((event, i) => event === held[i]);
  if (isSame && envelope.e === newest.epoch) return envelope.e;
  const left = new Set(events.flatMap(partsOf));
  const told = Object.entries(read.data.parts ?? {}).filter(([hash]) => isSame || left.has(hash));
  const parts = read.data.parts && { parts: Object.fromEntries(told) };
  const { packed } = await pack({ ...read.data, events, ...parts, was: read.data.was ?? row.hash });
  const { iv: _, ct: __, ...label } = { ...envelope, e: newest.epoch } satisfies Envelope;
  await keepResealed(store, row, await seal(packed, label, newest.key, store.random));
  return newest.epoch;
}
