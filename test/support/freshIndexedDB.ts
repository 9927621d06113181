import { IDBFactory as FakeFactory, IDBKeyRange as FakeKeyRange } from 'fake-indexeddb';

/** A tablet's storage that nobody has used, in the shape of Dexie's options; call it once for each tablet. */
export function freshIndexedDB(): { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange } {
  return { indexedDB: new FakeFactory(), IDBKeyRange: FakeKeyRange };
}
