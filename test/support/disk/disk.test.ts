import Dexie from 'dexie';
import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { freshIndexedDB } from '../freshIndexedDB.ts';
import { suite } from '../suite.ts';
import { memoryDisk } from './disk.ts';
import { asTask } from './tasks.ts';

const test = suite('memory disk', { timeoutMs: 120_000 });

type Row = { id: string; class?: string; tags?: string[]; bytes?: Uint8Array; n?: number | undefined };
type Act = (db: Dexie) => Promise<unknown>;

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e/1', 'e/2', '\uffff', '10', '9');
const row: fc.Arbitrary<Row> = fc.record(
  {
    id: ids,
    class: fc.constantFrom('x', 'y'),
    tags: fc.uniqueArray(fc.constantFrom('t', 'u'), { maxLength: 2 }),
    bytes: fc.uint8Array({ maxLength: 3 }),
    n: fc.option(fc.integer(), { nil: undefined }),
  },
  { requiredKeys: ['id'] },
);

const table = (db: Dexie) => db.table<Row, string>('rows');
const plain: fc.Arbitrary<Act> = fc.oneof(
  row.map(
    (one): Act =>
      (db) =>
        table(db).put(one),
  ),
  row.map(
    (one): Act =>
      (db) =>
        table(db).add(one),
  ),
  fc.array(row, { maxLength: 4 }).map(
    (all): Act =>
      (db) =>
        table(db).bulkPut(all),
  ),
  fc.array(row, { maxLength: 4 }).map(
    (all): Act =>
      (db) =>
        table(db).bulkAdd(all),
  ),
  ids.map(
    (id): Act =>
      (db) =>
        table(db).get(id),
  ),
  fc.array(ids).map(
    (all): Act =>
      (db) =>
        table(db).bulkGet(all),
  ),
  ids.map(
    (id): Act =>
      (db) =>
        table(db).delete(id),
  ),
  ids.map(
    (id): Act =>
      (db) =>
        table(db).update(id, { class: 'z' }),
  ),
  ids.map(
    (id): Act =>
      (db) =>
        table(db).where(':id').above(id).limit(2).toArray(),
  ),
  ids.map(
    (id): Act =>
      (db) =>
        table(db).where(':id').startsWith(id).toArray(),
  ),
  ids.map(
    (id): Act =>
      (db) =>
        table(db).where(':id').startsWith(id).delete(),
  ),
  ids.map(
    (id): Act =>
      (db) =>
        table(db)
          .where('class')
          .equals('x')
          .and((r) => r.id > id)
          .toArray(),
  ),
  fc.constant<Act>((db) => table(db).orderBy('id').reverse().offset(1).toArray()),
  fc.constant<Act>((db) => table(db).orderBy('class').keys()),
  fc.constant<Act>((db) => table(db).orderBy('class').uniqueKeys()),
  fc.constant<Act>((db) => table(db).where('tags').anyOf('t', 'u').distinct().primaryKeys()),
  fc.constant<Act>((db) => table(db).where('class').between('x', 'y', false, true).reverse().toArray()),
  fc.constant<Act>((db) => table(db).where('class').equals('y').modify({ n: 7 })),
  fc.constant<Act>((db) => table(db).orderBy('id').last()),
  fc.constant<Act>((db) => table(db).count()),
  fc.constant<Act>((db) => table(db).clear()),
  fc.constant<Act>((db) => table(db).put({} as Row)),
);

/** Several in one transaction, which may be given up, fail. */
const together: fc.Arbitrary<Act> = fc
  .tuple(fc.array(plain, { maxLength: 4 }), fc.constantFrom('ends', 'throws', 'aborts', 'reads'))
  .map(
    ([acts, how]): Act =>
      (db) =>
        db.transaction(how === 'reads' ? 'r' : 'rw', 'rows', async (transaction) => {
          const answers = [];
          for (const act of acts) answers.push(await act(db));
          if (how === 'throws') throw new Error('given up');
          if (how === 'aborts') transaction.abort();
          return answers;
        }),
  );

/** Begun in one moment: they must not see each other's halves. */
const atOnce: fc.Arbitrary<Act> = fc.array(fc.oneof(plain, together), { maxLength: 3 }).map(
  (acts): Act =>
    (db) =>
      Promise.all(acts.map((act) => outcome(act, db))),
);

async function outcome(act: Act, db: Dexie): Promise<unknown> {
  try {
    return { answer: await act(db) };
  } catch (error) {
    return { failed: (error as Error).name };
  }
}

function opened(factory: ReturnType<typeof freshIndexedDB>): Dexie {
  const db = new Dexie('shelf', { ...factory, cache: 'disabled' });
  db.version(1).stores({ rows: 'id, class, *tags' });
  return db;
}

test('whatever is asked of it, it answers as IndexedDB does and holds the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(plain, together, atOnce), { maxLength: 12 }), async (acts) => {
      const [ours, theirs] = [opened(memoryDisk()), opened(freshIndexedDB())];
      for (const act of acts) assert.equal(await outcome(act, ours), await outcome(act, theirs));
      assert.equal(await table(ours).toArray(), await table(theirs).toArray());
      ours.close();
      theirs.close();
    }),
    { numRuns: 150 },
  );
});

/** Straight on IndexedDB, as a tap goes. */
async function rawStore(factory: ReturnType<typeof freshIndexedDB>): Promise<IDBDatabase> {
  const db = opened(factory);
  await db.open();
  return db.backendDB();
}

for (const [name, fresh] of [
  ['the memory disk', () => memoryDisk()],
  ['fake-indexeddb', freshIndexedDB],
] as const) {
  test(`${name} ends a transaction that waits for anything but itself`, async () => {
    const db = await rawStore(fresh());
    const transaction = db.transaction(['rows'], 'readwrite');
    transaction.objectStore('rows').put({ id: 'a' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.throws(() => transaction.objectStore('rows').put({ id: 'b' }));
  });

  test(`${name} copies rows on their way in and out`, async () => {
    const db = opened(fresh());
    const given = { id: 'a', tags: ['t'] };
    await table(db).put(given);
    given.tags.push('u');
    const first = await table(db).get('a');
    first?.tags?.push('v');
    assert.equal((await table(db).get('a'))?.tags, ['t']);
    db.close();
  });

  test(`${name} takes back what an aborted transaction wrote, in every store`, async () => {
    const db = await rawStore(fresh());
    const transaction = db.transaction(['rows'], 'readwrite');
    const rows = transaction.objectStore('rows');
    rows.put({ id: 'a' });
    rows.delete('a');
    rows.add({ id: 'b' });
    rows.clear();
    rows.add({ id: 'c' });
    const how = await new Promise((resolve) => {
      transaction.oncomplete = () => resolve('complete');
      transaction.onabort = () => resolve('abort');
      rows.add({ id: 'c' });
    });
    assert.is(how, 'abort');
    const left = db.transaction(['rows']).objectStore('rows').getAllKeys();
    await new Promise((resolve) => {
      left.onsuccess = resolve;
    });
    assert.equal(left.result, []);
  });

  test(`${name} refuses what cannot be copied or has no key`, async () => {
    const db = opened(fresh());
    for (const bad of [{ id: 'a', f: () => 1 }, { n: 1 }, { id: {} }]) {
      assert.ok('failed' in ((await outcome(() => table(db).put(bad as never), db)) as object));
    }
    db.close();
  });

  test(`${name} upgrades, and leaves an upgrade that fails undone`, async () => {
    const factory = fresh();
    const old = opened(factory);
    await table(old).put({ id: 'a', class: 'x' });
    old.close();
    const failing = new Dexie('shelf', factory);
    failing.version(1).stores({ rows: 'id, class, *tags' });
    failing
      .version(2)
      .stores({ more: 'id' })
      .upgrade(() => {
        throw new Error('no');
      });
    assert.ok(await failing.open().catch((error: unknown) => error instanceof Error));
    failing.close();
    const newer = new Dexie('shelf', factory);
    newer.version(1).stores({ rows: 'id, class, *tags' });
    newer
      .version(2)
      .stores({ rows: 'id', more: 'id' })
      .upgrade((db) => db.table('rows').toCollection().modify({ class: 'z' }));
    await newer.open();
    assert.equal(await newer.table('rows').toArray(), [{ id: 'a', class: 'z' }]);
    newer.close();
  });
}

test('who waits for a turn and for something else as well has lost the turn', async () => {
  const db = await rawStore(memoryDisk());
  const first = db.transaction(['rows'], 'readwrite').objectStore('rows');
  const second = db.transaction(['rows'], 'readwrite').objectStore('rows');
  first.put({ id: 'a' }).onsuccess = () => first.put({ id: 'b' });
  await new Promise<void>((resolve) => asTask(resolve));
  assert.throws(() => second.put({ id: 'c' }), /not active/);
});

test('a disk that fails at the end has taken nothing, or everything', async () => {
  for (const [end, kept] of [
    ['lost', []],
    ['hidden', ['a']],
  ] as const) {
    const disk = memoryDisk();
    const db = opened(disk);
    await db.open();
    disk.faults.ends = () => end;
    const failed = await table(db)
      .put({ id: 'a' })
      .then(
        () => false,
        () => true,
      );
    assert.ok(failed);
    disk.faults.ends = () => 'well';
    assert.equal(await table(db).toCollection().primaryKeys(), kept);
    db.close();
  }
});

test('a copied disk goes its own way', async () => {
  const disk = memoryDisk();
  const db = opened(disk);
  await table(db).put({ id: 'a', class: 'x' });
  const copy = opened(disk.copy());
  await table(copy).put({ id: 'b' });
  await table(db).put({ id: 'c' });
  assert.equal(await table(copy).toCollection().primaryKeys(), ['a', 'b']);
  assert.equal(await table(copy).where('class').equals('x').primaryKeys(), ['a']);
  for (const each of [db, copy]) each.close();
});

test.run();
