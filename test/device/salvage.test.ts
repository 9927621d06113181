import * as assert from 'uvu/assert';
import { salvage } from '../../src/device/salvage.ts';
import { freshIndexedDB } from '../support/freshIndexedDB.ts';
import { type Spoilt, spoiltIndexedDB } from '../support/spoiltIndexedDB.ts';
import { suite } from '../support/suite.ts';

/** A database that the app cannot open is read as far as it can be. */
const test = suite('salvage');

const names = Array.from({ length: 250 }, (_, i) => `p${String(i).padStart(3, '0')}`);

/** Two tables: one of pupils, one of pages with their bytes. */
async function aDatabase(): Promise<IDBFactory> {
  const { indexedDB } = freshIndexedDB();
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('redraft', 99);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => {
      const pupils = request.result.createObjectStore('pupils', { keyPath: 'id' });
      for (const id of names) pupils.put({ id, given: `Given ${id}` });
      request.result
        .createObjectStore('pages', { keyPath: 'key' })
        .put({ key: 'a', bytes: new Uint8Array([1, 2]) });
    };
    request.onsuccess = () => resolve(request.result.close());
  });
  return indexedDB;
}

async function salvaged(spoilt: Spoilt) {
  const { lines, ...counts } = await salvage(spoiltIndexedDB(await aDatabase(), spoilt), 'redraft');
  const read = lines.map((line) => JSON.parse(line) as { table: string; key?: string; row?: object });
  return { ...counts, read, keys: read.flatMap(({ key }) => key ?? []) };
}

test('of a sound database every row is saved, whatever version wrote it, and bytes as text', async () => {
  const { rows, lost, broken, read, keys } = await salvaged({});
  assert.equal([rows, lost, broken], [251, 0, []]);
  assert.equal(keys, ['a', ...names]);
  assert.equal(read[1], { table: 'pages', key: 'a', row: { key: 'a', bytes: { bytes: 'AQI' } } });
  assert.equal(read[2], { table: 'pupils', rows: 250, lost: 0, whole: true } as never);
});

test('a row that cannot be read takes none of its neighbours with it', async () => {
  const { rows, lost, broken, keys } = await salvaged({ rows: ['pupils/p007', 'pupils/p140'] });
  assert.equal([rows, lost, broken], [249, 2, []]);
  assert.equal(keys, ['a', ...names.filter((name) => name !== 'p007' && name !== 'p140')]);
});

test('a table that breaks off in the middle is read from both ends', async () => {
  const { broken, keys } = await salvaged({ walks: ['pupils/p100', 'pupils/p200'] });
  assert.equal(broken, ['pupils']);
  assert.equal(keys, ['a', ...names.slice(0, 100), ...names.slice(201)]);
});

test('a table that cannot be opened is named, and the others are saved', async () => {
  const { broken, keys } = await salvaged({ tables: ['pupils'] });
  assert.equal([broken, keys], [['pupils'], ['a']]);
});

test('what does not open at all is a refusal, and what is not there is not made', async () => {
  const { indexedDB } = freshIndexedDB();
  const failure = await salvage(indexedDB, 'redraft').catch((error: Error) => error.name);
  assert.is(failure, 'AbortError');
  assert.equal(await indexedDB.databases(), []);
});

test('saving changes nothing', async () => {
  const sound = await aDatabase();
  const first = await salvage(sound, 'redraft');
  await salvage(spoiltIndexedDB(sound, { rows: ['pupils/p007'], walks: ['pages/a'] }), 'redraft');
  assert.equal(await salvage(sound, 'redraft'), first);
  assert.equal(await sound.databases(), [{ name: 'redraft', version: 99 }]);
});

test.run();
