/** What cannot be read of a database, as after a bad block of the disk. */
export interface Spoilt {
  /** Tables that cannot be opened. */
  tables?: string[];
  /** Rows that cannot be read, as `table/key`; each takes its transaction with it. */
  rows?: string[];
  /** Keys at which a walk through the table breaks off, as `table/key`. */
  walks?: string[];
}

/** The same storage, seen through a disk that has gone bad. */
export function spoiltIndexedDB(
  sound: IDBFactory,
  { tables = [], rows = [], walks = [] }: Spoilt,
): IDBFactory {
  return Object.assign(Object.create(sound) as IDBFactory, {
    open(name: string, version?: number) {
      const request = sound.open(name, version);
      request.addEventListener('success', () => spoil(request.result));
      return request;
    },
    cmp: (one: unknown, other: unknown) => sound.cmp(one, other),
  });

  function spoil(db: IDBDatabase): void {
    const begin = db.transaction.bind(db);
    db.transaction = (names, ...rest) => {
      for (const name of typeof names === 'string' ? [names] : names)
        if (tables.includes(name)) throw unreadable();
      const transaction = begin(names, ...rest);
      const open = transaction.objectStore.bind(transaction);
      transaction.objectStore = (name) => spoilStore(open(name), transaction);
      return transaction;
    };
  }

  function spoilStore(store: IDBObjectStore, transaction: IDBTransaction): IDBObjectStore {
    const get = store.get.bind(store);
    store.get = (key) => {
      if (rows.includes(`${store.name}/${key}`)) queueMicrotask(() => transaction.abort());
      return get(key);
    };
    const walk = store.openKeyCursor.bind(store);
    store.openKeyCursor = (...asked) => {
      const request = walk(...asked);
      request.addEventListener('success', () => {
        if (request.result && walks.includes(`${store.name}/${request.result.key}`)) {
          Object.defineProperty(request, 'result', { value: undefined });
          request.onsuccess = null;
          request.onerror?.(new Event('error', { cancelable: true }));
        }
      });
      return request;
    };
    return store;
  }
}

const unreadable = () => new DOMException('Internal error', 'UnknownError');
