import type { DeviceId, SpaceId } from '../schema/ids.ts';
import { spacesIn } from '../schema/space.ts';
import { rowsOf } from './adopting.ts';
import { newStream, segmentOf, streamsOf } from './journey.ts';
import type { TabletRow } from './rows.ts';
import { currentShelf } from './shelf.ts';
import { isHalfRead, isPieceRow, reachOf } from './snapshots.ts';
import { type Store, selfOf } from './store.ts';
import type { SegmentRow, StreamRow } from './streamRows.ts';
import { isCutOff, lostInOurCare } from './tablets.ts';
import { kindOfSpace, saidAgain } from './tally.ts';
import { changeOf, checkGate, recordTables, write } from './write.ts';

/*
 * Where a lost tablet's work ends. What it sent before it was reported lost is its own, and stays; what comes after
 * is kept apart at the home, on every tablet alike.
 */

/** The last segment of that tablet that is taken in. */
export async function cutOf(store: Store, space: SpaceId, device: DeviceId): Promise<number> {
  const tablet = await store.db.tablets.get(device);
  return tablet ? cutIn(store, tablet, space) : Number.POSITIVE_INFINITY;
}

function cutIn(store: Store, { place, cut }: TabletRow, space: SpaceId): number {
  const kind = spacesIn(selfOf(store).spaces).find(({ id }) => id === space)?.kind;
  if (place !== 'lost' || !cut || !kind) return Number.POSITIVE_INFINITY;
  return cut[kind] ?? 0;
}

/** Says, of the lost tablets that we see to, how far their work is here now that everything was fetched. */
export async function cutOff(store: Store): Promise<boolean> {
  const fresh = (await lostInOurCare(store)).filter(({ cut }) => !cut);
  for (const row of fresh) {
    const cut: Record<string, number> = {};
    for (const { kind, id: space } of spacesIn(selfOf(store).spaces)) {
      const stream = (await streamsOf(store, space)).find(({ device }) => device === row.id);
      cut[kind] = stream?.n ?? 0;
    }
    await write(store, recordTables, async (desk) => {
      await desk.append({ kind: 'edit', changes: [changeOf('tablet', row, { cut })] });
    });
  }
  return fresh.length > 0;
}

/** Lets go of what was taken in of a lost tablet past its cut, before the cut was heard of. The views are made again. */
export async function cutBack(store: Store): Promise<void> {
  const lost = await store.db.tablets.filter(isCutOff).toArray();
  for (const tablet of lost) {
    if (tablet.id === store.device) continue;
    for (const { id: space } of spacesIn(selfOf(store).spaces)) {
      const stream = (await streamsOf(store, space)).find(({ device }) => device === tablet.id);
      const n = cutIn(store, tablet, space);
      if (!stream || n === Number.POSITIVE_INFINITY) continue;
      if (stream.n > n || (await isHalfRead(store, stream, n))) await rewind(store, stream, n);
    }
  }
}

async function rewind(store: Store, stream: StreamRow, cut: number): Promise<void> {
  const { db } = store;
  const { space, device } = stream;
  const last = await segmentOf(store, space, device, cut);
  // It came in a snapshot that reaches further, and cannot be told apart, until another tablet has said again what
  // came before the cut.
  const isTold = saidAgain(await db.tablets.get(device), kindOfSpace(store, space)) >= cut;
  if (cut > 0 && !last && !isTold) return;
  const n = last ? cut : 0;
  const rows = await rowsOf(store, stream);
  const [left, gone] = [rows.filter((row) => reachOf(row) <= n), rows.filter((row) => reachOf(row) > n)];
  await db.transaction('rw', db.gate, db.meta, db.segments, db.streams, async () => {
    await checkGate(currentShelf(db));
    await db.segments.bulkDelete(gone.map(({ key }) => key));
    await db.streams.put({
      ...newStream(space, device),
      n,
      hash: last?.hash ?? '',
      changes: changesIn(left),
      known: Math.max(stream.n, stream.known ?? 0),
      frozen: 'cut-off',
    });
    await db.meta.put({ key: 'rebuilding', value: true });
  });
}

/** A snapshot says again what came before it. */
function changesIn(rows: SegmentRow[]): number {
  const through = Math.max(0, ...rows.filter(isPieceRow).map(reachOf));
  const counted = rows.filter((row) => (isPieceRow(row) ? reachOf(row) === through : row.n > through));
  return counted.reduce((sum, { count }) => sum + count, 0);
}
