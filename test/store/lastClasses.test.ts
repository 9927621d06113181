import * as assert from 'uvu/assert';
import type { ClassId } from '../../src/schema/ids.ts';
import { makeClass } from '../../src/store/commands/setUp.ts';
import { classAt, lastClassesOf, rememberClass, usualClass } from '../../src/store/lastClasses.ts';
import { classesOf } from '../../src/store/queries.ts';
import { classesToday } from '../../src/store/todayQueries.ts';
import { suite } from '../support/suite.ts';
import { aClassroom, aTablet } from '../support/tablet.ts';

const test = suite('last classes');

test('the class that was used last comes first, after a restart too', async () => {
  const room = await aClassroom();
  const other = await makeClass(room.store, '2C', 2);
  assert.is(await usualClass(room.store), other);
  await rememberClass(room.store, room.classId);
  const { store } = await room.restart();
  assert.is(await usualClass(store), room.classId);
  const { classes } = await classesToday(store);
  assert.equal(
    classes.map((one) => one.class.name),
    ['4B', '2C'],
  );
});

test('a tablet of a whole school shows the three classes it was used with in full, the rest by name', async () => {
  const { store, classId } = await aClassroom();
  const made: ClassId[] = [];
  for (const name of ['10', '2', '1', '3']) made.push(await makeClass(store, name, 5));
  await rememberClass(store, classId);
  assert.equal(
    (await classesToday(store)).classes.map((one) => one.class.name),
    ['4B'],
  );
  for (const id of made) await rememberClass(store, id);
  const { classes, others } = await classesToday(store);
  assert.equal(
    classes.map((one) => one.class.name),
    ['3', '1', '2'],
  );
  assert.equal(
    others.map((row) => row.name),
    ['4B', '10'],
  );
});

test('classes stand by year, then as people count: 2 before 10', async () => {
  const { store } = await aClassroom(0);
  for (const name of ['10', '2', 'Owls']) await makeClass(store, name, 4);
  await makeClass(store, 'Kingfishers', 0);
  assert.equal(
    (await classesOf(store)).map((row) => row.name),
    ['Kingfishers', '2', '4B', '10', 'Owls'],
  );
});

test('remembering never leaves the tablet and is no change to send', async () => {
  const { store, classId } = await aClassroom();
  const before = await store.db.tail.count();
  await rememberClass(store, classId);
  assert.equal(await lastClassesOf(store), [classId]);
  assert.is(await store.db.tail.count(), before);
});

test('a tablet that a newer version has written on goes without', async () => {
  const { store, classId } = await aClassroom();
  store.readOnly = true;
  await rememberClass(store, classId);
  assert.equal(await lastClassesOf(store), []);
});

test('marking a unit and opening a pupil are about their class', async () => {
  const { store, classId, unit, pupils } = await aClassroom();
  const [pupil] = pupils;
  assert.is(await classAt(store, { screen: 'mark', unit, pupil: undefined }), classId);
  assert.is(await classAt(store, { screen: 'pupil', pupil }), classId);
  assert.is(await classAt(store, { screen: 'today' }), undefined);
});

test('a tablet without a class has no usual one', async () => {
  const { store } = await aTablet();
  assert.is(await usualClass(store), undefined);
});

test.run();
