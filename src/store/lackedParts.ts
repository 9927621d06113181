import type { DeviceId, SpaceId } from '../schema/ids.ts';
import { partKey } from './attachments.ts';
import { headsOf } from './heads.ts';
import { inSpace, missingOf } from './parts.ts';
import { currentShelf } from './shelf.ts';
import type { Store } from './store.ts';
import { kindOfSpace } from './tally.ts';
import { checkGate } from './write.ts';

/*
 * Parts that a tablet looked for at home in vain. Whoever has one may not know that anybody lacks it, so each tablet
 * says in its head which it lacks.
 */

/** More would make every head long after a home was emptied; the next ones are told when these have come. */
const toldAtOnce = 100;

/** What of a space home was asked for in vain. */
export async function lackedHere({ db }: Store, space: SpaceId): Promise<string[]> {
  const wants = db.wants.where(':id').between(...inSpace(space));
  const lacked = await wants
    .filter(({ lackedSince }) => lackedSince !== undefined)
    .limit(toldAtOnce)
    .toArray();
  return lacked.map(({ key }) => key.slice(space.length + 1));
}

/** Home has it under no name that is known here. */
export async function markLacked(store: Store, space: SpaceId, hash: string): Promise<void> {
  const { wants } = store.db;
  const row = await wants.get(partKey(space, hash));
  if (row && row.lackedSince === undefined) await wants.put({ ...row, lackedSince: await newestHead(store) });
}

/** Home was asked for it in vain in an earlier handover: each ends with a head. */
export async function wasLacked(store: Store, space: SpaceId, hash: string): Promise<boolean> {
  const since = (await store.db.wants.get(partKey(space, hash)))?.lackedSince;
  return since !== undefined && since !== (await newestHead(store));
}

async function newestHead({ db, device }: Store): Promise<number> {
  return (await db.heads.get(device))?.seq ?? 0;
}

/** By tablet, the head up to which its questions were looked into. */
type Answered = Record<DeviceId, number>;

/** What others lack, as their newest heads say, and is here; and what is answered when all of that was looked into. */
export async function lackedByOthers(
  store: Store,
  space: SpaceId,
): Promise<{ hashes: string[]; answered: Answered }> {
  const { db, device: own } = store;
  const [heads, before] = await Promise.all([headsOf(store), answeredIn(store, space)]);
  const fresh = heads.filter(({ device, seq }) => device !== own && seq > (before[device] ?? 0));
  const kind = kindOfSpace(store, space);
  const asked = [...new Set(fresh.flatMap(({ lacks }) => lacks?.[kind] ?? []))];
  const missing = new Set(asked.length > 0 ? await missingOf(store, asked) : []);
  const answered = { ...before, ...Object.fromEntries(fresh.map(({ device, seq }) => [device, seq])) };
  const waiting = await db.parcels.bulkGet(asked.map((hash) => partKey(space, hash)));
  const hashes = asked.filter((hash, i) => !missing.has(hash) && !waiting[i]?.waits);
  return { hashes, answered };
}

async function answeredIn({ db }: Store, space: SpaceId): Promise<Answered> {
  return ((await db.meta.get(`answered/${space}`))?.value ?? {}) as Answered;
}

export async function markAnswered({ db }: Store, space: SpaceId, answered: Answered): Promise<void> {
  await db.meta.put({ key: `answered/${space}`, value: answered });
}

/**
 * It goes home from here, after everything that was never there. Where it is not ours, its event was sealed by
 * another tablet, and where it lies now is told by itself.
 */
export async function bringAgain({ db }: Store, space: SpaceId, hash: string): Promise<void> {
  const key = partKey(space, hash);
  await db.transaction('rw', db.gate, db.parts, db.parcels, async () => {
    await checkGate(currentShelf(db));
    // A child may have been erased since.
    if (!(await db.parts.get(hash))) return;
    const own = await db.parcels.get(key);
    const waits = `3/${hash}`;
    await db.parcels.put(own ? { ...own, waits } : { key, space, hash, order: `2/${hash}`, waits, was: [] });
  });
}
