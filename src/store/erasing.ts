import { withoutPupils } from '../rules/withoutPupils.ts';
import { partsOf } from '../schema/attached.ts';
import type { ChildFact } from '../schema/childEvents.ts';
import type { AnyEvent, Erase } from '../schema/event.ts';
import type { PupilId, SpaceId } from '../schema/ids.ts';
import { flagPupil } from './apply.ts';
import type { Database } from './database.ts';
import { childRowsWithParts } from './parts.ts';
import type { ErasedRow, PieceRow } from './rows.ts';
import { currentShelf } from './shelf.ts';
import type { Store } from './store.ts';
import { checkGate } from './write.ts';

/*
 * Erasing a child on this tablet. It promises that nothing of the child stays in any row that can be read without
 * opening a sealed segment, and that nothing comes back: the random id is kept for ever, and whatever names it later
 * goes no further than the door. The sealed segments are sync's: see sync/reseal.ts.
 */

/** The ids that nothing may come back of. Inside a transaction that has the table. */
export async function erasedIn({ erased }: Database): Promise<ReadonlySet<string>> {
  return new Set(await erased.toCollection().primaryKeys());
}

export function erasedPupils({ db }: Store): Promise<ReadonlySet<string>> {
  return erasedIn(db);
}

/** What is left of events; the very same ones where no erased child is in them. */
export function withoutErased(events: readonly AnyEvent[], gone: ReadonlySet<string>): AnyEvent[] {
  return gone.size === 0 ? [...events] : events.flatMap((event) => withoutPupils(event, gone) ?? []);
}

/** What a screen that stood open has written of a child since goes too. */
export async function sweepErased(store: Store): Promise<void> {
  const { db } = store;
  const gone = await erasedIn(db);
  if (gone.size === 0) return;
  await db.transaction('rw', [db.gate, ...tablesToErase(db)], async () => {
    await checkGate(currentShelf(db));
    await sweep(store, gone);
  });
}

/**
 * What of these events tells this tablet to erase. An adult's word to adults is in the class space, which no station
 * has a key for; a station hears it in its own.
 */
export function ordersIn({ self }: Store, events: readonly AnyEvent[]): Erase[] {
  const space = self?.role === 'station' ? self.spaces.station : self?.spaces.class;
  return events.filter((event): event is Erase => event.kind === 'erase' && event.space === space);
}

/** The tables that erasing touches. */
export function tablesToErase(db: Database) {
  const { meta, erased, tail, scratch, setAside, streams, pupils, faces, ledger, standings, pieces } = db;
  const besides = [db.tray, db.takes, db.parts, db.parcels, db.partNames, db.wants];
  return [
    meta,
    erased,
    tail,
    scratch,
    setAside,
    streams,
    pupils,
    faces,
    ledger,
    standings,
    pieces,
    db.hands,
    db.practice,
    db.inMyWords,
    db.stations,
    db.myBoxes,
    db.classes,
    ...besides,
  ];
}

/** Inside a transaction: from now on these pupils are erased here. */
export async function erase(store: Store, orders: readonly Erase[]): Promise<void> {
  const { db } = store;
  const held = await erasedIn(db);
  const fresh = orders.filter(({ pupil }) => !held.has(pupil));
  if (fresh.length === 0) return;
  const rows = new Map<PupilId, ErasedRow>();
  for (const { pupil, stamp, at, by } of fresh) {
    if (!rows.has(pupil)) rows.set(pupil, { id: pupil, stamp, at, by });
  }
  await db.erased.bulkAdd([...rows.values()]);
  await sweep(store, new Set(rows.keys()));
  const own = await db.streams.filter(({ device }) => device === store.device).toArray();
  await db.streams.bulkPut(own.map((row) => ({ ...row, isStale: true })));
  await askToReseal(store);
  store.undo.clear();
}

/** Inside a transaction: takes away whatever names these pupils. */
export async function sweep({ db }: Store, gone: ReadonlySet<string>): Promise<void> {
  const isGone = (key: string) => key.split('/').some((part) => gone.has(part));
  await sweepParts(db, isGone, gone);
  const facts = [db.ledger, db.standings, db.practice, db.inMyWords, db.pieces, db.hands];
  for (const table of [db.pupils, db.faces, ...facts, db.scratch, db.takes, db.myBoxes]) {
    const keys = (await table.toCollection().primaryKeys()) as string[];
    await table.bulkDelete(keys.filter(isGone) as never[]);
  }
  await forgetPairs(db, gone);
  await forgetCritics(db, gone);
  await forgetPlans(db, gone);
  await forgetPartners(db, gone);
  await sweepTail(db, gone);
  const about = db.setAside.filter(({ raw }) => namesOne(raw, gone));
  await db.setAside.bulkDelete(await about.primaryKeys());
}

// Before the rows go that name them. What lies at home of ours is taken away by the next handover.
async function sweepParts(
  db: Database,
  isGone: (key: string) => boolean,
  gone: ReadonlySet<string>,
): Promise<void> {
  const rows = await childRowsWithParts(db);
  const letGo = await db.parcels.filter(({ of }) => of?.every(isGone) ?? false).toArray();
  const hashes = new Set([
    ...rows.filter(({ key }) => isGone(key)).flatMap(({ parts = [] }) => parts),
    ...letGo.map(({ hash }) => hash),
  ]);
  if (hashes.size === 0) return;
  // A page that was filed to the wrong child first, and was moved since, is the other child's; and so is one photo, or
  // one copied text, of two children's work.
  const others = rows.filter(({ key }) => !isGone(key)).flatMap(({ facts }) => facts);
  // What was taken back stands in no row, and waits in the tail until its parts are home.
  const waiting = withoutErased(await db.tail.toArray(), gone);
  for (const hash of [...others, ...waiting].flatMap(partsOf)) hashes.delete(hash);
  for (const { page, thumbnail } of await db.tray.toArray()) {
    for (const hash of [...page.parts, ...thumbnail.parts]) hashes.delete(hash);
  }
  await db.parts.bulkDelete([...hashes]);
  const names = (key: string) => hashes.has(key.split('/')[1] as string);
  await db.wants.bulkDelete((await db.wants.toCollection().primaryKeys()).filter(names));
  await db.partNames.bulkDelete((await db.partNames.toCollection().primaryKeys()).filter(names));
  for (const parcel of await db.parcels.filter(({ key }) => names(key)).toArray()) {
    await db.parcels.delete(parcel.key);
    const pieces = parcel.sealed?.pieces.map(({ name }) => name) ?? [];
    await clearAtHome(db, parcel.space, [...(parcel.was ?? []), ...pieces]);
  }
}

/** Inside a transaction: nobody is to look for these any more. */
export async function clearAtHome({ meta }: Database, space: SpaceId, names: string[]): Promise<void> {
  const key = clearKey(space);
  const held = ((await meta.get(key))?.value ?? []) as string[];
  await meta.put({ key, value: [...held, ...names] });
}

const clearKey = (space: SpaceId) => `clear-parts/${space}`;

/** Pieces of ours, of children who were erased or under a key that was replaced, that may still lie at home. */
export async function partsToClear({ db }: Store, space: SpaceId): Promise<string[]> {
  return ((await db.meta.get(clearKey(space)))?.value ?? []) as string[];
}

export async function partsCleared({ db }: Store, space: SpaceId, names: string[]): Promise<void> {
  await db.transaction('rw', db.gate, db.meta, async () => {
    await checkGate(currentShelf(db));
    const held = ((await db.meta.get(clearKey(space)))?.value ?? []) as string[];
    const left = held.filter((name) => !names.includes(name));
    await db.meta.put({ key: clearKey(space), value: left });
  });
}

async function forgetPairs({ pupils }: Database, gone: ReadonlySet<string>): Promise<void> {
  const rows = await pupils
    .filter(({ pairs }) => Object.keys(pairs ?? {}).some((id) => gone.has(id)))
    .toArray();
  for (const row of rows) {
    const kept = Object.entries(row.pairs ?? {}).filter(([id]) => !gone.has(id));
    row.pairs = Object.fromEntries(kept) as NonNullable<typeof row.pairs>;
    if (kept.length === 0) delete row.pairs;
    flagPupil(row);
  }
  await pupils.bulkPut(rows);
}

/** What a child wrote of another one's piece is in that one's row. */
async function forgetCritics({ pieces }: Database, gone: ReadonlySet<string>): Promise<void> {
  const isTheirs = (fact: ChildFact) => fact.kind === 'critique' && gone.has(fact.critic);
  const rows = await pieces.filter(({ said = [] }) => said.some(isTheirs)).toArray();
  for (const row of rows) {
    row.said = (row.said ?? []).filter((fact) => !isTheirs(fact));
    if (row.said.length === 0) delete row.said;
  }
  // Where nothing else was said of a piece, it is as on a tablet that has never heard of the critique: no row.
  const [empty, kept] = [rows.filter(isEmpty), rows.filter((row) => !isEmpty(row))];
  await pieces.bulkDelete(empty.map(({ key }) => key));
  await pieces.bulkPut(kept);
}

function isEmpty({ drafts, gone, pages, said, marks, parts }: PieceRow): boolean {
  return [drafts, gone, pages, said, marks, parts].every((facts = []) => facts.length === 0);
}

async function forgetPlans({ stations }: Database, gone: ReadonlySet<string>): Promise<void> {
  for (const row of await stations.toArray()) {
    if (!Array.isArray(row.who) || !row.who.some((id) => gone.has(id))) continue;
    await stations.put({ ...row, who: row.who.filter((id) => !gone.has(id)) });
  }
}

async function forgetPartners({ classes }: Database, gone: ReadonlySet<string>): Promise<void> {
  for (const row of await classes.toArray()) {
    const { partners } = row;
    if (!Array.isArray(partners) || !partners.flat().some((id) => gone.has(id))) continue;
    await classes.put({ ...row, partners: partners.map((group) => group.filter((id) => !gone.has(id))) });
  }
}

async function sweepTail({ tail }: Database, gone: ReadonlySet<string>): Promise<void> {
  const events = await tail.toArray();
  for (const event of events) {
    const kept = withoutPupils(event, gone);
    if (!kept) await tail.delete(event.stamp);
    else if (kept !== event) await tail.put(kept);
  }
}

export async function doneErasing({ db }: Store): Promise<PupilId[]> {
  return (await db.erased.filter(({ isDone }) => isDone === true).toArray()).map(({ id }) => id);
}

/** Those of whom something may be left here, or in what we have at home. */
export function openErasures({ db }: Store): Promise<ErasedRow[]> {
  return db.erased.filter(({ isDone }) => !isDone).toArray();
}

export async function markErased(store: Store): Promise<void> {
  const { db } = store;
  const open = await openErasures(store);
  await db.transaction('rw', db.gate, db.erased, async () => {
    await checkGate(currentShelf(db));
    await db.erased.bulkPut(open.map((row) => ({ ...row, isDone: true as const })));
  });
}

/** Some stream of ours still says what was erased. */
export async function isStale({ db, device }: Store): Promise<boolean> {
  const own = await db.streams.filter((row) => row.device === device && row.n > 0).toArray();
  return own.some((row) => row.isStale === true);
}

const resealing = 'reseal';

/** Inside a transaction: kept copies of what other tablets sent may name an erased child, or need an older key. */
export async function askToReseal({ db }: Store): Promise<void> {
  const held = (await db.meta.get(resealing))?.value as number | undefined;
  await db.meta.put({ key: resealing, value: (held ?? 0) + 1 });
}

/** How often it was asked for; undefined when it was not, since it was last done. */
export async function needsResealing({ db }: Store): Promise<number | undefined> {
  return (await db.meta.get(resealing))?.value as number | undefined;
}

/** By space: for which newest epoch the kept copies of others' work were sealed again, and the oldest that is left. */
export type Lowest = Record<SpaceId, { of: number; left: number }>;

const resealed = 'resealed';

export async function resealedFor({ db }: Store): Promise<Lowest> {
  return ((await db.meta.get(resealed))?.value ?? {}) as Lowest;
}

export async function markResealed({ db }: Store, asked: number | undefined, lowest: Lowest): Promise<void> {
  await db.transaction('rw', db.gate, db.meta, async () => {
    await checkGate(currentShelf(db));
    await db.meta.put({ key: resealed, value: lowest });
    if ((await db.meta.get(resealing))?.value === asked) await db.meta.delete(resealing);
  });
}

function namesOne(raw: unknown, gone: ReadonlySet<string>): boolean {
  const text = JSON.stringify(raw) ?? '';
  return [...gone].some((id) => text.includes(id));
}
