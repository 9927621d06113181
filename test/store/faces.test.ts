import * as assert from 'uvu/assert';
import { codePictures, facePictures } from '../../src/schema/pictures.ts';
import { importClassList } from '../../src/store/commands/classList.ts';
import { giveCards } from '../../src/store/commands/face.ts';
import { answerPair } from '../../src/store/commands/pair.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { facesOf } from '../../src/store/queries.ts';
import { pupilWithCard } from '../../src/store/stationQueries.ts';
import { suite } from '../support/suite.ts';
import { aClassroom } from '../support/tablet.ts';

const test = suite('faces');

const noChange = { newClasses: [], added: [], changed: [], left: [] };

test('an imported list gives every pupil a face with a picture and a code, in the space that stations see', async () => {
  const room = await aClassroom(3);
  const faces = await facesOf(room.store, room.classId);
  assert.equal(
    faces.map(({ given, initial }) => `${given} ${initial}`),
    ['Given0 F', 'Given1 F', 'Given2 F'],
  );
  for (const { picture, code } of faces) {
    assert.ok(facePictures.includes(picture as never));
    assert.is(code?.length, 3);
    assert.ok(code?.every((each) => codePictures.includes(each as never)));
  }
  const events = await room.store.db.tail.toArray();
  const station = events.filter(({ space }) => space === room.store.self?.spaces.station);
  assert.not.match(JSON.stringify(station), /Family/);
  assert.match(JSON.stringify(station), /Given0/);
});

test('a new name is on the face at once, with the picture and the code that the child knows; undo brings the old one back', async () => {
  const room = await aClassroom(2);
  const [first] = room.pupils as [never];
  const before = await room.store.db.faces.get(first);
  await importClassList(room.store, {
    ...noChange,
    changed: [{ id: first, fields: { preferredGiven: 'Bee' } }],
  });
  const after = await room.store.db.faces.get(first);
  assert.equal([after?.given, after?.picture, after?.code], ['Bee', before?.picture, before?.code]);
  await undoLast(room.store);
  assert.is((await room.store.db.faces.get(first))?.given, before?.given);
});

test('a child who left, and one who is shown under another pupil, are not asked who they are', async () => {
  const room = await aClassroom(3);
  const [a, b, c] = room.pupils as [never, never, never];
  await importClassList(room.store, { ...noChange, left: [a] });
  assert.equal((await facesOf(room.store, room.classId)).map(({ id }) => id).sort(), [b, c].sort());
  await answerPair(room.store, b, c, b);
  assert.equal(
    (await facesOf(room.store, room.classId)).map(({ id }) => id),
    [b],
  );
  await undoLast(room.store);
  assert.is((await facesOf(room.store, room.classId)).length, 2);
});

test('a change that no station needs to know of writes no face', async () => {
  const room = await aClassroom(1);
  const before = await room.store.db.tail.count();
  await importClassList(room.store, {
    ...noChange,
    changed: [{ id: room.pupils[0] as never, fields: { upn: 'A123456789012' } }],
  });
  assert.is(await room.store.db.tail.count(), before + 1);
});

test('cards are made for a class in one go, and the one that was printed before opens nothing any more', async () => {
  const room = await aClassroom(3);
  const { store, pupils } = room;
  assert.is((await facesOf(store, room.classId)).filter(({ card }) => card).length, 0);
  await giveCards(store, pupils);
  const [first = '', second = ''] = (await facesOf(store, room.classId)).map(({ card }) => card);
  assert.is((await pupilWithCard(store, first))?.given, 'Given0');
  await giveCards(store, pupils.slice(0, 1));
  assert.is(await pupilWithCard(store, first), undefined);
  assert.is((await pupilWithCard(store, second))?.given, 'Given1');
  await undoLast(store);
  assert.is((await pupilWithCard(store, first))?.given, 'Given0');
  await undoLast(store);
  assert.is(await pupilWithCard(store, first), undefined);
});

test('nobody who was given no card, or who has left, is let in by one', async () => {
  const room = await aClassroom(2);
  const { store, pupils } = room;
  await giveCards(store, pupils);
  const card = (await store.db.faces.get(pupils[0] as never))?.card ?? '';
  await importClassList(store, { ...noChange, left: pupils.slice(0, 1) });
  assert.is(await pupilWithCard(store, card), undefined);
  assert.is(await pupilWithCard(store, 'none'), undefined);
});

test.run();
