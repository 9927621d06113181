import type { PartNames } from '../schema/attachment.ts';
import type { SpaceId } from '../schema/ids.ts';
import { partKey } from './attachments.ts';
import { clearAtHome } from './erasing.ts';
import { inSpace } from './parts.ts';
import { currentShelf } from './shelf.ts';
import type { Store } from './store.ts';
import type { ParcelRow } from './streamRows.ts';
import { checkGate } from './write.ts';

/*
 * Parts of ours that were sealed with a key that has been replaced. What others know of them stays at home until a
 * segment that says where they lie now is home too.
 */

/** They wait again, after everything that was never home, to be sealed with the newest key. */
export async function waitAnew({ db }: Store, space: SpaceId, epoch: number): Promise<void> {
  await db.transaction('rw', db.gate, db.meta, db.parcels, async () => {
    const own = db.parcels.where(':id').between(...inSpace(space));
    const old = await own.filter(({ sealed }) => sealed !== undefined && sealed.epoch < epoch).toArray();
    if (old.length > 0) await checkGate(currentShelf(db));
    for (const { sealed, told, ...parcel } of old) {
      const isKnown = told && !parcel.was?.length;
      const was = isKnown ? namesOf(sealed) : parcel.was;
      const waits = was ? `3${parcel.order.slice(1)}` : parcel.order;
      await db.parcels.put({ ...parcel, ...(was && { was }), waits });
      if (!isKnown) await clearAtHome(db, space, namesOf(sealed));
    }
  });
}

/** Their events are sealed before they are home: where they lie is told by itself, when they are. */
export async function tellLater({ db }: Store, space: SpaceId): Promise<void> {
  await db.transaction('rw', db.gate, db.parcels, async () => {
    const own = db.parcels.where(':id').between(...inSpace(space));
    const waiting = await own.filter(({ waits, told, was }) => !!waits && !told && !was).toArray();
    if (waiting.length > 0) await checkGate(currentShelf(db));
    await db.parcels.bulkPut(waiting.map((parcel) => ({ ...parcel, was: [] })));
  });
}

/**
 * A snapshot tells where those parts lie that its events name. Of what was brought for somebody else's events a segment
 * told that the snapshot now stands for: it is told once more.
 */
export async function tellAgain({ db }: Store, space: SpaceId, told: ReadonlySet<string>): Promise<void> {
  await db.transaction('rw', db.gate, db.parcels, async () => {
    const own = db.parcels.where(':id').between(...inSpace(space));
    const untold = await own
      .filter(({ hash, told: isKnown, was }) => isKnown === true && !was && !told.has(hash))
      .toArray();
    if (untold.length > 0) await checkGate(currentShelf(db));
    await db.parcels.bulkPut(untold.map((parcel) => ({ ...parcel, was: [] })));
  });
}

function namesOf(sealed: ParcelRow['sealed']): string[] {
  return sealed?.pieces.map(({ name }) => name) ?? [];
}

/** Where those lie that are home again and that others know by their old names. */
export async function namesToTell({ db }: Store, space: SpaceId): Promise<PartNames> {
  const own = db.parcels.where(':id').between(...inSpace(space));
  const untold = await own.filter(({ was, waits, sealed }) => !!was && !waits && !!sealed).toArray();
  return Object.fromEntries(untold.map(({ hash, sealed }) => [hash, namesOf(sealed)]));
}

/** The others can know now; what they knew before may go. */
export async function namesTold({ db }: Store, space: SpaceId, told: PartNames): Promise<void> {
  await db.transaction('rw', db.gate, db.meta, db.parcels, async () => {
    await checkGate(currentShelf(db));
    for (const [hash, names] of Object.entries(told)) {
      const held = await db.parcels.get(partKey(space, hash));
      if (!held?.was || namesOf(held.sealed).join() !== names.join()) continue;
      const { was, ...parcel } = held;
      await db.parcels.put(parcel);
      await clearAtHome(db, space, was);
    }
  });
}

/** Whether something of ours that others are to read is still at home under a key that has been replaced. */
export async function hasOldParts({ db }: Store, space: SpaceId, epoch: number): Promise<boolean> {
  const own = db.parcels.where(':id').between(...inSpace(space));
  return (await own.filter(({ was, sealed }) => !!was || (sealed?.epoch ?? epoch) < epoch).count()) > 0;
}
