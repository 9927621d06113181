import { sha256Hex } from '../device/cipher.ts';
import type { SpaceId } from '../schema/ids.ts';
import { pieceName, segmentName } from '../schema/objectNames.ts';
import { keepWhole, lessOf } from '../store/letGo.ts';
import { isPieceRow } from '../store/snapshots.ts';
import type { SegmentRow } from '../store/streamRows.ts';
import { adapterOf, checkCancelled, type Run, trying } from './run.ts';

/** The very bytes that this row is of, where home has them. */
async function atHome(run: Run, row: SegmentRow): Promise<string | undefined> {
  const name = (isPieceRow(row) ? pieceName : segmentName)(row.device, row.n);
  const there = await trying(run, () => adapterOf(run, row.space).get(name));
  return there !== undefined && (await sha256Hex(there)) === row.hash ? there : undefined;
}

export async function isAtHome(run: Run, row: SegmentRow): Promise<boolean> {
  return (await atHome(run, row)) !== undefined;
}

/** What a station let go of in its own stream, fetched again. False where home has lost some of it. */
export async function haveWhole(run: Run, space: SpaceId): Promise<boolean> {
  const { store } = run;
  let isAll = true;
  for (const row of await lessOf(store, space, store.device)) {
    checkCancelled(run);
    const body = await atHome(run, row);
    if (body === undefined) isAll = false;
    else await keepWhole(store, row, body);
  }
  return isAll;
}
