import { clockGap } from '../rules/clockGap.ts';
import type { Head } from '../schema/envelope.ts';
import type { DeviceId, SpaceId } from '../schema/ids.ts';
import { wallTime } from '../schema/wallTime.ts';
import { currentShelf } from './shelf.ts';
import type { Store } from './store.ts';
import type { HeadRow } from './streamRows.ts';
import { checkGate } from './write.ts';

/** What the endpoint was left with: our head, and the hash of the last of ours that was home in each space. */
export interface LeftHead {
  /** SHA-256 of the sealed head, hex. */
  hash: string;
  last: Record<SpaceId, string>;
  /** When that handover began: whatever was there at that time has been looked at. */
  lookedAt: number;
}

export function headsOf({ db }: Store): Promise<HeadRow[]> {
  return db.heads.toArray();
}

/** The head as it was last taken by the endpoint; undefined when the endpoint may lack something of ours. */
export async function leftHead({ db }: Store): Promise<LeftHead | undefined> {
  return (await db.meta.get('head'))?.value as LeftHead | undefined;
}

/** Of each tablet the newest stays, so that an endpoint that was put back takes nothing back here. */
export async function keepHeads(store: Store, heads: Map<DeviceId, Head>): Promise<void> {
  if (heads.size === 0) return;
  const { db } = store;
  await db.transaction('rw', db.gate, db.meta, db.heads, async () => {
    await checkGate(currentShelf(db));
    const [left, held] = await Promise.all([leftHead(store), db.heads.bulkGet([...heads.keys()])]);
    const rows = [...heads].map(([device, head]) => heard(store, device, head, left?.lookedAt));
    await db.heads.bulkPut(rows.filter(({ seq }, i) => seq > (held[i]?.seq ?? 0)));
  });
}

/** Our own, when the endpoint has taken it; `left` where all of ours is known to be there. */
export async function keepSentHead(store: Store, head: Head, left: LeftHead | undefined): Promise<void> {
  const { db } = store;
  await db.transaction('rw', db.gate, db.meta, db.heads, async () => {
    await checkGate(currentShelf(db));
    await db.heads.put(heard(store, store.device, head, undefined));
    await (left ? db.meta.put({ key: 'head', value: left }) : db.meta.delete('head'));
  });
}

function heard({ wall }: Store, device: DeviceId, head: Head, after: number | undefined): HeadRow {
  const { sentAt, ahead } = clockGap({ at: Date.parse(head.at), after, before: wall.now() });
  const heard = wallTime({ now: () => sentAt, offset: wall.offset });
  return { ...head, device, heard, ahead };
}
