import * as assert from 'uvu/assert';
import { renameMe, renameSchool } from '../../src/store/commands/school.ts';
import { joinSpaces, newSpaces, setUpSchool } from '../../src/store/commands/setUp.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { meOf, schoolOf } from '../../src/store/queries.ts';
import { fakeIds } from '../support/fakeIds.ts';
import { suite } from '../support/suite.ts';
import { aTablet } from '../support/tablet.ts';

const test = suite('school');

async function aSchool() {
  const tablet = await aTablet();
  await setUpSchool(tablet.store, 'Fernlea Primary', 'Mx Okafor');
  return tablet;
}

test('the school and the adult take new names, and undo gives the old ones back', async () => {
  const { store } = await aSchool();
  await renameSchool(store, 'Fernlea Academy');
  await renameMe(store, 'Dr Okafor');
  assert.equal([(await schoolOf(store))?.name, (await meOf(store))?.name], ['Fernlea Academy', 'Dr Okafor']);
  assert.is((await undoLast(store))?.what, 'adult');
  assert.is((await undoLast(store))?.what, 'school');
  assert.equal([(await schoolOf(store))?.name, (await meOf(store))?.name], ['Fernlea Primary', 'Mx Okafor']);
});

test('the same name again writes nothing', async () => {
  const { store } = await aSchool();
  const before = await store.db.tail.count();
  await renameSchool(store, 'Fernlea Primary');
  assert.is(await store.db.tail.count(), before);
});

test('a tablet that joined and has fetched nothing knows no school to rename, and says so', async () => {
  const { store } = await aTablet();
  await joinSpaces(store, newSpaces(fakeIds(7)), 'Mr Lee');
  assert.is(await schoolOf(store), undefined);
  assert.is((await meOf(store))?.name, 'Mr Lee');
  const said = await renameSchool(store, 'Elsewhere').then(
    () => '',
    (error: Error) => error.message,
  );
  assert.is(said, 'No such school');
});

test.run();
