import { Contents, readEnvelope } from '../schema/envelope.ts';
import type { AnyEvent } from '../schema/event.ts';
import type { DeviceId, SpaceId } from '../schema/ids.ts';
import { newId } from '../schema/newId.ts';
import { pieceName, segmentName } from '../schema/objectNames.ts';
import { cutOf } from '../store/cutOff.ts';
import { ownStream, segmentOf } from '../store/journey.ts';
import { becomeNewDevice, formerDevices, type Parting } from '../store/parting.ts';
import type { Base, SegmentRow, StreamRow } from '../store/rows.ts';
import { pieceOf } from '../store/snapshots.ts';
import { adapterOf, checkCancelled, type Run, trying } from './run.ts';
import { open } from './seal.ts';

/**
 * The endpoint holds other segments under our name, or more of them: this database was cloned, or restored from a
 * copy. Whichever of the two comes second goes on under a new name, and so does a tablet that has to cut a segment
 * again which others may have read. Everything is looked at before anything changes,
 * so that a broken line leaves all as it was, to be found again by the next handover.
 */
export async function goOnAsNew(run: Run, why: 'copy' | 'anew' | 'found'): Promise<void> {
  const partings: Parting[] = [];
  for (const space of run.adapters.keys()) partings.push(await partingOf(run, space, why === 'found'));
  await becomeNewDevice(run.store, newId<DeviceId>(run.store.random), partings);
  run.formerly = await formerDevices(run.store);
  run.tried.clear();
  if (why === 'copy') run.wasCopy = true;
}

/**
 * This tablet was reported lost and was let in again, by somebody who could show it the new keys: it goes on as
 * another one, and brings what it did after it was cut off.
 */
export async function wasFound({ store }: Run): Promise<boolean> {
  const self = await store.db.tablets.get(store.device);
  // Where it was cut off is said under the new key alone.
  return self?.place === 'lost' && self.cut !== undefined;
}

async function partingOf(run: Run, space: SpaceId, atCut: boolean): Promise<Parting> {
  const { store } = run;
  const own = await ownStream(store, space);
  const events: AnyEvent[] = [];
  let n = own.n;
  const through = own.base?.through ?? 0;
  const cut = await cutOf(store, space, own.device);
  for (; n > through; n--) {
    checkCancelled(run);
    const segment = await segmentOf(store, space, own.device, n);
    if (!segment) throw new Error(`Segment ${n} of our own is not here`);
    if (atCut ? n <= cut : await isThere(run, segment)) break;
    events.push(...(await eventsIn(run, segment)));
  }
  if (!own.base || n > through) return { space, n, events };
  const { pieces, isHome } = await snapshotAt(run, own, own.base);
  if (atCut ? n <= cut : isHome) return { space, n, events };
  for (const piece of pieces) events.push(...(await eventsIn(run, piece)));
  return { space, n: 0, events };
}

async function isThere(run: Run, { space, device, n, body }: SegmentRow): Promise<boolean> {
  const name = segmentName(device, n);
  return (await trying(run, () => adapterOf(run, space).get(name))) === body;
}

/** Our snapshot, and whether the endpoint has it too. */
async function snapshotAt(run: Run, { space, device }: StreamRow, { first, last }: Base) {
  const pieces: SegmentRow[] = [];
  for (let k = first; k <= last; k++) {
    const piece = await pieceOf(run.store, space, device, k);
    if (!piece) throw new Error(`Piece ${k} of our own is not here`);
    pieces.push(piece);
  }
  const there = await trying(run, () => adapterOf(run, space).get(pieceName(device, last)));
  return { pieces, isHome: there === pieces.at(-1)?.body };
}

export async function eventsIn({ keyring }: Run, { space, body }: SegmentRow): Promise<AnyEvent[]> {
  const envelope = readEnvelope(body);
  const key = typeof envelope === 'string' ? undefined : await keyring.keyFor(space, envelope.e);
  if (typeof envelope === 'string' || !key) throw new Error('A segment of our own does not open');
  return Contents.parse(await open(envelope, key)).events as AnyEvent[];
}
