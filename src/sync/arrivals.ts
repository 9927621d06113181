import { readEnvelope } from '../schema/envelope.ts';
import type { DeviceId } from '../schema/ids.ts';
import type { FeedItem } from '../schema/wire.ts';
import { newStream } from '../store/journey.ts';
import { pieceOf } from '../store/snapshots.ts';
import type { StreamRow } from '../store/streamRows.ts';
import { isOurTale, lookAgain } from './otherTale.ts';
import type { Run } from './run.ts';
import { takeNext } from './stream.ts';
import { bodyOf, lay, move, stand, type Table } from './table.ts';

/*
 * Other tablets' streams on their way here. A stream that cannot go on stands still alone, visibly, and is asked for
 * by name in every handover until it goes on. It promises that nothing taken before is ever dropped for what the
 * endpoint says later.
 */

/** A segment of another tablet, as the feed shows it. */
export async function readOther(
  run: Run,
  table: Table,
  item: FeedItem,
  { device, n }: { device: DeviceId; n: number },
): Promise<void> {
  const stream = table.streams.get(device) ?? newStream(table.space, device);
  if (n > stream.n + 1) stand(table, stream, 'gap', n);
  else if (n === stream.n + 1) await takeFrom(run, table, stream, item);
  else await lookAgain(run, table, stream, item, n);
}

/** A piece of another tablet's snapshot, as the feed shows it: how far it reaches is enough for now. */
export async function notePiece(
  run: Run,
  table: Table,
  { body, sha256 }: FeedItem,
  at: { device: DeviceId; n: number },
): Promise<void> {
  const stream = table.streams.get(at.device) ?? newStream(table.space, at.device);
  const envelope = body === undefined ? undefined : readEnvelope(body);
  const through = typeof envelope === 'object' ? envelope.n : 0;
  if (typeof envelope === 'object' && through <= stream.n) {
    // What was read already is not gone back to, though another tale has gone on past it since.
    const isRead = (await pieceOf(run.store, table.space, at.device, at.n))?.hash === sha256;
    if (!isRead && !(await isOurTale(run.store, stream, envelope, { k: at.n, hash: sha256 })))
      table.retold.set(at.device, at.n);
  }
  if (at.n <= (stream.piece ?? 0)) return;
  const known = Math.max(stream.known ?? 0, through);
  move(table, { ...stream, piece: at.n, ...(known > 0 && { known }) });
}

async function takeFrom(run: Run, table: Table, stream: StreamRow, item: FeedItem): Promise<void> {
  const body = item.body ?? (await bodyOf(run, table.space, item.name));
  if (body === undefined) stand(table, stream, 'gap', stream.n + 1);
  else await take(run, table, stream, body);
}

export async function take(run: Run, table: Table, stream: StreamRow, body: string): Promise<boolean> {
  const taken = await takeNext(run, stream, body);
  if (typeof taken === 'string') stand(table, stream, taken, stream.n + 1);
  else lay(table, taken);
  return typeof taken !== 'string';
}
