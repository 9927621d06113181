import { Dexie } from 'dexie';
import * as assert from 'uvu/assert';
import { sha256HexOf } from '../../src/device/cipher.ts';
import { recordDraft, setPieceFlag } from '../../src/store/commands/mark.ts';
import { setStage } from '../../src/store/commands/unitFields.ts';
import { rebuild } from '../../src/store/rebuild.ts';
import { openStore } from '../../src/store/store.ts';
import { fakeIds } from '../support/fakeIds.ts';
import { freshIndexedDB } from '../support/freshIndexedDB.ts';
import { suite } from '../support/suite.ts';
import { aClassroom, viewsOf } from '../support/tablet.ts';

const test = suite('database');

/** The tables of the first version, as it made them. */
const firstTables = {
  gate: 'key',
  meta: 'key',
  tail: 'stamp',
  segments: 'key',
  streams: 'key',
  spaces: 'id',
  setAside: 'key',
  scratch: 'key',
  schools: 'id',
  adults: 'id',
  classes: 'id',
  pupils: 'id, class',
  units: 'id, class',
  tasks: 'id, unit',
  ledger: 'key',
  standings: 'key',
  pieces: 'key',
};

test('a tablet that was last used with the first version opens, makes its views again, and that version keeps off', async () => {
  const room = await aClassroom(1);
  await setStage(room.store, room.unit, 'imitation');
  await setPieceFlag(room.store, room.at(room.pupils[0] as never, 'cold'), 'note', 'Wrote alone.');
  await recordDraft(room.store, room.at(room.pupils[0] as never, 'cold'), 'The kite flew.');
  const factory = freshIndexedDB();
  const first = new Dexie('redraft', factory);
  first.version(1).stores(firstTables);
  for (const name of ['tail', 'meta', 'spaces', 'pupils']) {
    await first.table(name).bulkPut(await room.store.db.table(name).toArray());
  }
  await first.table('gate').put({ key: 'gate', device: room.store.device, minWriter: 1 });
  first.close();

  const store = await openStore({
    name: 'redraft',
    wall: room.clock,
    sha256: sha256HexOf,
    random: fakeIds(1),
    factory,
  });
  assert.equal([store.halfMade, store.readOnly], [true, false]);
  assert.is((await store.db.gate.get('gate'))?.minWriter, 4);
  await rebuild(store, []);
  assert.equal(await viewsOf(store), await viewsOf(room.store));
  store.db.close();
});

test.run();
