import { sha256Hex } from '../device/cipher.ts';
import { firstEpoch } from '../device/keys.ts';
import { Head, headFormat, type Label, readEnvelope } from '../schema/envelope.ts';
import type { DeviceId, SpaceId } from '../schema/ids.ts';
import { headName } from '../schema/objectNames.ts';
import { wallTime } from '../schema/wallTime.ts';
import { doneErasing } from '../store/erasing.ts';
import { keepHeads, keepSentHead, leftHead } from '../store/heads.ts';
import { ownAmong, streamsOf } from '../store/journey.ts';
import { putAwayThatNeed } from '../store/keyNeeds.ts';
import { lackedHere } from '../store/lackedParts.ts';
import { type Store, selfOf } from '../store/store.ts';
import type { StreamRow } from '../store/streamRows.ts';
import { kindOfSpace, tallyOf } from '../store/tally.ts';
import { oldestOfOurs } from './keyNeeds.ts';
import { markOfKey } from './keyring.ts';
import { lastAtHome } from './lastAtHome.ts';
import { openOther } from './opening.ts';
import { adapterOf, type Run, trying } from './run.ts';
import { pack, seal } from './seal.ts';
import { Trouble } from './trouble.ts';

/*
 * What the tablets tell each other of how far they are. Hints all of it: nothing of the data depends on a head.
 */

/** Tells the others how far we are now that this handover is done. */
export async function sendHead(run: Run): Promise<void> {
  const { store, keyring } = run;
  const space = selfOf(store).spaces.station;
  const streams = await streamsOfAll(run);
  const [newest, head] = await Promise.all([keyring.newest(space), headNow(run, streams)]);
  if (!newest) throw new Trouble('no-key', `No key for ${space}`);
  const { device: d, n, hash: prev } = ownAmong(store, space, streams.get(space));
  const label = { f: headFormat, s: space, d, n, e: newest.epoch, prev } satisfies Label;
  const { packed } = await pack(head);
  const body = await seal(packed, label, newest.key, store.random);
  await trying(run, () => adapterOf(run, space).put(headName(d), body));
  const left = {
    hash: await sha256Hex(body),
    last: await lastOfAll(store, streams),
    lookedAt: run.startedAt,
  };
  // Of a space that was kept back it is not known what home has; the next handover looks for itself.
  await keepSentHead(store, head, run.isKeptBack ? undefined : left);
}

type Streams = Map<SpaceId, StreamRow[]>;

async function streamsOfAll({ store, adapters }: Run): Promise<Streams> {
  const read = [...adapters.keys()].map(async (space) => [space, await streamsOf(store, space)] as const);
  return new Map(await Promise.all(read));
}

async function headNow(run: Run, streams: Streams): Promise<Head> {
  const { store, keyring, version } = run;
  const [last, { waiting }, erased] = await Promise.all([
    store.db.heads.get(store.device),
    tallyOf(store),
    doneErasing(store),
  ]);
  const head: Head = {
    seq: (last?.seq ?? 0) + 1,
    at: wallTime(store.wall),
    app: version,
    n: {},
    applied: {},
    holds: {},
    epoch: {},
    ...(erased.length > 0 && { erased }),
    ...(waiting > 0 && { waiting }),
  };
  for (const [space, rows] of streams) {
    const kind = kindOfSpace(store, space);
    const applied: Record<DeviceId, number> = {};
    for (const { device, n, changes } of rows) {
      if (device === store.device) continue;
      applied[device] = n;
      head.holds[device] = (head.holds[device] ?? 0) + changes;
    }
    head.applied[kind] = applied;
    const epoch = keyring.all(space).at(-1)?.epoch ?? firstEpoch;
    head.epoch = { ...head.epoch, [kind]: epoch };
    const newest = keyring.all(space).filter((key) => key.epoch === epoch && epoch > firstEpoch);
    if (newest.length > 0) head.keys = { ...head.keys, [kind]: await Promise.all(newest.map(markOfKey)) };
    head.oldest = { ...head.oldest, [kind]: await oldestOfOurs(run, ownAmong(store, space, rows)) };
    const kept = await olderKeysFor(run, space, epoch);
    if (kept.length > 0) head.keepsFor = { ...head.keepsFor, [kind]: kept };
    const lacked = await lackedHere(store, space);
    if (lacked.length > 0) head.lacks = { ...head.lacks, [kind]: lacked };
    const { home, base } = ownAmong(store, space, rows);
    head.n[kind] = home.n;
    if (base?.isHome) head.pieces = { ...head.pieces, [kind]: base.last };
  }
  return head;
}

/** Who has none asks nobody to say anything again. */
async function olderKeysFor({ store, keyring }: Run, space: SpaceId, newest: number): Promise<DeviceId[]> {
  const [oldest] = keyring.all(space);
  return oldest && oldest.epoch < newest ? putAwayThatNeed(store, space, newest) : [];
}

async function lastOfAll(store: Store, streams: Streams): Promise<Record<SpaceId, string>> {
  const lasts = [...streams].map(async ([space, rows]) => {
    const last = await lastAtHome(store, ownAmong(store, space, rows));
    return [space, last?.hash ?? ''];
  });
  return Object.fromEntries(await Promise.all(lasts));
}

/** The last of ours that was home in each space, if home is still as we left it by the look of our head. */
export async function homeAsLeft(run: Run): Promise<Record<SpaceId, string> | undefined> {
  const { store } = run;
  const left = await leftHead(store);
  if (!left) return undefined;
  const { station } = selfOf(store).spaces;
  const there = await trying(run, () => adapterOf(run, station).get(headName(store.device)));
  if (there === undefined) return undefined;
  if ((await sha256Hex(there)) === left.hash) return left.last;
  // One of ours that this database does not know of: the next one must be newer than it.
  const head = await openHead(run, station, store.device, there);
  if (head) await keepHeads(store, new Map([[store.device, head]]));
  return undefined;
}

/** What a tablet's head says; undefined for what is none, or was not sealed for that place. */
export async function openHead(
  run: Run,
  space: SpaceId,
  device: DeviceId,
  body: string,
): Promise<Head | undefined> {
  const envelope = readEnvelope(body);
  if (typeof envelope === 'string') return undefined;
  const { f, s, d } = envelope;
  if (f !== headFormat || s !== space || d !== device) return undefined;
  return Head.safeParse(await openOther(run, envelope)).data;
}
