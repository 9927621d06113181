import { sha256Hex } from '../device/cipher.ts';
import { Contents, readEnvelope } from '../schema/envelope.ts';
import type { AnyEvent } from '../schema/event.ts';
import type { DeviceId, SpaceId } from '../schema/ids.ts';
import { newId } from '../schema/newId.ts';
import { pieceName, segmentName } from '../schema/objectNames.ts';
import { cutOf } from '../store/cutOff.ts';
import { erasedPupils, withoutErased } from '../store/erasing.ts';
import { ownStream, segmentOf } from '../store/journey.ts';
import { becomeNewDevice, formerDevices, type Parting } from '../store/parting.ts';
import { pieceOf } from '../store/snapshots.ts';
import type { Base, SegmentRow, StreamRow } from '../store/streamRows.ts';
import { isCutOff } from '../store/tablets.ts';
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
  return self !== undefined && isCutOff(self);
}

/** Where our stream is a peer's from now on, and all that it said: nobody is left to send that again under its name. */
async function partingOf(run: Run, space: SpaceId, atCut: boolean): Promise<Parting> {
  const { store } = run;
  const own = await ownStream(store, space);
  const events: AnyEvent[] = [];
  let [n, parted] = [own.n, false];
  const through = own.base?.through ?? 0;
  const cut = await cutOf(store, space, own.device);
  for (let last = own.n; last > through; last--) {
    checkCancelled(run);
    const segment = await segmentOf(store, space, own.device, last);
    if (!segment) throw new Error(`Segment ${last} of our own is not here`);
    parted ||= atCut ? last <= cut : await isThere(run, segment);
    if (!parted) n = last - 1;
    events.push(...(await eventsIn(run, segment)));
  }
  if (!own.base) return { space, n, events };
  const { pieces, isHome } = await snapshotAt(run, own, own.base);
  for (const piece of pieces) events.push(...(await eventsIn(run, piece)));
  const isTheirs = parted || (atCut ? n <= cut : isHome);
  return { space, n: isTheirs ? n : 0, events };
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
  return { pieces, isHome: there !== undefined && (await sha256Hex(there)) === pieces.at(-1)?.hash };
}

/** What one of our own says, but for children who were erased since. */
export async function eventsIn(run: Run, { space, body }: SegmentRow): Promise<AnyEvent[]> {
  const { keyring, store } = run;
  const envelope = readEnvelope(body);
  const key = typeof envelope === 'string' ? undefined : await keyring.keyFor(space, envelope.e);
  if (typeof envelope === 'string' || !key) throw new Error('A segment of our own does not open');
  const events = Contents.parse(await open(envelope, key)).events as AnyEvent[];
  return withoutErased(events, await erasedPupils(store));
}
