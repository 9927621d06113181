import { readEnvelope } from '../schema/envelope.ts';
import type { DeviceId, SpaceId } from '../schema/ids.ts';
import type { Database } from './database.ts';
import { nothingCleared } from './home.ts';
import { ownStream, segmentKey } from './journey.ts';
import { currentShelf } from './shelf.ts';
import type { Store } from './store.ts';
import type { Base, SegmentRow, StreamRow } from './streamRows.ts';
import { checkGate } from './write.ts';

/*
 * A snapshot takes the place of the first segments of this tablet's own stream. It drops no event: the pieces are
 * kept one by one, and the segments go in the transaction that says what stands for them.
 */

export function pieceKey(space: SpaceId, device: DeviceId, k: number): string {
  return `${space}/${device}/p${k}`;
}

export function isPieceRow({ key, space, device, n }: SegmentRow): boolean {
  return key === pieceKey(space, device, n);
}

/** Not a piece, nor one that another has taken the place of. */
export function isSegmentRow({ key, space, device, n }: SegmentRow): boolean {
  return key === segmentKey(space, device, n);
}

/** The last segment that a row says anything of: a snapshot stands for many. */
export function reachOf({ body }: SegmentRow): number {
  const envelope = readEnvelope(body);
  return typeof envelope === 'object' ? envelope.n : 0;
}

/**
 * Whether there are pieces here, not looked at before, of a snapshot that reaches past n: the others of it never came.
 * Nobody looks at them twice, for they are large.
 */
export async function isHalfRead({ db }: Store, stream: StreamRow, n = stream.n): Promise<boolean> {
  const { key, space, device, piecesSeen = 0 } = stream;
  const last = await lastPieceHere(db, stream);
  if (last <= piecesSeen) return false;
  for (let k = piecesSeen + 1; k <= last; k++) {
    const piece = await db.segments.get(pieceKey(space, device, k));
    if (piece && reachOf(piece) > n) return true;
  }
  await db.streams.update(key, { piecesSeen: last });
  return false;
}

/** Its number; 0 for none. */
export async function lastPieceHere(
  { segments }: Database,
  { space, device }: Pick<StreamRow, 'space' | 'device'>,
): Promise<number> {
  const start = `${space}/${device}/p`;
  const keys = await segments.where(':id').between(start, `${start}\uffff`).primaryKeys();
  return Math.max(0, ...keys.map((key) => Number(key.slice(start.length))).filter(Number.isInteger));
}

export function pieceOf(
  { db }: Store,
  space: SpaceId,
  device: DeviceId,
  k: number,
): Promise<SegmentRow | undefined> {
  return db.segments.get(pieceKey(space, device, k));
}

/** Until the snapshot stands, a piece only says again what the segments say. */
export async function keepPiece({ db }: Store, piece: SegmentRow): Promise<void> {
  await db.transaction('rw', db.gate, db.segments, async () => {
    await checkGate(currentShelf(db));
    await db.segments.put(piece);
  });
}

/**
 * All pieces are kept: from now on they stand for the whole stream, of which every change is home; or for what a
 * snapshot stood for that this home found too large.
 */
export async function standFor(
  store: Store,
  space: SpaceId,
  snapshot: Omit<Base, 'isHome' | 'cleared' | 'stays'>,
  knownErased: number,
): Promise<void> {
  const { db } = store;
  await db.transaction('rw', db.gate, db.segments, db.streams, db.erased, async () => {
    await checkGate(currentShelf(db));
    const [gate, own] = await Promise.all([db.gate.get('gate'), ownStream(store, space)]);
    const { through, hash, changes, first } = snapshot;
    const before = own.base;
    const isAgain = before?.through === through && before.hash === hash;
    const isWhole = own.n === through && own.hash === hash && own.home.n === through;
    if (gate?.device !== own.device || !(isWhole || isAgain))
      throw new Error('The stream has gone on meanwhile');
    const segments = span((before?.through ?? 0) + 1, through);
    const pieces = before ? span(before.first, first - 1) : [];
    await db.segments.bulkDelete([
      ...segments.map((n) => segmentKey(space, own.device, n)),
      ...pieces.map((k) => pieceKey(space, own.device, k)),
    ]);
    // Said again for another reason, it is still what was counted.
    const counted = isWhole ? changes : (before?.changes ?? changes);
    const base = { ...snapshot, changes: counted, isHome: false, ...clearedIn(before) };
    const counts = isWhole ? { changes, home: { n: through, changes } } : {};
    // Erased while the pieces were cut: they may say what they should not.
    const isStale = own.isStale === true && (await db.erased.count()) !== knownErased;
    await db.streams.put({ ...own, base, ...counts, isStale });
  });
}

export async function markSnapshot(
  store: Store,
  space: SpaceId,
  mark: Partial<Pick<Base, 'isHome' | 'cleared' | 'stays'>>,
): Promise<void> {
  const { db } = store;
  await db.transaction('rw', db.gate, db.streams, async () => {
    await checkGate(currentShelf(db));
    const own = await ownStream(store, space);
    if (!own.base) return;
    const base = { ...own.base, ...mark };
    const isNews = mark.isHome && own.home.n < base.through;
    const home = isNews ? { n: base.through, changes: base.changes } : own.home;
    await db.streams.put({ ...own, base, home });
  });
}

/** The same place, sealed otherwise; not where another segment has taken it meanwhile. */
export async function keepResealed({ db }: Store, row: SegmentRow, body: string): Promise<void> {
  await db.transaction('rw', db.gate, db.segments, async () => {
    await checkGate(currentShelf(db));
    if ((await db.segments.get(row.key))?.body === row.body) await db.segments.put({ ...row, body });
  });
}

function clearedIn(before: Base | undefined): Pick<Base, 'cleared' | 'stays'> {
  return before ? { cleared: before.cleared, stays: before.stays } : nothingCleared;
}

function span(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
