import { Dexie, RangeSet } from 'dexie';

/** Wakes the live queries of what was written without Dexie. */

type Parts = Record<string, InstanceType<typeof RangeSet>>;

const everything = () => new RangeSet(Number.NEGATIVE_INFINITY, [[[]]]);

/** Keys are told exactly, so that a tap for Amy wakes no query about Ben; indexes and deletions as a whole. */
export function tell(db: Dexie, written: Map<string, Set<string>>): void {
  if (written.size === 0) return;
  const parts: Parts = {};
  for (const [table, keys] of written) {
    const set = new RangeSet();
    for (const key of keys) set.addKey(key);
    tellTable(parts, db, table, set);
  }
  Dexie.on.storagemutated.fire(parts);
}

/** For when nobody knows what was written. */
export function tellEverything(db: Dexie): void {
  const parts: Parts = {};
  for (const { name } of db.tables) tellTable(parts, db, name, everything());
  Dexie.on.storagemutated.fire(parts);
}

function tellTable(parts: Parts, db: Dexie, table: string, keys: InstanceType<typeof RangeSet>): void {
  const place = `idb://${db.name}/${table}/`;
  parts[place] = keys;
  parts[`${place}:dels`] = keys;
  for (const index of db.table(table).schema.indexes) parts[place + index.name] = everything();
}
