import * as assert from 'uvu/assert';
import { choosePicture, setLike } from '../../src/store/commands/likes.ts';
import { suite } from '../support/suite.ts';
import { aClassroom } from '../support/tablet.ts';

const test = suite('how children like it');

test('what a child chose goes with the child, in the space that stations see, and one choice leaves the others', async () => {
  const { store, pupils } = await aClassroom(2);
  const [amy, ben] = pupils as [never, never];
  await setLike(store, amy, 'size', 'big');
  await setLike(store, amy, 'paper', 'blue');
  await choosePicture(store, amy, 'panda');
  const face = await store.db.faces.get(amy);
  assert.equal([face?.likes, face?.picture], [{ size: 'big', paper: 'blue' }, 'panda']);
  assert.is((await store.db.faces.get(ben))?.likes, undefined);
  const station = store.self?.spaces.station;
  const said = (await store.db.tail.toArray()).filter((event) => JSON.stringify(event).includes('"likes"'));
  assert.equal([...new Set(said.map(({ space }) => space))], [station]);
});

test.run();
