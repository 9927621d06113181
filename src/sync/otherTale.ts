import { sha256Hex } from '../device/cipher.ts';
import { type Envelope, readEnvelope, snapshotFormat } from '../schema/envelope.ts';
import { segmentName } from '../schema/objectNames.ts';
import type { FeedItem } from '../schema/wire.ts';
import { rowsOf } from '../store/adopting.ts';
import { erasedIn, withoutErased } from '../store/erasing.ts';
import { segmentOf } from '../store/journey.ts';
import { pieceOf } from '../store/snapshots.ts';
import type { Store } from '../store/store.ts';
import type { StreamRow } from '../store/streamRows.ts';
import { contentsOf, eventsIn } from './opening.ts';
import { checkCancelled, type Run } from './run.ts';
import { type Taken, takeNext } from './stream.ts';
import { bodyOf, goOnIn, lay, move, putAway, type Table } from './table.ts';

/*
 * A tablet whose disk was copied speaks twice under one name until one of the two finds out. Both tales are kept: the
 * one that home shows now is taken in beside what came before, and the stream goes on from it.
 */

/**
 * Whether a snapshot tells of its first segments what we have of them, or was read already. If not, its tablet was
 * copied, and this is the other one's.
 */
export async function isOurTale(
  store: Store,
  stream: StreamRow,
  { n: through, prev }: Envelope,
  { k, hash }: { k: number; hash: string },
): Promise<boolean> {
  const { space, device } = stream;
  if (stream.n === through) return stream.hash === prev;
  const segment = await segmentOf(store, space, device, through);
  if (segment) return segment.hash === prev;
  if ((await pieceOf(store, space, device, k))?.hash === hash) return true;
  const last = await pieceOf(store, space, device, stream.piece ?? 0);
  const held = last && readEnvelope(last.body);
  return typeof held === 'object' && held.n === through && held.prev === prev;
}

type Item = Pick<FeedItem, 'name' | 'body' | 'sha256'>;

/**
 * What home has in a place that we have something in: our own tale; another one, of which this may be the `first` that
 * is not ours; one that parts from ours further back, or says nothing of it; or nothing that can be read.
 */
type Seen = { is: 'ours' | 'further-back' | 'unread' } | { is: 'other'; other: Taken; first: boolean };

/** A segment that we have, or that a snapshot which we have reaches past. */
export async function lookAgain(
  run: Run,
  table: Table,
  stream: StreamRow,
  item: Item,
  n: number,
): Promise<void> {
  const seen = await readAgain(run, table, stream, item, n);
  if (seen.is === 'other') layOther(table, seen.other);
}

async function readAgain(run: Run, table: Table, stream: StreamRow, item: Item, n: number): Promise<Seen> {
  const { store } = run;
  const { space, device } = stream;
  const held = await segmentOf(store, space, device, n);
  if (held?.hash === item.sha256) return { is: 'ours' };
  const body = item.body ?? (await bodyOf(run, space, item.name));
  if (body === undefined) return { is: 'ours' };
  // Of what a snapshot stands for no hash is left to follow from.
  const hash = held ? await hashAt(store, stream, n - 1) : prevIn(body);
  const taken = await takeNext(run, { ...stream, n: n - 1, hash }, body);
  if (taken === 'chain') return { is: 'further-back' };
  if (typeof taken === 'string') return { is: 'unread' };
  // It was sealed again, by us or by whoever passed it on in a file.
  if (held?.hash === taken.segment.hash) return { is: 'ours' };
  if (held) return { is: 'other', other: taken, first: true };
  const told = await isTold(run, table, taken);
  // What is told already says nothing of what comes before it: one event may stand in both tales.
  if (told === 'unsure') return { is: 'ours' };
  return told ? { is: 'further-back' } : { is: 'other', other: taken, first: false };
}

function layOther(table: Table, other: Taken): void {
  lay(table, other);
  goOnIn(table, other.stream);
}

/** Of a segment that we have, or that a snapshot which we have reaches up to. */
async function hashAt(store: Store, stream: StreamRow, n: number): Promise<string> {
  const segment = await segmentOf(store, stream.space, stream.device, n);
  if (segment || n === 0) return segment?.hash ?? '';
  const envelopes = (await rowsOf(store, stream)).map(({ body }) => readEnvelope(body));
  for (const each of envelopes)
    if (typeof each === 'object' && each.f === snapshotFormat && each.n === n) return each.prev;
  return '';
}

function prevIn(body: string): string {
  const envelope = readEnvelope(body);
  return typeof envelope === 'object' ? envelope.prev : '';
}

/** Whether all that is in it, but for what was erased, is in what we have of its stream. */
async function isTold(run: Run, table: Table, { segment, stream }: Taken): Promise<boolean | 'unsure'> {
  const contents = await contentsOf(run, segment);
  const told = table.told.get(stream.device) ?? (await toldIn(run, stream));
  table.told.set(stream.device, told);
  if (told === 'unsure' || !contents) return 'unsure';
  const left = withoutErased(eventsIn(contents), await erasedIn(run.store.db));
  return left.every(({ stamp }) => told.has(stamp));
}

/** The stamps of all that we have of a stream; `unsure` where some of it was let go of, or does not open. */
async function toldIn(run: Run, stream: StreamRow): Promise<Set<string> | 'unsure'> {
  const stamps = new Set<string>();
  for (const row of await rowsOf(run.store, stream)) {
    const contents = row.isLess ? undefined : await contentsOf(run, row);
    if (!contents) return 'unsure';
    for (const { stamp } of eventsIn(contents)) stamps.add(stamp);
  }
  return stamps;
}

/**
 * What comes next, `next`, does not follow from what we have: then home may have something else in its place by now,
 * which the feed has shown before our place in it, or in a page that is gone. It is read from where the two tales part.
 * True when it was taken, and the stream goes on.
 */
export async function lookBehind(run: Run, table: Table, stream: StreamRow, next: string): Promise<boolean> {
  const { frozen: _, ...before } = stream;
  const { device } = stream;
  const lookedBehind = await sha256Hex(next);
  if (stream.lookedBehind === lookedBehind) return false;
  // What was laid of another tale already is ours by now, and is not laid again for ever.
  await putAway(run, table);
  table.told.delete(device);
  const { first, isAllRead } = await readBackwards(run, table, before);
  if (first) layOther(table, first);
  const isTaken = first !== undefined && first.stream.hash !== stream.hash;
  // It is as many questions as the stream is long, and not asked again while nothing has changed.
  if (!isTaken && isAllRead) move(table, { ...(table.streams.get(device) as StreamRow), lookedBehind });
  return isTaken;
}

/** The first segment of another tale, as far back as home has it. */
async function readBackwards(
  run: Run,
  table: Table,
  stream: StreamRow,
): Promise<{ first: Taken | undefined; isAllRead: boolean }> {
  let first: Taken | undefined;
  let isAllRead = true;
  for (let n = stream.n; n > 0; n--) {
    checkCancelled(run);
    const name = segmentName(stream.device, n);
    const body = await bodyOf(run, table.space, name);
    if (body === undefined) return { first, isAllRead: false };
    const item = { name, body, sha256: await sha256Hex(body) };
    const seen = await readAgain(run, table, stream, item, n);
    if (seen.is === 'other') first = seen.other;
    // Whoever goes on behind it would never come to it again; whoever comes to it stands there, and shows why.
    if (seen.is === 'unread') [first, isAllRead] = [undefined, false];
    if (seen.is === 'ours' || (seen.is === 'other' && seen.first)) break;
  }
  return { first, isAllRead };
}
