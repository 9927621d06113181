import { sha256Hex } from '../device/cipher.ts';
import { readEnvelope } from '../schema/envelope.ts';
import type { SpaceId } from '../schema/ids.ts';
import { pieceName, segmentName } from '../schema/objectNames.ts';
import { rowsOf } from '../store/adopting.ts';
import { cutOf } from '../store/cutOff.ts';
import { markFound, untendedStreams } from '../store/inTheirPlace.ts';
import { isPieceRow, isSegmentRow, reachOf } from '../store/snapshots.ts';
import type { SegmentRow, StreamRow } from '../store/streamRows.ts';
import { deliver, isCut } from './deliver.ts';
import { checkCancelled, type Run } from './run.ts';
import { bodyOf } from './table.ts';
import { Trouble } from './trouble.ts';

/*
 * What home has lost of tablets that nobody waits for, sent there again by whoever has it. It goes under the name and
 * in the very bytes that it had, so that a tablet that comes back after all finds its own. What was sealed otherwise
 * since, for a new key or without an erased child, is not sent: that is said again in another stream (see adopt.ts).
 */

export async function sendInTheirPlace(run: Run, space: SpaceId): Promise<'done'> {
  for (const stream of await untendedStreams(run.store, space)) {
    // What a lost one said after its cut may be in a snapshot here, until that is let go of.
    if (stream.n > (await cutOf(run.store, space, stream.device))) continue;
    const lost = await lostAtHome(run, stream);
    for (const row of lost) {
      checkCancelled(run);
      if (!(await isAsItCame(row))) break;
      await sendAgain(run, row);
    }
    await markFound(run.store, stream);
  }
  return 'done';
}

/** What home lacks of the end of a stream, the first of it first: a home that was put back has what came before. */
async function lostAtHome(run: Run, stream: StreamRow): Promise<SegmentRow[]> {
  const rows = whatStandsFor(stream, await rowsOf(run.store, stream));
  let from = rows.length;
  while (from > 0 && !(await isThere(run, rows[from - 1] as SegmentRow))) {
    checkCancelled(run);
    if (from === rows.length && (await isInSnapshot(run, stream))) return [];
    from -= 1;
  }
  return rows.slice(from);
}

async function isThere(run: Run, row: SegmentRow): Promise<boolean> {
  const there = await bodyOf(run, row.space, nameOf(row));
  return there !== undefined && !isCut(there);
}

/** Its tablet has said it again in a snapshot that nobody here had to read. */
async function isInSnapshot(run: Run, { space, device, n, piece }: StreamRow): Promise<boolean> {
  const body = piece === undefined ? undefined : await bodyOf(run, space, pieceName(device, piece));
  const envelope = body === undefined ? undefined : readEnvelope(body);
  return typeof envelope === 'object' && envelope.n >= n;
}

/** The snapshot that took us furthest, and what came after it; or every segment, where they are all here. */
function whatStandsFor({ n }: StreamRow, rows: SegmentRow[]): SegmentRow[] {
  const segments = rows.filter(isSegmentRow).filter((row) => row.n <= n);
  const pieces = rows.filter((row) => isPieceRow(row) && reachOf(row) <= n);
  const through = segments.length === n ? 0 : Math.max(0, ...pieces.map(reachOf));
  return [
    ...pieces.filter((row) => reachOf(row) === through).sort(byNumber),
    ...segments.filter((row) => row.n > through).sort(byNumber),
  ];
}

function byNumber(a: SegmentRow, b: SegmentRow): number {
  return a.n - b.n;
}

function nameOf(row: SegmentRow): string {
  return (isPieceRow(row) ? pieceName : segmentName)(row.device, row.n);
}

/** What was sealed again is not what its hash says. */
async function isAsItCame({ body, hash }: SegmentRow): Promise<boolean> {
  return (await sha256Hex(body)) === hash;
}

async function sendAgain(run: Run, row: SegmentRow): Promise<void> {
  const { space, body } = row;
  const name = nameOf(row);
  const delivered = await deliver(run, { space, name, body });
  if (delivered === 'too-large') throw new Trouble('too-large', `Home takes ${name} no more`);
  if ((await bodyOf(run, space, name)) === undefined)
    throw new Trouble('trouble', `Home took ${name} and does not have it`);
  run.inTheirPlace += row.count;
}
