import { toBase64url } from './keys.ts';

/*
 * Reads a database that the app cannot open, as it lies there: no version, no upgrade, no Dexie, and never a write.
 * What cannot be read is counted and passed over: a row, the rest of a table, a table.
 */

export interface Salvage {
  /** The file: a line of JSON for what was read of each table, and one for each of its rows. */
  lines: string[];
  rows: number;
  /** Rows that are there and could not be read. */
  lost: number;
  /** Tables of which nobody can say how much is missing. */
  broken: string[];
}

type Begin = (table: string) => Promise<IDBObjectStore>;

const together = 100;

/** Throws when the database does not open at all, or is not there. */
export async function salvage(factory: IDBFactory, name: string): Promise<Salvage> {
  let db = await openAsItIs(factory, name);
  // A failure may take the connection with it; the next row is read through another.
  const begin: Begin = async (table) => {
    try {
      return db.transaction(table).objectStore(table);
    } catch {
      db.close();
      db = await openAsItIs(factory, name);
      return db.transaction(table).objectStore(table);
    }
  };
  const all: Salvage = { lines: [], rows: 0, lost: 0, broken: [] };
  try {
    for (const table of [...db.objectStoreNames]) await salvageTable(begin, factory, table, all);
  } finally {
    db.close();
  }
  return all;
}

async function salvageTable(begin: Begin, factory: IDBFactory, table: string, all: Salvage): Promise<void> {
  const { keys, whole } = await keysOf(begin, factory, table);
  const lines: string[] = [];
  for (let at = 0; at < keys.length; at += together) {
    const some = keys.slice(at, at + together);
    for (const [i, read] of (await rowsOf(begin, table, some)).entries()) {
      if (read) lines.push(lineOf({ table, key: some[i], row: read.value }));
    }
  }
  const lost = keys.length - lines.length;
  all.lines.push(lineOf({ table, rows: lines.length, lost, whole }), ...lines);
  all.rows += lines.length;
  all.lost += lost;
  if (!whole) all.broken.push(table);
}

/** From the front as far as it goes, and where that breaks off, from the back as far as that goes. */
async function keysOf(begin: Begin, factory: IDBFactory, table: string) {
  const front = await walk(begin, table, 'next');
  if (front.whole) return front;
  const last = front.keys.at(-1);
  const met = (key: IDBValidKey) => last !== undefined && factory.cmp(key, last) <= 0;
  const back = await walk(begin, table, 'prev', met);
  return { keys: [...front.keys, ...back.keys.reverse()], whole: back.whole };
}

async function walk(begin: Begin, table: string, way: 'next' | 'prev', met = (_key: IDBValidKey) => false) {
  const keys: IDBValidKey[] = [];
  const store = await begin(table).catch(() => undefined);
  if (!store) return { keys, whole: false };
  const whole = await new Promise<boolean>((resolve) => {
    const request = store.openKeyCursor(null, way);
    request.onerror = (event) => {
      event.preventDefault();
      resolve(false);
    };
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor || met(cursor.key)) return resolve(true);
      keys.push(cursor.key);
      cursor.continue();
    };
  });
  return { keys, whole };
}

type Read = { value: unknown } | undefined;

/** One that fails may take its neighbours with it: then each is asked for by itself. */
async function rowsOf(begin: Begin, table: string, keys: IDBValidKey[]): Promise<Read[]> {
  const store = await begin(table).catch(() => undefined);
  const got = await Promise.all(keys.map((key) => store && readOne(store, key)));
  if (keys.length === 1 || !got.includes(undefined)) return got;
  const alone: Read[] = [];
  for (const key of keys) alone.push(...(await rowsOf(begin, table, [key])));
  return alone;
}

function readOne(store: IDBObjectStore, key: IDBValidKey): Promise<Read> {
  return new Promise((resolve) => {
    const request = store.get(key);
    request.onsuccess = () => resolve({ value: request.result });
    request.onerror = (event) => {
      event.preventDefault();
      resolve(undefined);
    };
  });
}

/** A lost connection comes back at the second try. */
function openAsItIs(factory: IDBFactory, name: string): Promise<IDBDatabase> {
  return openOnce(factory, name).catch(() => openOnce(factory, name));
}

function openOnce(factory: IDBFactory, name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name);
    // It is not there: opening must not make it.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function lineOf(what: object): string {
  return `${JSON.stringify(what, (_, value) => (ArrayBuffer.isView(value) ? { bytes: bytesOf(value) } : value))}\n`;
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  return toBase64url(new Uint8Array(buffer, byteOffset, byteLength));
}
