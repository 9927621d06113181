import { partsOf } from '../schema/attached.ts';
import { Contents, type Envelope, readEnvelope } from '../schema/envelope.ts';
import type { AnyEvent } from '../schema/event.ts';
import {
  erasedPupils,
  isStale,
  markErased,
  markResealed,
  needsResealing,
  openErasures,
  partsToClear,
  withoutErased,
} from '../store/erasing.ts';
import { allSegments, ownStream } from '../store/journey.ts';
import { hasOldParts } from '../store/partsAnew.ts';
import type { SegmentRow } from '../store/rows.ts';
import { keepResealed } from '../store/snapshots.ts';
import { adapterOf, checkCancelled, type Run } from './run.ts';
import { open, pack, seal } from './seal.ts';

/*
 * The kept copies of what other tablets sent, sealed again without the children who were erased. Their place, their
 * number and the hash of what they were stay, so that the streams go on; our own stream goes home as a snapshot.
 */

/** When a child was erased, or something of one has come in since. */
export async function resealOthers(run: Run): Promise<void> {
  const { store } = run;
  const asked = await needsResealing(store);
  if (asked === undefined) return;
  const gone = await erasedPupils(store);
  for await (const row of allSegments(store)) {
    checkCancelled(run);
    if (row.device !== store.device) await resealOne(run, row, gone);
  }
  await markResealed(store, asked);
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

async function resealOne(run: Run, row: SegmentRow, gone: ReadonlySet<string>): Promise<void> {
  const { keyring, store } = run;
  const envelope = readEnvelope(row.body);
  if (typeof envelope === 'string') return;
  const [keys, newest] = await Promise.all([
    keyring.keyFor(row.space, envelope.e),
    keyring.newest(row.space),
  ]);
  const read = Contents.safeParse(keys && (await open(envelope, keys)));
  if (!read.success || !newest) return;
  const held = read.data.events as AnyEvent[];
  const events = withoutErased(held, gone);
  if (events.length === held.length && events.every((event, i) => event === held[i])) return;
  const left = new Set(events.flatMap(partsOf));
  const parts = Object.fromEntries(Object.entries(read.data.parts ?? {}).filter(([hash]) => left.has(hash)));
  const { packed } = await pack({ ...read.data, events, parts, was: read.data.was ?? row.hash });
  const { iv: _, ct: __, ...label } = { ...envelope, e: newest.epoch } satisfies Envelope;
  await keepResealed(store, row, await seal(packed, label, newest.key, store.random));
}
