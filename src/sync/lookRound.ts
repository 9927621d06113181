import { readSegmentName, segmentName } from '../schema/envelope.ts';
import { DeviceId } from '../schema/ids.ts';
import { newStream, ownStream } from '../store/journey.ts';
import type { StreamRow } from '../store/rows.ts';
import { bodyOf, type Table } from './arrivals.ts';
import { adapterOf, type Run, trying } from './run.ts';

/**
 * Where there is no feed: finds the tablets that this one has not heard of, by what the store shows, and leaves word
 * of those that it does not show. A list that shows everything that is known to be there is believed, and spares
 * asking for the next segment of every tablet. `copy`: there is more under our own name than we have.
 */
export async function lookRound(run: Run, table: Table): Promise<'done' | 'copy'> {
  const { space, streams } = table;
  const adapter = adapterOf(run, space);
  if (adapter.feed) return 'done';
  const shown = furthestIn(await trying(run, async () => (await adapter.names?.()) ?? []));
  const own = await ownStream(run.store, space);
  const known = [...streams.values()].filter(({ n }) => n > 0);
  const atHome = (stream: StreamRow) => (stream.device === own.device ? own.home.n : stream.n);
  table.isListed =
    known.every((stream) => (shown.get(stream.device) ?? 0) >= atHome(stream)) &&
    [...shown.values()].every((n) => n > 0);
  for (const [device, n] of shown) {
    const stream = streams.get(device) ?? newStream(space, device);
    if (device !== own.device) streams.set(device, { ...stream, known: Math.max(n, stream.known ?? 0) });
  }
  const untold = known.map(({ device }) => device).filter((device) => !shown.has(device));
  if (untold.length > 0) await trying(run, async () => adapter.tellOf?.(untold));
  const mayGoOn = table.isListed ? (shown.get(own.device) ?? 0) > own.n : own.n > 0 || shown.has(own.device);
  const after = mayGoOn && (await bodyOf(run, space, segmentName(own.device, own.n + 1)));
  return typeof after === 'string' ? 'copy' : 'done';
}

/** By tablet, its last segment that is shown; 0 for a tablet of which none is. */
function furthestIn(names: string[]): Map<DeviceId, number> {
  const furthest = new Map<DeviceId, number>();
  for (const name of names) {
    const segment = readSegmentName(name);
    const device = segment?.device ?? DeviceId.safeParse(/^h\/(.*)$/.exec(name)?.[1]).data;
    if (device) furthest.set(device, Math.max(segment?.n ?? 0, furthest.get(device) ?? 0));
  }
  return furthest;
}
