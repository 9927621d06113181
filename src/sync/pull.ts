import type { DeviceId, SpaceId } from '../schema/ids.ts';
import {
  pieceName,
  readHeadName,
  readPieceName,
  readSegmentName,
  segmentName,
} from '../schema/objectNames.ts';
import type { FeedItem, FeedPage } from '../schema/wire.ts';
import { keepHeads } from '../store/heads.ts';
import { nothingCleared } from '../store/home.ts';
import { cursorOf, ownStream, segmentOf } from '../store/journey.ts';
import { markSnapshot, pieceOf } from '../store/snapshots.ts';
import type { Base, Cursor } from '../store/streamRows.ts';
import { notePiece, readOther } from './arrivals.ts';
import { catchUp } from './catchUp.ts';
import { isCut } from './deliver.ts';
import { takeGlance } from './firstLook.ts';
import { openHead } from './head.ts';
import { lookRound } from './lookRound.ts';
import { noteHome } from './push.ts';
import { adapterOf, checkCancelled, type Run, trying } from './run.ts';
import { bodyOf, isFull, openTable, putAway, type Table } from './table.ts';
import { Trouble } from './trouble.ts';

/*
 * The feed, read on from where we left it. It promises: the cursor and what it covers are written in one transaction;
 * what is not in the feed means nothing. Our own segments in it are the read-back of what we sent; when they are not
 * ours at all, this database is a `copy`.
 */

export async function pull(run: Run, space: SpaceId, sentUpTo = 0): Promise<'done' | 'copy'> {
  const table = await openTable(run, space);
  if ((await readFeed(run, table, sentUpTo)) === 'copy') return 'copy';
  if ((await lookRound(run, table)) === 'copy') return 'copy';
  for (const device of table.streams.keys()) await catchUp(run, table, device);
  await putAway(run, table);
  return 'done';
}

async function readFeed(run: Run, table: Table, sentUpTo: number): Promise<'done' | 'copy'> {
  let cursor = await cursorOf(run.store, table.space);
  for (;;) {
    checkCancelled(run);
    const glanced = takeGlance(run, table.space, cursor);
    const page = glanced ?? (await pageAt(run, table.space, cursor));
    if (page === undefined) return 'done';
    if (page === 'gone') {
      cursor = { epoch: undefined, after: 0 };
      continue;
    }
    if ((await readPage(run, table, page)) === 'copy') return 'copy';
    await keepHeads(run.store, table.heads);
    const next = { epoch: page.epoch, after: page.next };
    const isNews = next.after !== cursor.after || next.epoch !== cursor.epoch;
    await putAway(run, table, isNews ? next : undefined);
    await noteHome(run, table.space, table.given);
    cursor = next;
    // A look from before our own was sent does not show it.
    const isAll = !glanced || (await ownStream(run.store, table.space)).home.n >= sentUpTo;
    if (!page.more && isAll) return 'done';
  }
}

async function pageAt(run: Run, space: SpaceId, cursor: Cursor): Promise<FeedPage | 'gone' | undefined> {
  const adapter = adapterOf(run, space);
  const page = await trying(run, async () => adapter.feed?.(cursor));
  if (page === 'gone' && cursor.epoch === undefined) {
    throw new Trouble('trouble', 'The feed has no beginning');
  }
  return page;
}

async function readPage(run: Run, table: Table, page: FeedPage): Promise<'done' | 'copy'> {
  for (const item of page.items) {
    if ((await readItem(run, table, item)) === 'copy') return 'copy';
    if (isFull(table)) await putAway(run, table, { epoch: page.epoch, after: item.pos });
  }
  return 'done';
}

async function readItem(run: Run, table: Table, item: FeedItem): Promise<'done' | 'copy'> {
  const { device } = run.store;
  const segment = readSegmentName(item.name);
  if (segment?.device === device) return readOwn(run, table, item, segment);
  if (segment) await readOther(run, table, item, segment);
  const piece = readPieceName(item.name);
  if (piece?.device === device) return readOwnPiece(run, table.space, item, piece.n);
  if (piece) await notePiece(run, table, item, piece);
  const head = readHeadName(item.name);
  if (head) await readHead(run, table, item, head);
  return 'done';
}

/** Pieces of ours that we did not make, or made otherwise, are a twin's. */
async function readOwnPiece(run: Run, space: SpaceId, item: FeedItem, k: number): Promise<'done' | 'copy'> {
  const { base, device } = await ownStream(run.store, space);
  if (base && k < base.first) return seenAgain(run, space, base);
  const own = await pieceOf(run.store, space, device, k);
  if (base && own?.hash === item.sha256) return 'done';
  const there = await bodyOf(run, space, pieceName(device, k));
  return there === undefined || isCut(there) || (base && there === own?.body) ? 'done' : 'copy';
}

/** An endpoint that was put back to an old copy has again what we cleared. */
async function seenAgain(run: Run, space: SpaceId, base: Base): Promise<'done'> {
  if (base.cleared.segments + base.cleared.pieces > 0) {
    await markSnapshot(run.store, space, nothingCleared);
  }
  return 'done';
}

async function readHead(run: Run, table: Table, { body }: FeedItem, device: DeviceId): Promise<void> {
  const head = body && (await openHead(run, table.space, device, body));
  if (head) table.heads.set(device, head);
}

async function readOwn(
  run: Run,
  table: Table,
  item: FeedItem,
  { device, n }: { device: DeviceId; n: number },
): Promise<'done' | 'copy'> {
  const { space } = table;
  const { base } = await ownStream(run.store, space);
  if (base && n <= base.through) return seenAgain(run, space, base);
  const own = await segmentOf(run.store, space, device, n);
  // A new name is not taken on the word of one page.
  const there = own && item.body === own.body ? item.body : await bodyOf(run, space, segmentName(device, n));
  if (there === undefined) return 'done';
  if (there !== own?.body) return isCut(there) ? 'done' : 'copy';
  table.given.set(n, own.count);
  return 'done';
}
