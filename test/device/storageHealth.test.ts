import * as assert from 'uvu/assert';
import { checkStorage } from '../../src/device/storageHealth.ts';
import { freshIndexedDB } from '../support/freshIndexedDB.ts';
import { suite } from '../support/suite.ts';

const test = suite('storage health');

const named = (name: string) => Object.assign(new Error('as the browser says it'), { name });

function refusing(name: string): IDBFactory {
  const open = () => {
    throw named(name);
  };
  return { ...freshIndexedDB().indexedDB, open } as IDBFactory;
}

test('a browser that gives back what it was given can keep a class, and nothing of the trial stays', async () => {
  const { indexedDB } = freshIndexedDB();
  const storage = {
    estimate: async () => ({ quota: 1000, usage: 300 }),
    persisted: async () => true,
    getDirectory: async () => ({}) as FileSystemDirectoryHandle,
  };
  assert.equal(await checkStorage(indexedDB, storage), { can: true, persistent: true, freeBytes: 700 });
  assert.equal(await indexedDB.databases(), []);
});

test('an older browser that says little is taken at its word', async () => {
  const kept = await checkStorage(freshIndexedDB().indexedDB, undefined);
  assert.equal(kept, { can: true, persistent: undefined, freeBytes: undefined });
});

test('no database, as in Lockdown Mode, is a refusal', async () => {
  assert.equal(await checkStorage(undefined, undefined), { can: false, why: 'refused' });
  assert.equal(await checkStorage(refusing('NotAllowedError'), undefined), { can: false, why: 'refused' });
});

test('a full tablet and an old private window each say so', async () => {
  assert.equal(await checkStorage(refusing('QuotaExceededError'), undefined), { can: false, why: 'full' });
  assert.equal(await checkStorage(refusing('InvalidStateError'), undefined), { can: false, why: 'private' });
});

test('a private window that keeps records until it closes is told by what else it refuses', async () => {
  for (const [name, why] of Object.entries({ SecurityError: 'private', UnknownError: 'private' })) {
    const getDirectory = () => Promise.reject(named(name));
    const kept = await checkStorage(freshIndexedDB().indexedDB, { getDirectory });
    assert.equal(kept, { can: false, why });
  }
});

test('a browser that has no such directory at all is not taken for a private window', async () => {
  const getDirectory = () => Promise.reject(named('NotSupportedError'));
  assert.ok((await checkStorage(freshIndexedDB().indexedDB, { getDirectory })).can);
});

test.run();
