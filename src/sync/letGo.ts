import { sha256Hex } from '../device/cipher.ts';
import { partName } from '../schema/attachment.ts';
import { Contents, type Envelope, readEnvelope } from '../schema/envelope.ts';
import type { AnyEvent } from '../schema/event.ts';
import type { SpaceId, UnitId } from '../schema/ids.ts';
import { headsOf } from '../store/heads.ts';
import { forgetHome } from '../store/home.ts';
import { ownStream, takeIn } from '../store/journey.ts';
import {
  dropUnits,
  type Going,
  lessOf,
  openedAgain,
  partsOfUnits,
  readAnew,
  restOf,
  unitsIn,
  unitsToLetGo,
  unlooked,
  withoutThose,
} from '../store/letGo.ts';
import { keysDue } from '../store/newKeys.ts';
import { waitAgain } from '../store/parts.ts';
import { isPieceRow } from '../store/snapshots.ts';
import { selfOf } from '../store/store.ts';
import type { HeadRow, ParcelRow, SegmentRow } from '../store/streamRows.ts';
import { adultsHere } from '../store/tablets.ts';
import { kindOfSpace } from '../store/tally.ts';
import { haveWhole, isAtHome } from './haveWhole.ts';
import { adapterOf, checkCancelled, type Run, trying } from './run.ts';
import { open, pack, seal } from './seal.ts';
import { sayAgain } from './snapshot.ts';
import { sortOut } from './sortOut.ts';

/*
 * A station holds a draft only until it is home and its unit is over. It promises that nothing goes on the word of a
 * store: what is this tablet's own, pages and sounds too, was given back by home, whole, in this same handover, and
 * what is another tablet's is home by that tablet's own count; and that an adult's tablet has read all of it, so that
 * home alone never has it. Whatever is not sure stays, and the unit with it; what home turns out to have lost is sent
 * again.
 * A segment of which something goes keeps its place, its number and the hash of what it was, so that the streams go
 * on, nothing is asked for again, and what is left makes the same views.
 */

/** `copy`: home holds other bytes under our name. */
export async function letGo(run: Run): Promise<'done' | 'copy'> {
  const { store } = run;
  if (store.self?.role !== 'station' || run.trouble) return 'done';
  const { station: space } = selfOf(store).spaces;
  const over = await unitsToLetGo(store);
  const own = await ownStream(store, space);
  if (over.size === 0 || own.home.n < own.n || own.isStale || (await keysDue(store)).length > 0)
    return 'done';
  const before = await lookThrough(run, over);
  const units = withoutThose(over, await notRead(run, space, before));
  if (units.size === 0) return 'done';
  const isInSegments = before.some((each) => each.found.size > 0 && isOwnSegment(run, each.row));
  if (isInSegments && (await sayAgain(run, space)) === 'copy') return 'copy';
  const looked = isInSegments ? await lookThrough(run, units) : before;
  const sure = withoutThose(units, await notProved(run, space, looked));
  const { hashes, parcels } = await partsOfUnits(store, sure);
  const going = { units: sure, rows: await Promise.all(looked.map((each) => without(run, each, sure))) };
  if (sure.size === 0 || (looked.length === 0 && hashes.size === 0)) return 'done';
  const proved = new Set<string>();
  for (const parcel of parcels) {
    if (await isParcelHome(run, parcel)) proved.add(parcel.key);
    else await waitAgain(store, parcel);
  }
  await dropUnits(store, going, proved);
  return 'done';
}

interface Looked {
  row: SegmentRow;
  envelope: Envelope;
  contents: Contents;
  found: Set<UnitId>;
}

/** What does not open here can be read by nobody here. */
async function lookThrough(run: Run, units: ReadonlySet<UnitId>): Promise<Looked[]> {
  const looked: Looked[] = [];
  for (const row of await unlooked(run.store, units)) {
    checkCancelled(run);
    const envelope = readEnvelope(row.body);
    if (typeof envelope === 'string') continue;
    const keys = await run.keyring.keyFor(row.space, envelope.e);
    const contents = Contents.safeParse(keys && (await open(envelope, keys)));
    if (!contents.success) continue;
    const found = unitsIn(contents.data.events.filter(isEvent), units);
    looked.push({ row, envelope, contents: contents.data, found });
  }
  return looked;
}

function isEvent(raw: unknown): raw is AnyEvent {
  return typeof raw === 'object' && raw !== null;
}

function isOwnSegment({ store }: Run, row: SegmentRow): boolean {
  return row.device === store.device && !isPieceRow(row);
}

/** The units of which something is in a row that no adult's tablet says it has read. */
async function notRead({ store }: Run, space: SpaceId, looked: Looked[]): Promise<Set<UnitId>> {
  const adults = await adultsHere(store);
  const heads = (await headsOf(store)).filter(({ device }) => adults.has(device));
  const kind = kindOfSpace(store, space);
  const isRead = ({ row: { device }, envelope: { n } }: Looked) =>
    heads.some((head) => head.device === device || (head.applied[kind]?.[device] ?? 0) >= n);
  return new Set(looked.filter((each) => !isRead(each)).flatMap(({ found }) => [...found]));
}

/** The units of which something is in a row that may not be home. */
async function notProved(run: Run, space: SpaceId, looked: Looked[]): Promise<Set<UnitId>> {
  const heads = new Map((await headsOf(run.store)).map((head) => [head.device, head]));
  const kind = kindOfSpace(run.store, space);
  const open = new Set<UnitId>();
  for (const { row, found } of looked) {
    if (found.size === 0) continue;
    checkCancelled(run);
    const isOwn = row.device === run.store.device;
    const isHome = isOwn ? await isAtHome(run, row) : isHomeBy(heads.get(row.device), kind, row);
    if (isHome) continue;
    for (const unit of found) open.add(unit);
    if (isOwn) await forgetHome(run.store, space);
  }
  return open;
}

/** By the count of the tablet whose it is. Of another tale of its stream that count says nothing. */
function isHomeBy(head: HeadRow | undefined, kind: string, row: SegmentRow): boolean {
  if (row.key.includes('~')) return false;
  const far = isPieceRow(row) ? head?.pieces?.[kind] : head?.n[kind];
  return row.n <= (far ?? 0);
}

async function without(
  run: Run,
  { row, envelope, contents, found }: Looked,
  units: ReadonlySet<UnitId>,
): Promise<Going['rows'][number]> {
  if (![...found].some((unit) => units.has(unit))) return { row };
  const events = restOf(contents.events, units);
  const { packed } = await pack({ ...contents, events, was: contents.was ?? row.hash });
  const { iv: _, ct: __, ...label } = envelope;
  const [key] = (await run.keyring.keyFor(row.space, envelope.e)) ?? [];
  return key ? { row, less: await seal(packed, label, key, run.store.random) } : { row };
}

/** Every piece of it, read back now. */
async function isParcelHome(run: Run, { space, sealed, waits }: ParcelRow): Promise<boolean> {
  if (!sealed || waits) return false;
  for (const { name } of sealed.pieces) {
    checkCancelled(run);
    const there = await trying(run, () => adapterOf(run, space).get(partName(name)));
    if (there === undefined || (await sha256Hex(there)) !== name) return false;
  }
  return true;
}

/** A unit that was let go of is open again: what was taken out is fetched. True where there is something to read. */
export async function fetchAgain(run: Run): Promise<boolean> {
  const { store } = run;
  if (store.self?.role !== 'station') return false;
  const units = await openedAgain(store);
  if (units.length === 0) return false;
  const { station: space } = selfOf(store).spaces;
  const own = await lessOf(store, space, store.device);
  await haveWhole(run, space);
  for (const { key } of own) await showAgain(run, space, key);
  await readAnew(store, space, units);
  return true;
}

/** What was fetched of our own, in the views. */
async function showAgain(run: Run, space: SpaceId, key: string): Promise<void> {
  const { store, keyring } = run;
  const row = await store.db.segments.get(key);
  const envelope = row && readEnvelope(row.body);
  if (!row || typeof envelope !== 'object') return;
  const keys = await keyring.keyFor(space, envelope.e);
  const contents = Contents.safeParse(keys && (await open(envelope, keys)));
  if (!contents.success) return;
  const { events, setAside } = sortOut(row, kindOfSpace(store, space), contents.data);
  await takeIn(store, { events, setAside, segments: [], streams: [] });
}
