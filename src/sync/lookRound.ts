import type { Head } from '../schema/envelope.ts';
import type { DeviceId } from '../schema/ids.ts';
import { headName, readSegmentName, segmentName } from '../schema/objectNames.ts';
import { headsOf, keepHeads } from '../store/heads.ts';
import { allDevices, newStream, ownStream } from '../store/journey.ts';
import type { HeadRow } from '../store/streamRows.ts';
import { kindOfSpace } from '../store/tally.ts';
import { openHead } from './head.ts';
import { adapterOf, type Run, trying } from './run.ts';
import { bodyOf, type Table } from './table.ts';

/*
 * Where there is a feed, the heads alone: an operator who puts back an older copy of the home and then a later one may
 * leave work before our place in the feed, which it never shows again.
 *
 * Where there is none: which tablets there are and how far their streams go, by a list where the store has one,
 * and by their heads. Asking every tablet for its next segment would cost a request for each of them in each space;
 * so that is done where a list or a head says that there is more, where a head cannot be trusted, and for one tablet
 * in turn, so that what no list and no head tells of is found in the end.
 */

/** `copy`: there is more under our own name than we have. */
export async function lookRound(run: Run, table: Table): Promise<'done' | 'copy'> {
  const { space } = table;
  const adapter = adapterOf(run, space);
  if (adapter.feed) {
    followHints(run, table, await headsOf(run.store));
    return 'done';
  }
  const own = await ownStream(run.store, space);
  const shown = adapter.names && furthestIn(await trying(run, async () => (await adapter.names?.()) ?? []));
  const isListed = shown !== undefined && readList(table, own.device, own.home.n, shown);
  if (kindOfSpace(run.store, space) === 'station') await readHeads(run, table);
  const heads = await headsOf(run.store);
  followHints(run, table, heads);
  if (!isListed) takeTurns(run, table, heads);
  if (run.asLeft?.[space] !== undefined) return 'done';
  const mayGoOn = isListed ? (shown.get(own.device) ?? 0) > own.n : own.n > 0 || shown?.has(own.device);
  const after = mayGoOn && (await bodyOf(run, space, segmentName(own.device, own.n + 1)));
  return typeof after === 'string' ? 'copy' : 'done';
}

/** By tablet, its last segment that is shown. */
function furthestIn(names: string[]): Map<DeviceId, number> {
  const furthest = new Map<DeviceId, number>();
  for (const { device, n } of names.flatMap((name) => readSegmentName(name) ?? [])) {
    furthest.set(device, Math.max(n, furthest.get(device) ?? 0));
  }
  return furthest;
}

/** Whether the list shows everything that is known to be there, and so may be believed of the rest. */
function readList(
  { space, streams }: Table,
  own: DeviceId,
  home: number,
  shown: Map<DeviceId, number>,
): boolean {
  const known = [...streams.values()];
  const isWhole = known.every(({ device, n }) => (shown.get(device) ?? 0) >= (device === own ? home : n));
  for (const [device, n] of shown) {
    const stream = streams.get(device) ?? newStream(space, device);
    if (device !== own) streams.set(device, { ...stream, known: Math.max(n, stream.known ?? 0) });
  }
  return isWhole;
}

/** Reads the head of every tablet that is known from anywhere, and leaves word of those that the store does not know. */
async function readHeads(run: Run, { space }: Table): Promise<void> {
  const { store } = run;
  const adapter = adapterOf(run, space);
  const told = await trying(run, async () => (await adapter.tablets?.()) ?? []);
  const held = new Map((await headsOf(store)).map((row) => [row.device, row]));
  const all = new Set([...(await allDevices(store)), ...told, ...held.keys(), store.device]);
  const untold = [...all].filter((device) => !told.includes(device));
  if (untold.length > 0) await trying(run, async () => adapter.tellOf?.(untold));
  all.delete(store.device);
  const heads = new Map<DeviceId, Head>();
  for (const device of all) {
    const body = await bodyOf(run, space, headName(device));
    const head = body === undefined ? undefined : await openHead(run, space, device, body);
    if (head) heads.set(device, head);
    if (!head || head.seq < (held.get(device)?.seq ?? 0)) run.doubted.add(device);
  }
  await keepHeads(store, heads);
}

/** How far each stream goes by its own tablet's head, its snapshots too, and by what the other tablets have of it. */
function followHints({ store }: Run, { space, streams, toAsk }: Table, heads: HeadRow[]): void {
  const kind = kindOfSpace(store, space);
  const hint = (device: DeviceId, n: number) => {
    if (device === store.device) return;
    if (!streams.has(device)) streams.set(device, newStream(space, device));
    toAsk.set(device, Math.max(n, toAsk.get(device) ?? 0));
  };
  for (const { device, n, applied, pieces } of heads) {
    hint(device, n[kind] ?? 0);
    const stream = streams.get(device);
    const piece = Math.max(pieces?.[kind] ?? 0, stream?.piece ?? 0);
    if (stream && piece > 0) streams.set(device, { ...stream, piece });
    for (const [other, m] of Object.entries(applied[kind] ?? {})) hint(other as DeviceId, m);
  }
}

function takeTurns(run: Run, { space, streams, toAsk }: Table, heads: HeadRow[]): void {
  const { store, doubted } = run;
  for (const device of doubted) {
    if (!streams.has(device)) streams.set(device, newStream(space, device));
    toAsk.set(device, Number.POSITIVE_INFINITY);
  }
  const others = [...streams.keys()].filter((device) => device !== store.device).sort();
  const rounds = heads.find(({ device }) => device === store.device)?.seq ?? 0;
  const next = others[rounds % others.length];
  if (next) toAsk.set(next, Number.POSITIVE_INFINITY);
}
