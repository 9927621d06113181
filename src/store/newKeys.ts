import type { SpaceId } from '../schema/ids.ts';
import type { Database } from './database.ts';
import { currentShelf } from './shelf.ts';
import type { Store } from './store.ts';
import type { WrapRow } from './streamRows.ts';
import { checkGate } from './write.ts';

/*
 * Which spaces need a new key, because a child was erased or a tablet was lost. Keys themselves are never in the
 * database; what is here is that one is due, its hash once it was made, and what was sealed of it for each tablet.
 */

/** A key that is being made: it is due until it is kept and sealed for everybody. */
export interface Due {
  space: SpaceId;
  made?: { epoch: number; hash: string };
}

const key = 'newKeys';

export async function keysDue({ db }: Pick<Store, 'db'>): Promise<Due[]> {
  return ((await db.meta.get(key))?.value as Due[] | undefined) ?? [];
}

/** Inside a transaction. */
export async function askForKeys(db: Database, spaces: readonly SpaceId[]): Promise<void> {
  const held = await keysDue({ db });
  // One that was made already may have been given to the tablet that is lost now.
  const others = held.filter(({ space }) => !spaces.includes(space));
  await db.meta.put({ key, value: [...others, ...spaces.map((space) => ({ space }))] });
}

export async function noteMade({ db }: Store, due: Due): Promise<void> {
  await db.transaction('rw', db.gate, db.meta, async () => {
    await checkGate(currentShelf(db));
    const others = (await keysDue({ db })).filter(({ space }) => space !== due.space);
    await db.meta.put({ key, value: [...others, due] });
  });
}

/** Sealed for everybody, and kept: the key is not due any more. */
export async function keepWraps({ db }: Store, { space, made }: Due, wraps: WrapRow[]): Promise<void> {
  await db.transaction('rw', db.gate, db.meta, db.wraps, async () => {
    await checkGate(currentShelf(db));
    const due = await keysDue({ db });
    const isThis = (one: Due) => one.space === space && one.made?.hash === made?.hash;
    await db.wraps.bulkPut(wraps);
    await db.meta.put({ key, value: due.filter((one) => !isThis(one)) });
  });
}

/** For tablets that came later. */
export async function addWraps({ db }: Store, wraps: WrapRow[]): Promise<void> {
  await db.transaction('rw', db.gate, db.wraps, async () => {
    await checkGate(currentShelf(db));
    await db.wraps.bulkPut(wraps);
  });
}

/** The same for the same tablet, in another name; none where nobody is to have it any more. */
export async function replaceWrap({ db }: Store, old: WrapRow, fresh: WrapRow | undefined): Promise<void> {
  await db.transaction('rw', db.gate, db.wraps, async () => {
    await checkGate(currentShelf(db));
    await db.wraps.delete(old.key);
    if (fresh) await db.wraps.put(fresh);
  });
}

export function wrapsOf({ db }: Store, space: SpaceId): Promise<WrapRow[]> {
  return db.wraps.where(':id').between(`${space}/`, `${space}/\uffff`).toArray();
}

export async function markWrap({ db }: Store, wrap: WrapRow): Promise<void> {
  await db.wraps.update(wrap.key, { isHome: true });
}
