import { forceCloseDatabase } from 'fake-indexeddb';
import { steadyIndexedDB } from '../../src/device/steadyIndexedDB.ts';
import { freshIndexedDB } from './freshIndexedDB.ts';

export interface LossyIndexedDB {
  /** As the app is given it, in the shape of Dexie's options. */
  factory: ReturnType<typeof freshIndexedDB>;
  /** The storage process ends: every connection is closed, and the document that it was opened from has no other. */
  lose(): void;
  /** It ends as the next writing transaction is under way: nothing of it is written. */
  loseInside(): void;
  /** It ends as the next writing transaction is complete: all of it is written, and it is reported as failed. */
  loseAfter(): void;
  /** From now on no document has another connection. */
  loseForGood(): void;
  /** How often it was asked to open a database. */
  opened(): number;
}

/** Storage that WebKit might lose under the app. */
export function lossyIndexedDB(): LossyIndexedDB {
  const { indexedDB, IDBKeyRange } = freshIndexedDB();
  const connections = new Set<IDBDatabase>();
  let document = { lost: false };
  let forGood = false;
  let opened = 0;
  let next: ((transaction: IDBTransaction) => void) | undefined;
  const lose = () => {
    document.lost = true;
    for (const connection of connections) forceCloseDatabase(connection as never);
    connections.clear();
  };
  const watch = (connection: IDBDatabase) => {
    connections.add(connection);
    const begin = connection.transaction.bind(connection);
    connection.transaction = (tables, mode, ...options) => {
      const transaction = begin(tables, mode, ...options);
      if (mode === 'readwrite') {
        next?.(transaction);
        next = undefined;
      }
      return transaction;
    };
  };
  const factoryOf = (here: typeof document): IDBFactory =>
    Object.assign(Object.create(indexedDB) as IDBFactory, {
      open(name: string, version?: number) {
        opened += 1;
        if (here.lost || forGood) return refusedOpen();
        const request = indexedDB.open(name, version);
        request.addEventListener('success', () => watch(request.result));
        return request;
      },
      deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
      databases: () => indexedDB.databases(),
    });
  const first = factoryOf(document);
  const fresh = () => {
    document = { lost: false };
    return factoryOf(document);
  };
  return {
    factory: { indexedDB: steadyIndexedDB(() => first, fresh), IDBKeyRange },
    lose,
    loseInside() {
      next = (transaction) => {
        transaction.abort();
        lose();
      };
    },
    loseAfter() {
      next = (transaction) => misreport(transaction, lose);
    },
    loseForGood() {
      forGood = true;
      lose();
    },
    opened: () => opened,
  };
}

const lost = () => new DOMException('Connection to Indexed Database server lost', 'UnknownError');

function refusedOpen(): IDBOpenDBRequest {
  const request = Object.assign(new EventTarget(), { error: lost() }) as unknown as IDBOpenDBRequest;
  queueMicrotask(() => {
    const event = new Event('error');
    request.dispatchEvent(event);
    request.onerror?.(event);
  });
  return request;
}

/** It completes, and whoever waits for it hears that it failed. */
function misreport(transaction: IDBTransaction, lose: () => void): void {
  const listen = transaction.addEventListener.bind(transaction);
  Object.defineProperty(transaction, 'oncomplete', { get: () => null, set: () => undefined });
  transaction.addEventListener = (type: string, ...heard: [EventListener]) => {
    if (type !== 'complete') listen(type, ...heard);
  };
  listen('complete', () => {
    Object.defineProperty(transaction, 'error', { value: lost() });
    lose();
    transaction.onabort?.(new Event('abort'));
  });
}
