import { Dexie } from 'dexie';
import type { Database } from './database.ts';
import { tell } from './tell.ts';

/*
 * Reads and writes of one transaction, straight on IndexedDB. Dexie's own calls cost a tap twice the browser's
 * work (`npm run bench` prints both), so the path of a tap goes without them; Dexie's live queries are told of
 * what was written when the transaction is complete, and not before.
 */
export interface Shelf {
  get<Row>(table: string, key: string): Promise<Row | undefined>;
  /** The rows whose keys begin so. */
  getAll<Row>(table: string, prefix: string): Promise<Row[]>;
  /** Done when the transaction is; a failure fails the transaction. */
  put(table: string, row: object): void;
  /** As put, but a row that is there already fails the transaction. */
  add(table: string, row: object): void;
  delete(table: string, key: string): void;
}

/** One transaction of its own: all of `work`, or nothing of it. `work` may await nothing but the shelf. */
export async function transact<T>(
  db: Database,
  tables: readonly string[],
  work: (shelf: Shelf) => Promise<T>,
): Promise<T> {
  if (!db.isOpen()) await db.open();
  const transaction = db.backendDB().transaction([...tables], 'readwrite', { durability: 'strict' });
  const complete = completionOf(transaction);
  try {
    const result = await work(shelfOf(db, transaction));
    await complete;
    return result;
  } catch (error) {
    abort(transaction);
    const failure = await complete.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    // A request that failed (no room, a row that is there already) says why better than what came of it.
    throw transaction.error ?? error ?? failure;
  }
}

/** The shelf of the Dexie transaction that is under way. */
export function currentShelf(db: Database): Shelf {
  const current = Dexie.currentTransaction;
  if (!current) throw new Error('No transaction is under way');
  return shelfOf(db, current.idbtrans);
}

function shelfOf(db: Database, transaction: IDBTransaction): Shelf {
  const written = new Map<string, Set<string>>();
  const at = (table: string, key: unknown) => {
    const keys = written.get(table);
    if (keys) keys.add(key as string);
    else written.set(table, new Set([key as string]));
  };
  transaction.addEventListener('complete', () => tell(db, written));
  const keep = (method: 'put' | 'add') => (table: string, row: object) => {
    const store = transaction.objectStore(table);
    at(table, (row as Record<string, unknown>)[store.keyPath as string]);
    store[method](row);
  };
  return {
    get: (table, key) => answerOf(transaction.objectStore(table).get(key)),
    getAll: (table, prefix) => answerOf(transaction.objectStore(table).getAll(db.keysFrom(prefix))),
    put: keep('put'),
    add: keep('add'),
    delete(table, key) {
      at(table, key);
      transaction.objectStore(table).delete(key);
    },
  };
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function completionOf(transaction: IDBTransaction): Promise<void> {
  const complete = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  // Awaited later, when the work is done: until then a refusal is not "unhandled".
  complete.catch(() => undefined);
  return complete;
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It ended by itself: a failed request aborts before the work hears of it.
  }
}
