import type { Store } from './store.ts';

/*
 * The school's choice to have readable copies sent, as made on this tablet, and what was sent. What was sent is
 * known by the hash of the sealed text, so that nothing goes twice and nothing is left out.
 */
const choice = 'open';
const sentKey = (hash: string) => `open/${hash}`;

export interface InTheOpen {
  address: string;
  /** Changes that the other side has said yes to. */
  changes: number;
}

export async function inTheOpen({ db }: Store): Promise<InTheOpen | undefined> {
  const [chosen, sent] = await Promise.all([db.meta.get(choice), sentRows(db)]);
  if (!chosen) return undefined;
  const changes = (await sent.toArray()).reduce((sum, { value }) => sum + (value as number), 0);
  return { address: chosen.value as string, changes };
}

/** From now on, and from the beginning. Another address has had nothing yet. */
export async function sendInTheOpenTo({ db }: Store, address: string): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const before = (await db.meta.get(choice))?.value;
    if (before !== address) await sentRows(db).delete();
    await db.meta.put({ key: choice, value: address });
  });
}

export async function sendNothingInTheOpen({ db }: Store): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    await sentRows(db).delete();
    await db.meta.delete(choice);
  });
}

export async function wasSentInTheOpen({ db }: Store, hash: string): Promise<boolean> {
  return (await db.meta.get(sentKey(hash))) !== undefined;
}

/** Nothing is written when the choice was taken back, or changed, while it was on its way. */
export async function markSentInTheOpen(
  { db }: Store,
  address: string,
  hash: string,
  changes: number,
): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    if ((await db.meta.get(choice))?.value !== address) return;
    await db.meta.put({ key: sentKey(hash), value: changes });
  });
}

function sentRows(db: Store['db']) {
  return db.meta.where(':id').between(sentKey(''), sentKey('\uffff'));
}
