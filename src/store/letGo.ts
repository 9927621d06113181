import { isOver } from '../rules/unitOver.ts';
import { withoutUnits } from '../rules/withoutUnits.ts';
import type { AnyEvent } from '../schema/event.ts';
import type { DeviceId, PupilId, SpaceId, UnitId } from '../schema/ids.ts';
import type { Database } from './database.ts';
import { newStream } from './journey.ts';
import { childRowsWithParts } from './parts.ts';
import { currentShelf } from './shelf.ts';
import type { Store } from './store.ts';
import type { ParcelRow, SegmentRow } from './streamRows.ts';
import { checkGate } from './write.ts';

/*
 * What a station lets go of when a unit is over: what children wrote in it, showed and said, and what was said of
 * that. It promises that what is gone from here was shown to be home before (see sync/letGo.ts), that all of it goes
 * in one transaction, and that nothing goes of a unit in which somebody has written since.
 */

const kept = 'let-go';

/** The units that are over, and of which nothing is on this tablet alone. */
export async function unitsToLetGo({ db }: Store): Promise<Set<UnitId>> {
  const over = await unitsOver(db);
  if (over.size === 0) return over;
  return withoutThose(over, await stillWritten(db, over));
}

async function unitsOver({ units, classes }: Database): Promise<Set<UnitId>> {
  const rooms = new Map((await classes.toArray()).map((row) => [row.id, row]));
  const rows = await units.filter((unit) => isOver(unit, rooms.get(unit.class))).toArray();
  return new Set(rows.map(({ id }) => id));
}

export function withoutThose<T>(all: ReadonlySet<T>, some: ReadonlySet<T>): Set<T> {
  return new Set([...all].filter((each) => !some.has(each)));
}

/** Words that are not sealed yet, half a draft and half a recording, which become work when the tablet is next opened. */
async function stillWritten(db: Database, units: ReadonlySet<UnitId>): Promise<Set<UnitId>> {
  const [tail, halves, takes] = await Promise.all([
    db.tail.toArray(),
    db.scratch.toCollection().primaryKeys(),
    db.takes.toCollection().primaryKeys(),
  ]);
  const keys = [...halves.filter((key) => !key.startsWith('half/')), ...takes];
  const named = new Set(keys.flatMap((key) => key.split('/')));
  const open = [...units].filter((unit) => named.has(unit) || unitsIn(tail, new Set([unit])).size > 0);
  return new Set(open);
}

/** Which of these units some of the events are of. */
export function unitsIn(events: readonly AnyEvent[], units: ReadonlySet<UnitId>): Set<UnitId> {
  const isIn = (unit: UnitId) => events.some((event) => withoutUnits(event, new Set([unit])) !== event);
  return new Set([...units].filter(isIn));
}

/** Those that nobody has looked through for all of these units yet. */
export async function unlooked({ db }: Store, units: ReadonlySet<UnitId>): Promise<SegmentRow[]> {
  return db.segments.filter(({ freeOf = [] }) => [...units].some((unit) => !freeOf.includes(unit))).toArray();
}

/** Parts that only what was written in these units names, and of those the ones that this tablet brought home. */
export async function partsOfUnits(
  { db }: Store,
  units: ReadonlySet<UnitId>,
): Promise<{ hashes: Set<string>; parcels: ParcelRow[]; of: Map<string, Set<PupilId>> }> {
  const isOf = (key: string) => units.has(key.split('/')[0] as UnitId);
  const rows = await childRowsWithParts(db);
  const named = new Set(rows.filter(({ key }) => !isOf(key)).flatMap(({ parts = [] }) => parts));
  const of = new Map<string, Set<PupilId>>();
  for (const { key, parts = [] } of rows.filter((row) => isOf(row.key))) {
    for (const hash of parts) of.set(hash, (of.get(hash) ?? new Set()).add(key.split('/')[1] as PupilId));
  }
  const hashes = withoutThose(new Set(of.keys()), named);
  const all = await db.parcels.toArray();
  // What was fetched for a new key alone goes again.
  const again = all.filter(({ hash, of: before, waits }) => before && !waits && !named.has(hash));
  const here = await db.parts
    .where(':id')
    .anyOf(again.map(({ hash }) => hash))
    .primaryKeys();
  for (const hash of here) hashes.add(hash);
  return { hashes, parcels: all.filter(({ hash }) => hashes.has(hash)), of };
}

export interface Going {
  units: ReadonlySet<UnitId>;
  /** Every row that was looked through, and what it holds without them where it held something. */
  rows: { row: SegmentRow; less?: string }[];
}

const tablesOf = (db: Database) => [
  ...[db.gate, db.meta, db.tail, db.segments, db.setAside, db.scratch, db.takes, db.units, db.classes],
  ...[db.pieces, db.hands, db.myBoxes, db.inMyWords, db.parts, db.parcels, db.wants],
];

/** All of it, or nothing where something has changed since it was looked through. */
export async function dropUnits(
  store: Store,
  { units, rows }: Going,
  proved: ReadonlySet<string>,
): Promise<boolean> {
  const { db } = store;
  const isDone = await db.transaction('rw', tablesOf(db), async () => {
    await checkGate(currentShelf(db));
    const { hashes, parcels, of } = await partsOfUnits(store, units);
    const held = await db.segments.bulkGet(rows.map(({ row }) => row.key));
    const isSame = rows.every(({ row }, i) => held[i]?.body === row.body);
    const isProved = parcels.every(({ key, waits }) => proved.has(key) && !waits);
    const open = await stillWritten(db, units);
    if (!isSame || !isProved || open.size > 0) return false;
    await db.segments.bulkPut(rows.map((each) => freed(each, units)));
    await dropRows(db, units);
    await db.parts.bulkDelete([...hashes]);
    await db.wants.bulkDelete(
      (await db.wants.toCollection().primaryKeys()).filter((key) => hashes.has(key.split('/')[1] as string)),
    );
    await db.parcels.bulkPut(
      parcels.map((parcel) => ({ ...parcel, of: [...(of.get(parcel.hash) ?? parcel.of ?? [])] })),
    );
    await db.meta.put({ key: kept, value: [...new Set([...(await letGoBefore(db)), ...units])] });
    return true;
  });
  if (isDone) store.undo.clear();
  return isDone;
}

function freed({ row, less }: Going['rows'][number], units: ReadonlySet<UnitId>): SegmentRow {
  const freeOf = [...new Set([...(row.freeOf ?? []), ...units])];
  return { ...row, freeOf, ...(less !== undefined && { body: less, isLess: true as const }) };
}

async function dropRows(db: Database, units: ReadonlySet<UnitId>): Promise<void> {
  const authors = new Set<string>();
  for (const unit of units) {
    const keys = await db.pieces.where(':id').between(`${unit}/`, `${unit}/\uffff`).primaryKeys();
    for (const key of keys) authors.add(key.split('/')[1] as string);
    for (const table of [db.pieces, db.hands, db.myBoxes]) {
      await table.where(':id').between(`${unit}/`, `${unit}/\uffff`).delete();
    }
  }
  const halves = await db.scratch.where(':id').startsWith('half/').toArray();
  const isOf = ({ key, text }: (typeof halves)[number]) => {
    const { unit } = JSON.parse(text) as { unit?: UnitId };
    return unit ? units.has(unit) : authors.has(key.split('/')[2] as string);
  };
  await db.scratch.bulkDelete(halves.filter(isOf).map(({ key }) => key));
  const about = db.setAside.filter(({ raw }) => isRawOf(raw, units));
  await db.setAside.bulkDelete(await about.primaryKeys());
}

function isRawOf(raw: unknown, units: ReadonlySet<UnitId>): boolean {
  return isObject(raw) && withoutUnits(raw as AnyEvent, units) !== raw;
}

/** Of what a segment holds, broken things among it, the rest. */
export function restOf(events: readonly unknown[], units: ReadonlySet<UnitId>): unknown[] {
  return events.flatMap((raw) => (isObject(raw) ? (withoutUnits(raw as AnyEvent, units) ?? []) : [raw]));
}

function isObject(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null;
}

async function letGoBefore({ meta }: Database): Promise<UnitId[]> {
  return ((await meta.get(kept))?.value ?? []) as UnitId[];
}

/** Those that were let go of and are not over any more. */
export async function openedAgain({ db }: Store): Promise<UnitId[]> {
  const before = await letGoBefore(db);
  if (before.length === 0) return [];
  const over = await unitsOver(db);
  return before.filter((unit) => !over.has(unit));
}

/** The rows of a tablet's stream of which something was taken out. */
export async function lessOf({ db }: Store, space: SpaceId, device: DeviceId): Promise<SegmentRow[]> {
  const rows = db.segments.where(':id').between(`${space}/${device}/`, `${space}/${device}/\uffff`);
  return rows.filter(({ isLess }) => isLess === true).toArray();
}

/** As it lies at home; not where another one has taken its place meanwhile. */
export async function keepWhole({ db }: Store, row: SegmentRow, body: string): Promise<void> {
  await db.transaction('rw', db.gate, db.segments, async () => {
    await checkGate(currentShelf(db));
    if ((await db.segments.get(row.key))?.body === row.body) await db.segments.put({ ...whole(row), body });
  });
}

function whole({ isLess: _, freeOf: __, ...row }: SegmentRow): SegmentRow {
  return row;
}

/**
 * Of other tablets everything is read again from its beginning, where something was taken out of it. What is here
 * stays until it has come.
 */
export async function readAnew(store: Store, space: SpaceId, units: readonly UnitId[]): Promise<void> {
  const { db } = store;
  await db.transaction('rw', db.gate, db.meta, db.segments, db.streams, async () => {
    await checkGate(currentShelf(db));
    const rows = await db.segments
      .filter((row) => row.isLess === true && row.device !== store.device)
      .toArray();
    const devices = [...new Set(rows.map(({ device }) => device))];
    await db.segments.bulkPut(rows.map(whole));
    for (const device of devices) {
      const { key, ...begun } = newStream(space, device);
      const { n: known = 0, piece } = (await db.streams.get(key)) ?? {};
      await db.streams.put({ key, ...begun, known, ...(piece !== undefined && { piece }) });
    }
    await db.meta.put({ key: kept, value: (await letGoBefore(db)).filter((unit) => !units.includes(unit)) });
  });
}
