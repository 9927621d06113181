import { isInUse } from '../rules/tabletInUse.ts';
import { formerDevices } from './parting.ts';
import type { Store } from './store.ts';

/** How far the erasing of a child has come. The child's name is gone with all the rest; what is known is the day. */
export interface Erasure {
  id: string;
  /** When an adult said so. */
  at: string;
  /** Tablets that have erased the child, out of those that are waited for, this one among them. */
  done: number;
  of: number;
  /** Those that have not, and when each was last heard from. */
  missing: { name: string | undefined; heard: string | undefined }[];
}

/** Newest first. */
export async function erasuresNow(store: Store): Promise<Erasure[]> {
  const { db } = store;
  const [rows, tablets, heads, former] = await Promise.all([
    db.erased.toArray(),
    db.tablets.toArray(),
    db.heads.toArray(),
    formerDevices(store),
  ]);
  const headOf = new Map(heads.map((head) => [head.device, head]));
  const waitedFor = tablets.filter(
    (row) => isInUse(row) && row.id !== store.device && !former.includes(row.id),
  );
  const erasures = rows.map(({ id, at, isDone }) => {
    const missing = waitedFor.filter((tablet) => !headOf.get(tablet.id)?.erased?.includes(id));
    const done = waitedFor.length - missing.length + (isDone ? 1 : 0);
    const named = missing.map((tablet) => ({ name: tablet.name, heard: headOf.get(tablet.id)?.heard }));
    return { id, at, done, of: waitedFor.length + 1, missing: named };
  });
  return erasures.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** How much of what our snapshots stand for the home would not take away. */
export async function staysAtHome({ db, device }: Store): Promise<number> {
  const own = await db.streams.filter((row) => row.device === device).toArray();
  return own.reduce((sum, { base }) => sum + (base?.stays ?? 0), 0);
}
