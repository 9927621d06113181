import { attachedTo, partsOf } from '../schema/attached.ts';
import type { Attachment, PartNames } from '../schema/attachment.ts';
import type { AnyEvent } from '../schema/event.ts';
import type { DeviceId, SpaceId } from '../schema/ids.ts';
import { spacesIn } from '../schema/space.ts';
import { partKey, readTogether } from './attachments.ts';
import type { Database } from './database.ts';
import type { PartRow } from './rows.ts';
import { currentShelf } from './shelf.ts';
import { type Store, selfOf } from './store.ts';
import type { ParcelRow, PartNamesRow, WantRow } from './streamRows.ts';
import { checkGate } from './write.ts';

/*
 * What the journey of attachments needs of the database. A part of ours is a parcel, and waits until it was read
 * back; the event that names it stays in `tail` until then, while later events go ahead. Of other tablets' parts it
 * knows where they lie, and which of them to fetch.
 */

export function inSpace(space: SpaceId): [string, string] {
  return [`${space}/`, `${space}/\uffff`];
}

/** The parcels that are not home, texts and small pages first, then in the order of their events. */
export async function parcelsToSend({ db }: Store, space: SpaceId): Promise<string[]> {
  const waiting = await db.parcels.orderBy('waits').primaryKeys();
  return waiting.filter((key) => key.startsWith(`${space}/`));
}

export async function parcelOf(
  { db }: Store,
  key: string,
): Promise<{ parcel: ParcelRow; bytes: PartRow['bytes'] } | undefined> {
  const parcel = await db.parcels.get(key);
  const part = parcel && (await db.parts.get(parcel.hash));
  return part && { parcel, bytes: part.bytes };
}

/** Its unit is over, and a station need not hold its bytes. */
export async function isLetGo({ db }: Store, key: string): Promise<boolean> {
  return (await db.parcels.get(key))?.of !== undefined;
}

/** How a parcel was sealed, kept before the first of it leaves. */
export async function keepParcel({ db }: Store, parcel: ParcelRow): Promise<void> {
  await db.transaction('rw', db.gate, db.parcels, async () => {
    await checkGate(currentShelf(db));
    await db.parcels.put(parcel);
  });
}

/** The parcel was read back, its last piece under that name. */
export async function markParcelHome({ db }: Store, { waits: _, ...parcel }: ParcelRow): Promise<void> {
  const { space, sealed } = parcel;
  await db.transaction('rw', db.gate, db.meta, db.parcels, async () => {
    await checkGate(currentShelf(db));
    await db.parcels.put({ ...parcel, told: true });
    await db.meta.put({ key: lastPartKey(space), value: sealed?.pieces.at(-1)?.name });
    // Only a head that is sent after it can show that home still has it.
    await db.meta.delete('head');
  });
}

/** Home does not have it after all. */
export async function waitAgain({ db }: Store, { key, order }: ParcelRow): Promise<void> {
  await db.transaction('rw', db.gate, db.parcels, async () => {
    await checkGate(currentShelf(db));
    await db.parcels.update(key, { waits: order });
  });
}

/** The last piece that was read back, where no segment of ours has been since. */
export async function lastPartOf({ db }: Store, space: SpaceId): Promise<string | undefined> {
  return (await db.meta.get(lastPartKey(space)))?.value as string | undefined;
}

export function lastPartKey(space: SpaceId): string {
  return `part/${space}`;
}

/** Inside a transaction: the endpoint has lost things, so every parcel waits again. */
export async function parcelsWait({ db }: Store, space: SpaceId): Promise<void> {
  await db.parcels
    .where(':id')
    .between(...inSpace(space))
    .modify((parcel) => {
      parcel.waits = parcel.order;
    });
}

/** Those whose attachments, if they have any, are all home. */
export async function readyToSeal(store: Store, events: AnyEvent[]): Promise<AnyEvent[]> {
  const naming = events.filter((event) => partsOf(event).length > 0);
  if (naming.length === 0) return events;
  const known = await namesOf(store, naming, 'home');
  return events.filter((event) => partsOf(event).every((hash) => known.has(partKey(event.space, hash))));
}

/** Where the parts lie that these events of one space name. */
export async function partNamesOf(store: Store, events: AnyEvent[]): Promise<(event: AnyEvent) => PartNames> {
  const naming = events.filter((event) => partsOf(event).length > 0);
  if (naming.length === 0) return () => ({});
  const known = await namesOf(store, naming, 'sealed');
  return (event) =>
    Object.fromEntries(
      partsOf(event).flatMap((hash) => {
        const names = known.get(partKey(event.space, hash));
        return names ? [[hash, names]] : [];
      }),
    );
}

async function namesOf(
  { db }: Store,
  events: AnyEvent[],
  which: 'home' | 'sealed',
): Promise<Map<string, string[]>> {
  const known = new Map<string, string[]>();
  const keys = [
    ...new Set(events.flatMap((event) => partsOf(event).map((hash) => partKey(event.space, hash)))),
  ];
  const parcels = await db.parcels.bulkGet(keys);
  for (const [i, key] of keys.entries()) {
    const parcel = parcels[i];
    const told = parcel ? undefined : await db.partNames.where(':id').startsWith(`${key}/`).first();
    const names = which === 'sealed' || !parcel?.waits ? parcel && namesNow(parcel) : undefined;
    if (names) known.set(key, names);
    else if (told) known.set(key, told.names);
  }
  return known;
}

/**
 * Where a parcel can be had: while it waits to be there under a new key, that is where it was. One that was home once
 * may be there still, though it waits to be told of again.
 */
function namesNow({ waits, was, told, sealed }: ParcelRow): string[] | undefined {
  if (waits && was && was.length > 0) return was;
  if (waits && was && !told) return undefined;
  return sealed?.pieces.map(({ name }) => name);
}

/** What another tablet's segment says of where parts lie. */
export function toldNames(space: SpaceId, device: DeviceId, parts: PartNames = {}): PartNamesRow[] {
  return Object.entries(parts).map(([hash, names]) => ({ key: `${partKey(space, hash)}/${device}`, names }));
}

/** Every way in which a part can be had. */
export async function waysTo({ db }: Store, space: SpaceId, hash: string): Promise<string[][]> {
  const [rows, own] = await Promise.all([
    db.partNames
      .where(':id')
      .startsWith(`${partKey(space, hash)}/`)
      .toArray(),
    db.parcels.get(partKey(space, hash)),
  ]);
  const ours = own && namesNow(own);
  return [...rows.map(({ names }) => names), ...(ours ? [ours] : [])];
}

/** Those of the parts that are not here and lie in that space. */
export async function knownIn(store: Store, space: SpaceId, hashes: string[]): Promise<string[]> {
  const missing = await missingOf(store, hashes);
  const ways = await Promise.all(missing.map((hash) => waysTo(store, space, hash)));
  return missing.filter((_, i) => ways[i]?.length);
}

/** The rows of children that name parts, with what of it stands. */
export async function childRowsWithParts({
  pieces,
  inMyWords,
}: Database): Promise<{ key: string; parts?: string[]; facts: AnyEvent[] }[]> {
  const [ofPieces, ofWords] = await Promise.all([
    pieces.filter(({ parts }) => parts !== undefined).toArray(),
    inMyWords.filter(({ parts }) => parts !== undefined).toArray(),
  ]);
  return [
    ...ofPieces.map(({ drafts, pages = [], said = [], marks = [], ...row }) => ({
      ...row,
      facts: [...drafts, ...pages, ...said, ...marks],
    })),
    ...ofWords.map(({ said, ...row }) => ({ ...row, facts: said })),
  ];
}

/** The parts that what children wrote, showed and said names, by whether they are here. */
export async function namedParts({ db }: Store): Promise<{ here: string[]; away: string[] }> {
  const rows = await childRowsWithParts(db);
  const named = [...new Set(rows.flatMap(({ parts = [] }) => parts))];
  const held = new Set(await db.parts.toCollection().primaryKeys());
  return { here: named.filter((hash) => held.has(hash)), away: named.filter((hash) => !held.has(hash)) };
}

export function partAt({ db }: Store, hash: string): Promise<PartRow | undefined> {
  return db.parts.get(hash);
}

/** Those of the parts that are not here. */
export async function missingOf({ db }: Store, hashes: string[]): Promise<string[]> {
  const here = new Set(await db.parts.where(':id').anyOf(hashes).primaryKeys());
  return hashes.filter((hash) => !here.has(hash));
}

export async function wantsOf({ db }: Store, space: SpaceId): Promise<string[]> {
  const keys = await db.wants
    .where(':id')
    .between(...inSpace(space))
    .primaryKeys();
  return keys.map((key) => key.slice(space.length + 1));
}

/** What is wanted already stays as it is. */
export async function want({ db }: Store, wants: WantRow[]): Promise<void> {
  const held = await db.wants.bulkGet(wants.map(({ key }) => key));
  await db.wants.bulkPut(wants.filter((_, i) => held[i] === undefined));
}

/** Somebody opens it: what of it is not here comes with the next handover. */
export async function openAttachment(store: Store, attachment: Attachment) {
  const whole = await readTogether(store, attachment);
  if (!whole) await wantWhole(store, [attachment]);
  return whole;
}

/** Somebody is going to open these. */
export async function wantWhole(store: Store, attachments: readonly Attachment[]): Promise<void> {
  const hashes = attachments.flatMap(({ parts }) => parts);
  for (const { id: space } of spacesIn(selfOf(store).spaces)) {
    const known = await knownIn(store, space, hashes);
    if (known.length > 0)
      await want(
        store,
        known.map((hash) => ({ key: partKey(space, hash) })),
      );
  }
}

/** What comes with these events and is not here. */
export async function wantsIn(store: Store, events: AnyEvent[]): Promise<WantRow[]> {
  const early = new Map<string, string>();
  for (const event of events) {
    for (const { attachment, early: isEarly } of attachedTo(event)) {
      if (isEarly) for (const hash of attachment.parts) early.set(hash, event.space);
    }
  }
  if (early.size === 0) return [];
  const missing = await missingOf(store, [...early.keys()]);
  return missing.map((hash) => ({ key: partKey(early.get(hash) as string, hash) }));
}

/**
 * Everything that is named here, known to lie at home and not here. What nothing names any more may be of a child who
 * was erased, and nobody opens it; what comes early is wanted since its event came.
 */
export async function wantAll(store: Store, space: SpaceId): Promise<void> {
  const { away } = await namedParts(store);
  await want(
    store,
    (await knownIn(store, space, away)).map((hash) => ({ key: partKey(space, hash) })),
  );
}

/** A part that came, and was found to be the one that its hash names. */
export async function keepPart({ db }: Store, space: SpaceId, part: PartRow): Promise<void> {
  await db.transaction('rw', db.gate, db.parts, db.wants, async () => {
    await checkGate(currentShelf(db));
    await db.parts.put(part);
    await db.wants.delete(partKey(space, part.hash));
  });
}

/** It is here already. */
export async function dropWant({ db }: Store, space: SpaceId, hash: string): Promise<void> {
  await db.wants.delete(partKey(space, hash));
}
