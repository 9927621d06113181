import { sha256Hex, sha256HexOf } from '../device/cipher.ts';
import { joined } from '../device/gzip.ts';
import { type Attachment, partName } from '../schema/attachment.ts';
import type { SpaceId } from '../schema/ids.ts';
import { partKey } from '../store/attachments.ts';
import { partsCleared, partsToClear } from '../store/erasing.ts';
import { markLacked } from '../store/lackedParts.ts';
import {
  dropWant,
  isLetGo,
  keepParcel,
  keepPart,
  knownIn,
  lastPartOf,
  markParcelHome,
  missingOf,
  parcelOf,
  parcelsToSend,
  want,
  wantsOf,
  waysTo,
} from '../store/parts.ts';
import type { ParcelRow } from '../store/streamRows.ts';
import { adapterOf, checkCancelled, type Run, trying } from './run.ts';
import { openPiece, pieceOf, sealPart } from './sealPart.ts';
import { Trouble } from './trouble.ts';

/*
 * Attachments on their way home and here. A part goes before the event that names it, but after every event that
 * needs none: the event waits in `tail` until all its parts were read back, and is sealed then, so that a slow page
 * keeps no judgement back. One part is in memory at a time; each one that is home stays home when the line breaks.
 * A part that is missing there, or not what its hash says, is asked for again by every handover and stops nothing.
 */

/** Takes away what nobody is to find at home any more, where the store can. */
export async function clearParts(run: Run, space: SpaceId): Promise<void> {
  const names = await partsToClear(run.store, space);
  const { remove } = adapterOf(run, space);
  if (names.length === 0 || !remove) return;
  for (const name of names) {
    checkCancelled(run);
    await trying(run, () => remove(partName(name)));
  }
  await partsCleared(run.store, space, names);
}

type Parcel = NonNullable<Awaited<ReturnType<typeof parcelOf>>>;
type Sealed = ParcelRow & Required<Pick<ParcelRow, 'sealed'>>;

/**
 * Small pages and texts first, then pages; how many. Where home is full or closed to us it stops, and what is here
 * stays.
 */
export async function sendParts(run: Run, space: SpaceId): Promise<number> {
  const keys = await parcelsToSend(run.store, space);
  let brought = 0;
  try {
    for (const [i, key] of keys.entries()) {
      checkCancelled(run);
      run.progress({ step: 'sending-pages', done: i, of: keys.length });
      const found = await parcelHere(run, space, key);
      if (!found) continue;
      await bringHome(run, found);
      brought += 1;
    }
  } catch (error) {
    if (!(error instanceof Trouble) || !['full', 'refused', 'too-large'].includes(error.code)) throw error;
    run.trouble ??= error;
  }
  return brought;
}

/** What a station let go of is fetched from where it lies. */
async function parcelHere(run: Run, space: SpaceId, key: string): Promise<Parcel | undefined> {
  const here = await parcelOf(run.store, key);
  const hash = key.slice(space.length + 1);
  if (here || !(await isLetGo(run.store, key)) || (await fetchPart(run, space, hash)) !== 'here') return here;
  return parcelOf(run.store, key);
}

const smallestBody = 8 * 1024;

/**
 * Cut smaller for as long as home finds it too large: the names are hashes, so no name means two things. What others
 * know the names of is not cut again.
 */
async function bringHome(run: Run, { parcel, bytes }: Parcel): Promise<void> {
  for (;;) {
    const sealed = await sealedParcel(run, { parcel, bytes });
    try {
      for (const place of sealed.sealed.pieces.keys()) await deliver(run, sealed, bytes, place);
      return await markParcelHome(run.store, sealed);
    } catch (error) {
      const isTooLarge = error instanceof Trouble && error.code === 'too-large';
      const largest = Math.max(...sealed.sealed.pieces.map(({ size }) => size));
      if (!isTooLarge || parcel.told || largest < smallestBody / 2) throw error;
      run.largest = Math.max(smallestBody, Math.floor((largest * 4) / 3 / 2));
      await run.keepLargest(run.largest);
      const { sealed: _, ...again } = sealed;
      await keepParcel(run.store, again);
      parcel = again;
    }
  }
}

async function sealedParcel({ store, keyring, largest }: Run, { parcel, bytes }: Parcel): Promise<Sealed> {
  if (parcel.sealed) return parcel as Sealed;
  const { space } = parcel;
  const newest = await keyring.newest(space);
  if (!newest) throw new Trouble('no-key', `No key for ${space}`);
  const seal = { space, device: store.device, ...newest };
  const sealed = { ...parcel, sealed: await sealPart(bytes, seal, largest, store.random) };
  await keepParcel(store, sealed);
  return sealed;
}

/** The same bytes until they are there, and then read back. */
async function deliver(run: Run, parcel: Sealed, bytes: Parcel['bytes'], place: number): Promise<void> {
  const { space, sealed } = parcel;
  const keys = (await run.keyring.keyFor(space, sealed.epoch)) ?? [];
  const body = await pieceOf(bytes, parcel, place, keys);
  if (body === undefined) throw new Trouble('no-key', `No key for a page of ${space}`);
  const name = partName(sealed.pieces[place]?.name as string);
  const adapter = adapterOf(run, space);
  await trying(run, async (attempt) => {
    if (attempt > 0 && (await adapter.get(name)) === body) return;
    if ((await adapter.put(name, body)) !== 'kept') throw new Trouble('trouble', `Other bytes as ${name}`);
  });
  if ((await trying(run, () => adapter.get(name))) !== body)
    throw new Trouble('trouble', `${name} came back as something else`);
}

/** Where parts went home after the last segment, the last of them shows whether the endpoint was put back. */
export async function isLastPartThere(run: Run, space: SpaceId): Promise<boolean> {
  const last = await lastPartOf(run.store, space);
  if (last === undefined) return true;
  const there = await trying(run, () => adapterOf(run, space).get(partName(last)));
  return there !== undefined && (await sha256Hex(there)) === last;
}

/** What was wanted, as far as it is to be had. */
export async function fetchParts(run: Run, space: SpaceId): Promise<void> {
  const hashes = await wantsOf(run.store, space);
  for (const [i, hash] of hashes.entries()) {
    checkCancelled(run);
    run.progress({ step: 'fetching-pages', done: i, of: hashes.length });
    await fetchPart(run, space, hash);
  }
}

export async function fetchPart(run: Run, space: SpaceId, hash: string): Promise<'here' | 'not-yet'> {
  if ((await missingOf(run.store, [hash])).length === 0) {
    await dropWant(run.store, space, hash);
    return 'here';
  }
  for (const names of await waysTo(run.store, space, hash)) {
    const bytes = await partAt(run, space, names);
    if (!bytes || (await sha256HexOf(bytes)) !== hash) continue;
    await keepPart(run.store, space, { hash, bytes });
    return 'here';
  }
  await markLacked(run.store, space, hash);
  return 'not-yet';
}

async function partAt(run: Run, space: SpaceId, names: string[]): Promise<Parcel['bytes'] | undefined> {
  const pieces: Parcel['bytes'][] = [];
  for (const [place, name] of names.entries()) {
    const body = await trying(run, () => adapterOf(run, space).get(partName(name)));
    const piece = body === undefined ? undefined : await openPiece(body, { space, place }, run.keyring);
    if (!piece) return undefined;
    pieces.push(piece);
  }
  return joined(
    pieces,
    pieces.reduce((sum, { length }) => sum + length, 0),
  );
}

/** Every part of it that is to be had; what is not is wanted from now on. */
export async function fetchWhole(run: Run, { parts }: Attachment): Promise<'here' | 'not-yet'> {
  for (const space of run.adapters.keys()) {
    const known = await knownIn(run.store, space, parts);
    await want(
      run.store,
      known.map((hash) => ({ key: partKey(space, hash) })),
    );
    for (const hash of known) await fetchPart(run, space, hash);
  }
  return (await missingOf(run.store, parts)).length === 0 ? 'here' : 'not-yet';
}
