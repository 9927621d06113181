import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { suite } from '../suite.ts';

const test = suite('error without a stack');
test('a piece is put into a table that does not exist', async () => {
  const db = new Dexie('classroom');
  db.version(1).stores({ pupils: 'id' });
  await db.table('pieces').put({ id: 'a' });
});
test('a later test still runs', () => {});
test.run();
