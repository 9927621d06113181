import { createStore, del, get, set } from 'idb-keyval';

/**
 * What this tablet knows of itself, apart from the class's database: readable without Dexie, also by the
 * service worker. Never anything about a pupil.
 */
export interface DeviceFacts {
  get<T>(name: string): Promise<T | undefined>;
  set(name: string, value: unknown): Promise<void>;
  remove(name: string): Promise<void>;
}

export function openFacts(name = 'redraft-device'): DeviceFacts {
  const keyval = createStore(name, 'facts');
  return {
    get: (key) => get(key, keyval),
    set: (key, value) => set(key, value, keyval),
    remove: (key) => del(key, keyval),
  };
}
