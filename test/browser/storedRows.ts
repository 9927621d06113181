import type { Page } from 'playwright-core';

/** Rows by table, as they lie in the browser's IndexedDB, each table in the order of its keys. */
export type StoredRows = Record<string, unknown[]>;

/** Read beside the app, which need not know. The database must exist: opening one that does not would make it. */
export function storedRows(page: Page, tables: readonly string[], database = 'redraft'): Promise<StoredRows> {
  return page.evaluate(
    async ([name, wanted]) => {
      const settled = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await settled(indexedDB.open(name));
      const tables = wanted.map(async (table) => {
        const rows: unknown[] = await settled(db.transaction(table).objectStore(table).getAll());
        return [table, rows] as const;
      });
      const all = await Promise.all(tables);
      db.close();
      return Object.fromEntries(all);
    },
    [database, [...tables]] as const,
  );
}

/** Whether any row of the database holds a Blob, which WebKit loses. */
export function anyBlob(page: Page, database = 'redraft'): Promise<boolean> {
  return page.evaluate(async (name) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await settled(indexedDB.open(name));
    const holds = (value: unknown): boolean =>
      value instanceof Blob ||
      (typeof value === 'object' &&
        value !== null &&
        !ArrayBuffer.isView(value) &&
        Object.values(value).some(holds));
    let found = false;
    for (const table of db.objectStoreNames) {
      found ||= holds(await settled(db.transaction(table).objectStore(table).getAll()));
    }
    db.close();
    return found;
  }, database);
}

/** How many things were ever written down: what is sealed, and what is not yet. */
export async function eventCount(page: Page, database = 'redraft'): Promise<number> {
  const { tail = [], segments = [] } = await storedRows(page, ['tail', 'segments'], database);
  return tail.length + (segments as { count: number }[]).reduce((sum, { count }) => sum + count, 0);
}

/** As a later version leaves the database that older code must not write to any more. */
export function raiseMinWriter(page: Page, database: string): Promise<void> {
  return page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const writing = db.transaction('gate', 'readwrite');
          const gate = writing.objectStore('gate');
          const asked = gate.get('gate');
          asked.onsuccess = () => gate.put({ ...asked.result, minWriter: 99 });
          writing.oncomplete = () => resolve(db.close());
          writing.onabort = () => reject(writing.error);
        };
      }),
    database,
  );
}
