// One file, one writer at a time. An answer is given only after the write-ahead log is on the disk.
//
// Positions are taken from the clock, but always above the highest one given out. So when an operator puts
// back an older copy of the file, what is written afterwards still lies beyond every reader's place in the
// feed, and no reader skips it. What the older copy has lost can be seen only by its writers: each client
// must look for its own last segment and send again what is missing.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Fault } from './faults.ts';
import type { Item, ListedItem, Page, PageRequest, Removal, Store, There, Verdict } from './store.ts';

const VERSION = 1;
const SQLITE_FULL = 13;

const tables = `
  CREATE TABLE meta (epoch TEXT NOT NULL) STRICT;
  CREATE TABLE spaces (
    id TEXT PRIMARY KEY, token_hash BLOB NOT NULL, highest INTEGER NOT NULL, bytes INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE items (
    space TEXT NOT NULL REFERENCES spaces (id), name TEXT NOT NULL, pos INTEGER NOT NULL,
    size INTEGER NOT NULL, sha256 TEXT NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (space, name)
  ) STRICT;
  CREATE UNIQUE INDEX items_by_pos ON items (space, pos);
  PRAGMA user_version = ${VERSION};
`;

export function openSqliteStore(file: string, newEpoch: () => string): Store {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const db = new DatabaseSync(file, { timeout: 5000 });
  // Erasing a pupil has to erase the bytes as well, hence secure_delete.
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
  const inTransaction = transactionsOn(db);
  const epoch = inTransaction(() => prepareDatabase(db, newEpoch));
  const sql = statementsOn(db);
  return {
    epoch,
    makeSpace: async (space, hash) => sql.addSpace.run(space, hash).changes === 1,
    tokenHashOf: async (space) => sql.tokenHash.get(space)?.token_hash as Uint8Array | undefined,
    put: async (space, item, at, decide) => {
      try {
        return inTransaction(() => write(sql, space, item, at, decide));
      } catch (error) {
        if (isFull(error)) return 'full';
        throw error;
      }
    },
    get: async (space, name) => sql.item.get(space, name) as unknown as Item | undefined,
    remove: async (space, name, allowed) => inTransaction(() => remove(sql, space, name, allowed)),
    page: async (space, request) => page(sql, space, request),
    close: () => db.close(),
  };
}

type Statements = ReturnType<typeof statementsOn>;

function statementsOn(db: DatabaseSync) {
  return {
    addSpace: db.prepare('INSERT INTO spaces VALUES (?, ?, 0, 0) ON CONFLICT DO NOTHING'),
    tokenHash: db.prepare('SELECT token_hash FROM spaces WHERE id = ?'),
    spaceState: db.prepare('SELECT highest, bytes FROM spaces WHERE id = ?'),
    setSpaceState: db.prepare('UPDATE spaces SET highest = ?, bytes = ? WHERE id = ?'),
    itemState: db.prepare('SELECT size, sha256 FROM items WHERE space = ? AND name = ?'),
    item: db.prepare('SELECT name, body, sha256 FROM items WHERE space = ? AND name = ?'),
    setItem: db.prepare('REPLACE INTO items VALUES (?, ?, ?, ?, ?, ?)'),
    removeItem: db.prepare('DELETE FROM items WHERE space = ? AND name = ?'),
    listed: db.prepare(
      `SELECT pos, name, size, sha256, iif(?, body, NULL) AS body FROM items
       WHERE space = ? AND pos > ? AND name NOT GLOB 'b/*' ORDER BY pos LIMIT ?`,
    ),
  };
}

function write(
  sql: Statements,
  space: string,
  { name, body, sha256 }: Item,
  at: number,
  decide: (there: There) => Verdict,
): Verdict {
  const state = stateOf(sql, space, name);
  const bytesAfter = state.bytesWithout + body.length;
  const verdict = decide({ sha256: state.sha256, bytesAfter });
  if (verdict === 'new' || verdict === 'replaced') {
    const pos = Math.max(state.highest + 1, at);
    sql.setItem.run(space, name, pos, body.length, sha256, body);
    sql.setSpaceState.run(pos, bytesAfter, space);
  }
  return verdict;
}

function remove(sql: Statements, space: string, name: string, allowed: (sha256: string) => boolean): Removal {
  const { highest, bytesWithout, sha256 } = stateOf(sql, space, name);
  if (sha256 === undefined) return 'absent';
  if (!allowed(sha256)) return 'precondition';
  sql.removeItem.run(space, name);
  sql.setSpaceState.run(highest, bytesWithout, space);
  return 'removed';
}

function stateOf(sql: Statements, space: string, name: string) {
  const { highest, bytes } = sql.spaceState.get(space) as { highest: number; bytes: number };
  const found = sql.itemState.get(space, name) as { size: number; sha256: string } | undefined;
  return { highest, bytesWithout: bytes - (found?.size ?? 0), sha256: found?.sha256 };
}

function page(sql: Statements, space: string, { after, limit, bodyBytes }: PageRequest): Page {
  const { highest } = sql.spaceState.get(space) as { highest: number };
  const rows = sql.listed.iterate(bodyBytes === undefined ? 0 : 1, space, after, limit + 1);
  return { ...firstOf(rows as Iterable<Row>, limit, bodyBytes ?? Number.POSITIVE_INFINITY), highest };
}

function prepareDatabase(db: DatabaseSync, newEpoch: () => string): string {
  const version = db.prepare('PRAGMA user_version').get()?.user_version as number;
  if (version > VERSION) throw new Fault('The data was written by a newer Redraft. Update this one.');
  if (version === 0) {
    db.exec(tables);
    db.prepare('INSERT INTO meta VALUES (?)').run(newEpoch());
  }
  return db.prepare('SELECT epoch FROM meta').get()?.epoch as string;
}

/** The lock is taken at the start, so that a position is never given out from what was read too early. */
function transactionsOn(db: DatabaseSync) {
  return <T>(work: () => T): T => {
    db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      db.exec('COMMIT');
      return result;
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  };
}

type Row = Omit<ListedItem, 'body'> & { body: Uint8Array | null };

function firstOf(
  rows: Iterable<Row>,
  limit: number,
  maxBytes: number,
): { items: ListedItem[]; more: boolean } {
  const items: ListedItem[] = [];
  let bytes = 0;
  for (const { body, ...row } of rows) {
    bytes += row.size;
    const isFull = items.length === limit || (items.length > 0 && bytes > maxBytes);
    if (isFull) return { items, more: true };
    items.push({ ...row, body: body ?? undefined });
  }
  return { items, more: false };
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_FULL;
}
