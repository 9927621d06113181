/*
 * The limit that figures stand beside: the same job, written by hand on IndexedDB for this one case. It imports
 * nothing of ours.
 */

/** Each store's key, then its indexes: `id, class`. */
type Stores = Record<string, string>;

/** A new database of this name, in place of one that is there. */
export async function newDatabase(name: string, stores: Stores): Promise<IDBDatabase> {
  await answer(indexedDB.deleteDatabase(name));
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    for (const [store, keys] of Object.entries(stores)) {
      const [keyPath = '', ...indexes] = keys.split(', ');
      const made = request.result.createObjectStore(store, { keyPath });
      for (const index of indexes) made.createIndex(index, index);
    }
  };
  return answer(request);
}

export function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export function durable(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Puts rows as they are, in one transaction. */
export function putAll(db: IDBDatabase, rows: Record<string, object[]>): Promise<void> {
  const transaction = db.transaction(Object.keys(rows), 'readwrite', { durability: 'strict' });
  for (const [name, all] of Object.entries(rows)) {
    const store = transaction.objectStore(name);
    for (const row of all) store.put(row);
  }
  return durable(transaction);
}
