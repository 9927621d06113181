import { sha256Hex } from '../device/cipher.ts';
import { firstEpoch } from '../device/keys.ts';
import { Contents, type Label, readEnvelope, snapshotFormat } from '../schema/envelope.ts';
import type { AnyEvent } from '../schema/event.ts';
import type { SpaceId } from '../schema/ids.ts';
import { pieceName, segmentName } from '../schema/objectNames.ts';
import { partsIn } from '../store/adopting.ts';
import { erasedPupils, openErasures, withoutErased } from '../store/erasing.ts';
import { type OwnStream, ownStream, segmentOf } from '../store/journey.ts';
import { keysDue } from '../store/newKeys.ts';
import { tellAgain } from '../store/partsAnew.ts';
import { keepPiece, markSnapshot, pieceKey, pieceOf, standFor } from '../store/snapshots.ts';
import type { Base, SegmentRow } from '../store/streamRows.ts';
import { cut, segmentMax } from './cut.ts';
import { deliver, isCut } from './deliver.ts';
import { haveWhole, isAtHome } from './haveWhole.ts';
import { oldestEpoch } from './keyNeeds.ts';
import { besideOf } from './push.ts';
import { takeLess } from './recut.ts';
import { adapterOf, checkCancelled, type Run, trying } from './run.ts';
import { open, pack, seal } from './seal.ts';
import { Trouble } from './trouble.ts';

/*
 * This tablet's own stream made short: a snapshot says again what its segments said, and stands for them. It promises
 * what the way home promises (sealed once, kept before it is sent, read back), and that nothing is cleared from the
 * endpoint before a whole snapshot that holds it was read back from there.
 */

/**
 * A stream of so many segments asks a tablet that joins late for as many requests where there is no feed, and holds
 * several years of a busy class.
 */
export const longStream = 200;

/** When all of it is home: makes the stream short if it is time for that, and clears what the snapshot stands for. */
export async function keepShort(run: Run, space: SpaceId): Promise<'done' | 'copy'> {
  const own = await ownStream(run.store, space);
  const isTime = own.home.n === own.n && (await isDue(run, own));
  if (!isTime && !own.base) return 'done';
  // With a new key that is to come in this same handover, it would be made twice.
  if ((await keysDue(run.store)).some((due) => due.space === space)) return 'done';
  if (isTime) await makeSnapshot(run, own, own);
  if ((await bringSnapshot(run, space)) === 'copy') return 'copy';
  await clear(run, space);
  return 'done';
}

/** All of it in pieces, at home and read back, so that what is kept here of each can be made less. */
export async function sayAgain(run: Run, space: SpaceId): Promise<'done' | 'copy'> {
  const own = await ownStream(run.store, space);
  await makeSnapshot(run, own, own);
  if ((await bringSnapshot(run, space)) === 'copy') return 'copy';
  await clear(run, space);
  return 'done';
}

/** It is long, or says what was erased, or its oldest part is sealed with a key that is not the newest. */
async function isDue({ store, keyring, longStream }: Run, own: OwnStream): Promise<boolean> {
  if (own.n === 0 || own.isStale) return own.n > 0;
  if (own.n - (own.base?.through ?? 0) >= longStream) return true;
  const newest = await keyring.newest(own.space);
  if (!newest || newest.epoch === firstEpoch) return false;
  return (await oldestEpoch(store, own)) < newest.epoch;
}

/** Of the stream up to that segment: all of it, or what a snapshot already stands for. */
async function makeSnapshot(
  run: Run,
  own: OwnStream,
  { n: through, hash }: Pick<OwnStream, 'n' | 'hash'>,
): Promise<void> {
  const { store, keyring } = run;
  const { space, device } = own;
  const newest = await keyring.newest(space);
  if (!newest) throw new Trouble('no-key', `No key for ${space}`);
  const isWhole = (await haveWhole(run, space)) && !own.base?.lacks;
  const label: Label = { f: snapshotFormat, s: space, d: device, n: through, e: newest.epoch, prev: hash };
  const first = (own.base?.last ?? 0) + 1;
  const gone = await erasedPupils(store);
  const told = new Set<string>();
  let [k, changes] = [first, 0];
  for await (const { packed, count, parts, isLast } of cutPieces(
    run,
    { ...own, n: through },
    gone,
    label,
    first,
  )) {
    checkCancelled(run);
    for (const hash of parts) told.add(hash);
    const body = await seal(packed, label, newest.key, store.random);
    const key = pieceKey(space, device, k);
    await keepPiece(store, { key, space, device, n: k, count, hash: await sha256Hex(body), body });
    changes += count;
    if (!isLast) k += 1;
  }
  await tellAgain(store, space, told);
  const stands = { through, hash, changes, epoch: newest.epoch, first, last: k };
  await standFor(store, space, { ...stands, ...(!isWhole && { lacks: true }) }, gone.size);
}

interface CutPiece {
  packed: Uint8Array<ArrayBuffer>;
  count: number;
  /** Hashes of what lies beside its events, and is told with them. */
  parts: string[];
  isLast: boolean;
}

const atOnce = 4000;

async function* cutPieces(
  run: Run,
  own: OwnStream,
  gone: ReadonlySet<string>,
  label: Label,
  first: number,
): AsyncGenerator<CutPiece> {
  const source = ownEvents(run, own);
  let events: AnyEvent[] = [];
  const most = Math.min(segmentMax, run.largest);
  let [isAll, guess] = [false, undefined as number | undefined];
  for (let k = first; ; k++) {
    while (!isAll && events.length < atOnce) {
      const next = await source.next();
      if (next.done) isAll = true;
      else events = [...events, ...withoutErased(next.value, gone)];
    }
    const about = await besideOf(run, events);
    const beside = (some: AnyEvent[]) => ({ ...about(some), k, first });
    const lastBeside = (some: AnyEvent[]) => ({ ...beside(some), last: true });
    const fitted = await cut(events, lastBeside, label, { guess, most });
    const count = Math.min(fitted.count, events.length);
    const isLast = isAll && count === events.length;
    const some = events.slice(0, count);
    const { packed } = isLast ? fitted : await pack({ events: some, ...beside(some) });
    yield { packed, count, parts: partsIn(some), isLast };
    if (isLast) return;
    guess = count;
    events = events.slice(count);
  }
}

/** What the stream says, one kept text at a time. */
async function* ownEvents({ store, keyring }: Run, own: OwnStream): AsyncGenerator<AnyEvent[]> {
  const { space, device, base, n } = own;
  const opened = async (row: SegmentRow | undefined) => {
    const envelope = row && readEnvelope(row.body);
    const key = typeof envelope === 'object' ? await keyring.keyFor(space, envelope.e) : undefined;
    if (typeof envelope !== 'object' || !key)
      throw new Trouble('no-key', 'A segment of our own does not open');
    return Contents.parse(await open(envelope, key)).events as AnyEvent[];
  };
  for (let k = base?.first ?? 1; base && k <= base.last; k++) {
    yield opened(await pieceOf(store, space, device, k));
  }
  for (let i = (base?.through ?? 0) + 1; i <= n; i++) yield opened(await segmentOf(store, space, device, i));
}

/** Sends the snapshot that is not home, and has it given back. */
export async function bringSnapshot(run: Run, space: SpaceId): Promise<'done' | 'copy'> {
  const own = await ownStream(run.store, space);
  const { base } = own;
  if (!base || base.isHome) return 'done';
  for (let k = base.first; k <= base.last; k++) {
    checkCancelled(run);
    const brought = await bringPiece(run, space, k);
    if (brought === 'copy') return 'copy';
    if (brought === 'done') continue;
    await makeSnapshot(run, own, { n: base.through, hash: base.hash });
    return bringSnapshot(run, space);
  }
  await markSnapshot(run.store, space, { isHome: true });
  return 'done';
}

/** `lost`: home has no longer what was let go of here, and what is left is to be said in pieces of its own. */
async function bringPiece(
  run: Run,
  space: SpaceId,
  k: number,
): Promise<'done' | 'copy' | 'too-large' | 'lost'> {
  const { store } = run;
  const piece = await pieceOf(store, space, store.device, k);
  if (!piece) throw new Error(`Piece ${k} of our own is not here`);
  if (piece.isLess) return (await isAtHome(run, piece)) ? 'done' : 'lost';
  const name = pieceName(store.device, k);
  const delivered = await deliver(run, { space, name, body: piece.body });
  if (delivered === 'other-bytes') return 'copy';
  if (delivered === 'too-large') {
    await takeLess(run, piece.body.length);
    return 'too-large';
  }
  const there = await trying(run, () => adapterOf(run, space).get(name));
  if (there === piece.body) return 'done';
  if (there === undefined || isCut(there))
    throw new Trouble('trouble', `Piece ${k} was taken and is not there`);
  return 'copy';
}

/** Takes away at the endpoint what our snapshot stands for. A store that cannot do that keeps it. */
async function clear(run: Run, space: SpaceId): Promise<void> {
  const { base, device } = await ownStream(run.store, space);
  const { remove } = adapterOf(run, space);
  if (!base?.isHome || !remove) return;
  if (base.lacks && (await openErasures(run.store)).length === 0) return;
  const names = [...namesBefore(base, device)];
  if (names.length === 0) return;
  let { stays } = base;
  for (const name of names) {
    checkCancelled(run);
    if ((await trying(run, () => remove(name))) === 'stays') stays += 1;
  }
  const cleared = { segments: base.through, pieces: base.first - 1 };
  await markSnapshot(run.store, space, { cleared, stays });
}

function* namesBefore({ through, first, cleared }: Base, device: OwnStream['device']): Generator<string> {
  for (let n = cleared.segments + 1; n <= through; n++) yield segmentName(device, n);
  for (let k = cleared.pieces + 1; k < first; k++) yield pieceName(device, k);
}
