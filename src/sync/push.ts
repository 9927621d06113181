import { sha256Hex } from '../device/cipher.ts';
import { type Contents, type Label, segmentFormat } from '../schema/envelope.ts';
import type { AnyEvent } from '../schema/event.ts';
import type { DeviceId, SpaceId } from '../schema/ids.ts';
import { pieceName, segmentName } from '../schema/objectNames.ts';
import type { Stamp } from '../schema/stamp.ts';
import { adoptedNames } from '../store/adopting.ts';
import { forgetHome, markHome, markTried } from '../store/home.ts';
import { keepSealed, ownStream, segmentKey, segmentOf, unsealedOf } from '../store/journey.ts';
import { partNamesOf } from '../store/parts.ts';
import type { SegmentRow } from '../store/streamRows.ts';
import { type Cut, cut, segmentMax } from './cut.ts';
import { deliver, isCut } from './deliver.ts';
import { hashAtHome } from './firstLook.ts';
import { lastAtHome } from './lastAtHome.ts';
import { isLastPartThere } from './parts.ts';
import { takeBack } from './recut.ts';
import { adapterOf, checkCancelled, type Run, trying } from './run.ts';
import { seal } from './seal.ts';
import { Trouble } from './trouble.ts';

/*
 * This tablet's own stream on its way home. It promises: what was sealed is kept before it is sent and is never
 * sealed again; a segment is home only when the endpoint gave the very same bytes back; what the endpoint lost is
 * sent again. It deletes nothing. `copy` means that the endpoint holds other bytes under our name.
 */

/** Looks for our last segment at home. Anything but the same bytes there: nothing counts as home any more. */
export async function checkHome(run: Run, space: SpaceId): Promise<'done' | 'copy'> {
  const isAsLeft = run.asLeft?.[space] !== undefined;
  if (!isAsLeft && !(await isLastPartThere(run, space))) await forgetHome(run.store, space);
  const own = await ownStream(run.store, space);
  const last = await lastAtHome(run.store, own);
  if (!last || last.hash === run.asLeft?.[space]) return 'done';
  if ((await hashAtHome(run, space, last.name)) === last.hash) return 'done';
  // A twin of this tablet may have made its stream short, and cleared what we took to be home.
  const unknown = pieceName(own.device, (own.base?.last ?? 0) + 1);
  if (await trying(run, () => adapterOf(run, space).get(unknown))) return 'copy';
  await forgetHome(run.store, space);
  run.glances.delete(space);
  return 'done';
}

const atOnce = 8000;

/** Everything that happened on this tablet up to now, sealed and kept. */
export async function sealAll(run: Run, space: SpaceId, evenIfAway = false): Promise<void> {
  const { store } = run;
  const isLeft = ({ stamp }: AnyEvent) => !run.tooLarge.has(stamp);
  const read = (after: string) => unsealedOf(store, space, atOnce, { isLeft, evenIfAway, after });
  let done = 0;
  let fitted: number | undefined;
  for (let events = await read(''); ; ) {
    // The next ones are read while these are packed and kept.
    const next = events.length < atOnce ? undefined : read(events.at(-1)?.stamp ?? '');
    // Where these cannot be kept, nobody waits for them any more.
    next?.catch(() => undefined);
    const progress = (count: number) => run.progress({ step: 'sealing', done: done + count });
    fitted = await sealThese(run, space, events, { progress, guess: fitted });
    if (!next) return;
    done += events.length;
    events = await next;
  }
}

/** How many events the largest of the segments holds. */
async function sealThese(
  run: Run,
  space: SpaceId,
  events: AnyEvent[],
  { progress, guess }: { progress: (count: number) => void; guess: number | undefined },
): Promise<number> {
  if (events.length === 0) return 0;
  const beside = await besideOf(run, events);
  const most = Math.min(segmentMax, run.largest);
  const label = longestLabel(space, run.store.device);
  const cutFrom = (from: number, likeBefore: number | undefined) => {
    if (from === events.length) return undefined;
    const fitting = cut(events.slice(from), beside, label, { guess: likeBefore, most });
    // Where the one before it cannot be kept, nobody waits for this one any more.
    fitting.catch(() => undefined);
    return fitting;
  };
  let next = cutFrom(0, guess);
  let largest = 0;
  for (let done = 0; next; progress(done)) {
    checkCancelled(run);
    const { packed, count } = await next;
    const stamps = events.slice(done, done + count).map(({ stamp }) => stamp);
    done += count;
    // Packing and the disk do not wait for each other.
    next = cutFrom(done, count);
    await sealNext(run, space, { packed, count, stamps });
    largest = Math.max(largest, count);
  }
  return largest;
}

/** Longer than any that a stream comes to. */
function longestLabel(s: SpaceId, d: DeviceId): Label {
  return { f: segmentFormat, s, d, n: 1e8, e: 1e4, prev: '0'.repeat(64) };
}

/** The next segment of our own stream, in the place of the events with these stamps. */
export async function sealNext(
  { store, keyring }: Run,
  space: SpaceId,
  { packed, count, stamps }: Cut & { stamps: Stamp[] },
): Promise<SegmentRow> {
  const newest = await keyring.newest(space);
  if (!newest) throw new Trouble('no-key', `No key for ${space}`);
  const { device, n: before, hash: prev } = await ownStream(store, space);
  const n = before + 1;
  const label: Label = { f: segmentFormat, s: space, d: device, n, e: newest.epoch, prev };
  const body = await seal(packed, label, newest.key, store.random);
  const hash = await sha256Hex(body);
  const segment = { key: segmentKey(space, device, n), space, device, n, count, hash, body };
  await keepSealed(store, segment, stamps);
  return segment;
}

/** What travels with some of these events: names that our stamps may carry, and where their attachments lie. */
export async function besideOf({ store, formerly }: Run, events: AnyEvent[]) {
  const names = [...formerly, ...(await adoptedNames(store))];
  const namesFor = await partNamesOf(store, events);
  return (some: AnyEvent[]): Pick<Contents, 'formerly' | 'parts'> => {
    const parts = Object.assign({}, ...some.map(namesFor));
    return {
      ...(names.length > 0 && { formerly: names }),
      ...(Object.keys(parts).length > 0 && { parts }),
    };
  };
}

/**
 * Sends what is not home; the number of the last segment that the endpoint says it has. What it finds too large is
 * cut again. `anew` means that this can only be done under another name.
 */
export async function sendAll(run: Run, space: SpaceId): Promise<number | 'copy' | 'anew'> {
  const before = await markTried(run.store, space);
  if (!run.tried.has(space)) run.tried.set(space, before);
  for (;;) {
    const sent = await sendOn(run, space);
    if (sent !== 'cut-again') return sent;
    await sealAll(run, space);
    await markTried(run.store, space);
  }
}

async function sendOn(run: Run, space: SpaceId): Promise<number | 'copy' | 'anew' | 'cut-again'> {
  const own = await ownStream(run.store, space);
  const of = own.changes - own.home.changes;
  let done = 0;
  for (let n = own.home.n + 1; n <= own.n; n++) {
    checkCancelled(run);
    const segment = await segmentOf(run.store, space, own.device, n);
    if (!segment) throw new Error(`Segment ${n} of our own is not here`);
    try {
      const name = segmentName(own.device, n);
      // Whatever became of the first try may still be on its way.
      const again = () => run.tried.set(space, Math.max(n, run.tried.get(space) ?? 0));
      const delivered = await deliver(run, { space, name, body: segment.body }, again);
      if (delivered === 'other-bytes') return 'copy';
      if (delivered === 'too-large') return await takeBack(run, segment);
    } catch (error) {
      // Full or closed for us, but perhaps still good for reading what the other tablets sent.
      if (!(error instanceof Trouble) || !onlyForSending.has(error.code)) throw error;
      run.trouble ??= error;
      return n - 1;
    }
    done += segment.count;
    run.progress({ step: 'sending', done, of });
  }
  return own.n;
}

const onlyForSending: ReadonlySet<string> = new Set(['full', 'too-large', 'refused']);

/** What the endpoint gave back byte for byte: segment numbers, and how many events each holds. */
export type GivenBack = Map<number, number>;

/** Counts as home what was given back without a gap. */
export async function noteHome(run: Run, space: SpaceId, given: GivenBack): Promise<void> {
  if (given.size === 0) return;
  const { home } = await ownStream(run.store, space);
  let { n } = home;
  let changes = 0;
  for (let count = given.get(n + 1); count !== undefined; count = given.get(n + 1)) {
    n += 1;
    changes += count;
  }
  if (n === home.n) return;
  await markHome(run.store, space, n, changes);
  run.sent += changes;
}

/** Asks by name for what was sent and the feed has not shown. */
export async function readBack(run: Run, space: SpaceId, sentUpTo: number): Promise<'done' | 'copy'> {
  const { home, device } = await ownStream(run.store, space);
  let done = 0;
  for (let n = home.n + 1; n <= sentUpTo; n++) {
    checkCancelled(run);
    const segment = await segmentOf(run.store, space, device, n);
    const there = await trying(run, () => adapterOf(run, space).get(segmentName(device, n)));
    if (there === undefined)
      throw new Trouble('trouble', `The endpoint took segment ${n} and does not have it`);
    if (there !== segment?.body && isCut(there)) throw new Trouble('trouble', `Segment ${n} came back cut`);
    if (!segment || there !== segment.body) return 'copy';
    await noteHome(run, space, new Map([[n, segment.count]]));
    done += segment.count;
    run.progress({ step: 'checking', done });
  }
  return 'done';
}
