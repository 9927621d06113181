/** What this browser can promise about keeping a class's work. */
export type Keeping =
  | { can: true; persistent: boolean | undefined; freeBytes: number | undefined }
  | { can: false; why: 'insecure' | 'refused' | 'full' | 'read-back' | 'private' };

const probe = 'redraft-storage-test';

/**
 * Writes a record, reads it back and deletes it, before any class is taken in. `persistent` is undefined where
 * the browser does not say. Never asks for persistence: Firefox's answer waits for a person.
 */
export async function checkStorage(
  idb: IDBFactory | undefined,
  storage: Partial<StorageManager> | undefined = globalThis.navigator?.storage,
): Promise<Keeping> {
  // Without https there is no cryptography, so no PIN and no keys.
  if (globalThis.isSecureContext === false) return { can: false, why: 'insecure' };
  if (!idb) return { can: false, why: 'refused' };
  const first = await roundTrip(idb);
  // A connection that was lost comes back at the second try.
  const written = first === 'refused' ? await roundTrip(idb) : first;
  if (written !== 'kept') return { can: false, why: written };
  if (await isPrivate(storage)) return { can: false, why: 'private' };
  const estimate = await storage?.estimate?.().catch(() => undefined);
  const persistent = await storage?.persisted?.().catch(() => undefined);
  const free = estimate?.quota === undefined ? undefined : estimate.quota - (estimate.usage ?? 0);
  return { can: true, persistent, freeBytes: free };
}

/** Asks for storage that the browser will not clear by itself. Call on a tap, never at start-up; do not wait for it. */
export function askToPersist(): Promise<boolean> {
  return globalThis.navigator?.storage?.persist?.() ?? Promise.resolve(false);
}

// Private windows of Firefox and Safari take records until they are closed; this tells them by what they refuse.
async function isPrivate(storage: Partial<StorageManager> | undefined): Promise<boolean> {
  try {
    await storage?.getDirectory?.();
    return false;
  } catch (error) {
    return error instanceof Error && (error.name === 'SecurityError' || error.name === 'UnknownError');
  }
}

async function roundTrip(idb: IDBFactory): Promise<'kept' | 'refused' | 'full' | 'read-back' | 'private'> {
  try {
    const db = await asPromise(idb.open(probe, 1), (request) => {
      (request as IDBOpenDBRequest).result.createObjectStore('test');
    });
    try {
      const sent = { text: 'Redraft', bytes: new Uint8Array([1, 2, 3]) };
      const write = db.transaction('test', 'readwrite');
      write.objectStore('test').put(sent, 'one');
      await finished(write);
      const got = await asPromise<typeof sent | undefined>(
        db.transaction('test').objectStore('test').get('one'),
      );
      return got?.text === 'Redraft' && got.bytes[2] === 3 ? 'kept' : 'read-back';
    } finally {
      db.close();
      await asPromise(idb.deleteDatabase(probe));
    }
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'QuotaExceededError') return 'full';
    return name === 'InvalidStateError' || name === 'SecurityError' ? 'private' : 'refused';
  }
}

function asPromise<T>(request: IDBRequest<T>, onUpgrade?: (request: IDBRequest<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    if (onUpgrade) (request as unknown as IDBOpenDBRequest).onupgradeneeded = () => onUpgrade(request);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}
