import { sha256Hex } from '../device/cipher.ts';
import { type Envelope, Piece, readEnvelope, snapshotFormat } from '../schema/envelope.ts';
import type { FrozenWhy } from '../schema/handover.ts';
import { pieceName } from '../schema/objectNames.ts';
import { MAX_BODY_BYTES } from '../schema/wire.ts';
import { cutOf } from '../store/cutOff.ts';
import { moveAside, segmentOf } from '../store/journey.ts';
import { toldNames } from '../store/parts.ts';
import { pieceKey } from '../store/snapshots.ts';
import type { SegmentRow, StreamRow } from '../store/streamRows.ts';
import { kindOfSpace } from '../store/tally.ts';
import { openOther } from './opening.ts';
import { isOurTale } from './otherTale.ts';
import { checkCancelled, type Run } from './run.ts';
import { sortOut } from './sortOut.ts';
import { bodyOf, goOnIn, isFull, move, putAway, type Table } from './table.ts';

/*
 * Another tablet's stream from the snapshot that stands for its first segments. The cursor moves past them only with
 * the last piece; what comes of a snapshot that is not whole is true all the same, and is kept.
 */

type Found = 'taken' | 'none' | FrozenWhy;

interface Opened {
  envelope: Envelope;
  piece: Piece;
  row: SegmentRow;
}

/** More would be asked for in vain by every handover, where home has lost all of them. */
const mostMissing = 16;

/** The newest snapshot that is whole. `none` where there is none that reaches further than we are. */
export async function takeSnapshot(run: Run, table: Table, stream: StreamRow): Promise<Found> {
  let why: Found = 'none';
  let [k, tried, missing] = [stream.piece ?? 0, 0, 0];
  // The newest may still be on its way; then the one before it is there. So are earlier ones where an older copy of the
  // home was put back.
  while (k > 0 && tried < 2 && missing < mostMissing) {
    const newest = await readPiece(run, stream, k);
    if (newest === 'gap') {
      missing += 1;
      k -= 1;
      continue;
    }
    if (typeof newest === 'string') return newest;
    const found = await takeFrom(run, table, stream, newest);
    if (found === 'taken') return 'taken';
    why = found;
    tried += 1;
    k = newest.piece.first - 1;
  }
  return why;
}

/**
 * Another tale of a stream, from its snapshot: its tablet was copied, and both tales are kept. The stream goes on from
 * there, because a segment that follows from it follows from nothing else.
 */
export async function takeOtherTale(
  run: Run,
  table: Table,
  stream: StreamRow,
  k: number,
): Promise<'taken' | undefined> {
  const newest = await readPiece(run, stream, k);
  if (typeof newest === 'string') return undefined;
  const { envelope, row } = newest;
  if (await isOurTale(run.store, stream, envelope, { k, hash: row.hash })) return undefined;
  if ((await takeFrom(run, table, { ...stream, n: 0 }, newest)) !== 'taken') return undefined;
  const ousted = await segmentOf(run.store, stream.space, stream.device, envelope.n);
  if (ousted) await moveAside(run.store, ousted);
  const there = table.streams.get(stream.device) as StreamRow;
  // Nothing of the first tale is dropped.
  goOnIn(table, { ...there, changes: Math.max(there.changes, stream.changes) });
  await putAway(run, table);
  return 'taken';
}

async function takeFrom(run: Run, table: Table, stream: StreamRow, one: Opened): Promise<Found> {
  const { n: through, prev: hash } = one.envelope;
  if (through <= stream.n) return 'none';
  let changes = 0;
  for (let k = one.piece.first; ; k++) {
    checkCancelled(run);
    const opened = k === one.piece.k ? one : await readPiece(run, stream, k);
    if (typeof opened === 'string') return opened === 'gap' ? 'none' : opened;
    if (!isOfOne(opened, one)) return 'damaged';
    lay(run, table, opened);
    changes += opened.row.count;
    if (opened.piece.last) break;
    if (isFull(table)) await putAway(run, table);
  }
  const { frozen: _, lookedBehind: __, ...rest } = table.streams.get(stream.device) as StreamRow;
  move(table, { ...rest, n: through, hash, changes });
  if (isFull(table)) await putAway(run, table);
  return 'taken';
}

/** `gap`: it is not there. */
async function readPiece(run: Run, { space, device }: StreamRow, k: number): Promise<Opened | FrozenWhy> {
  const body = await bodyOf(run, space, pieceName(device, k));
  if (body === undefined) return 'gap';
  if (body.length > MAX_BODY_BYTES) return 'damaged';
  const envelope = readEnvelope(body);
  if (typeof envelope === 'string') return envelope;
  const { f, s, d } = envelope;
  if (f !== snapshotFormat || s !== space || d !== device) return 'damaged';
  if (envelope.n > (await cutOf(run.store, space, device))) return 'cut-off';
  const opened = await openOther(run, envelope);
  if (opened === 'no-key') return 'no-key';
  const piece = Piece.safeParse(opened);
  if (!piece.success || piece.data.k !== k || piece.data.first > k) return 'damaged';
  const count = piece.data.events.length;
  const hash = await sha256Hex(body);
  return {
    envelope,
    piece: piece.data,
    row: { key: pieceKey(space, device, k), space, device, n: k, count, hash, body },
  };
}

function isOfOne(a: Opened, b: Opened): boolean {
  return (
    a.piece.first === b.piece.first && a.envelope.n === b.envelope.n && a.envelope.prev === b.envelope.prev
  );
}

function lay(run: Run, table: Table, { row, piece, envelope }: Opened): void {
  const kind = kindOfSpace(run.store, row.space);
  const partNames = toldNames(row.space, row.device, piece.parts);
  table.taken.push({ segment: row, epoch: envelope.e, partNames, ...sortOut(row, kind, piece) });
}
