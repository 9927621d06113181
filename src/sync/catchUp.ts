import type { DeviceId } from '../schema/ids.ts';
import { segmentName } from '../schema/objectNames.ts';
import { isSaidAgain } from '../store/adopting.ts';
import type { StreamRow } from '../store/streamRows.ts';
import { take } from './arrivals.ts';
import { takeOtherTale, takeSnapshot } from './fromSnapshot.ts';
import { lookBehind } from './otherTale.ts';
import { checkCancelled, type Run } from './run.ts';
import { bodyOf, isFull, putAway, stand, type Table } from './table.ts';

/** Goes on by name where something is known to follow, or may. A hint that is wrong is no gap. */
export async function catchUp(run: Run, table: Table, device: DeviceId): Promise<void> {
  if (device === run.store.device) return;
  const retold = table.retold.get(device);
  if (retold) await takeOtherTale(run, table, table.streams.get(device) as StreamRow, retold);
  for (;;) {
    checkCancelled(run);
    const stream = table.streams.get(device) as StreamRow;
    if (stream.frozen && (await isSaidAgain(run.store, stream))) return;
    const isBehind = (stream.known ?? 0) > stream.n;
    if (!isBehind && (table.toAsk.get(device) ?? 0) <= stream.n) return;
    // Whoever comes late has everything to gain from a snapshot; the others lack a segment or two.
    const atOnce = stream.n === 0 ? await takeSnapshot(run, table, stream) : undefined;
    if (atOnce === 'taken') continue;
    const body = await bodyOf(run, table.space, segmentName(device, stream.n + 1));
    if (body !== undefined) {
      if (!(await take(run, table, stream, body))) {
        if ((await takeInstead(run, table, device, { body, isTried: atOnce !== undefined })) === 'taken')
          continue;
        return;
      }
      if (isFull(table)) await putAway(run, table);
      continue;
    }
    const instead = atOnce ?? (await takeSnapshot(run, table, stream));
    if (instead === 'taken') continue;
    return isBehind ? stand(table, stream, instead === 'none' ? 'gap' : instead) : undefined;
  }
}

/**
 * What is sealed with a key that is let go of may be said again in a snapshot, and what does not follow from what we
 * have may follow from one.
 */
async function takeInstead(
  run: Run,
  table: Table,
  device: DeviceId,
  { body, isTried }: { body: string; isTried: boolean },
): Promise<unknown> {
  const stream = table.streams.get(device) as StreamRow;
  if (stream.frozen === 'no-key' && !isTried) return takeSnapshot(run, table, stream);
  if (stream.frozen !== 'chain') return undefined;
  const told = stream.piece ? await takeOtherTale(run, table, stream, stream.piece) : undefined;
  return told ?? ((await lookBehind(run, table, stream, body)) ? 'taken' : undefined);
}
