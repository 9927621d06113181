import { del, get, set, type UseStore } from 'idb-keyval';
import { systemIndexedDB } from './steadyIndexedDB.ts';

/**
 * What this tablet knows of itself, apart from the class's database: readable without Dexie, also by the
 * service worker. Never anything about a pupil.
 */
export interface DeviceFacts {
  get<T>(name: string): Promise<T | undefined>;
  set(name: string, value: unknown): Promise<void>;
  remove(name: string): Promise<void>;
}

const table = 'facts';
const mostTries = 4;

export function openFacts(name = 'redraft-device', factory = systemIndexedDB): DeviceFacts {
  const keyval = steadyStore(name, factory);
  return {
    get: (key) => get(key, keyval),
    set: (key, value) => set(key, value, keyval),
    remove: (key) => del(key, keyval),
  };
}

/** As idb-keyval's own, but opened again when its connection was lost. A fact can be written twice. */
function steadyStore(name: string, factory: IDBFactory): UseStore {
  let opening: Promise<IDBDatabase> | undefined;
  return async (mode, work) => {
    for (let tries = 1; ; tries += 1) {
      opening ??= open(name, factory);
      const mine = opening;
      try {
        return await work((await mine).transaction(table, mode).objectStore(table));
      } catch (error) {
        if (tries === mostTries) throw error;
        if (opening === mine) opening = undefined;
        void mine.then(
          (db) => db.close(),
          // It never opened: there is nothing to close.
          () => undefined,
        );
      }
    }
  };
}

function open(name: string, factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(name);
  return new Promise((resolve, reject) => {
    request.onupgradeneeded = () => request.result.createObjectStore(table);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
