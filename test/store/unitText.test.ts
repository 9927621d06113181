import * as assert from 'uvu/assert';
import type { Attachment } from '../../src/schema/attachment.ts';
import { readEvent } from '../../src/schema/event.ts';
import type { PupilId } from '../../src/schema/ids.ts';
import { readAttachment } from '../../src/store/attachments.ts';
import { erasePupil } from '../../src/store/commands/erase.ts';
import { recoverScratch } from '../../src/store/commands/mark.ts';
import { keepHalfBox, writeInBox } from '../../src/store/commands/myBoxes.ts';
import { joinSpaces } from '../../src/store/commands/setUp.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import {
  addTextPage,
  changeUnitText,
  keepHalfText,
  takeOutTextPage,
} from '../../src/store/commands/unitText.ts';
import { tasksOf } from '../../src/store/queries.ts';
import { rebuild } from '../../src/store/rebuild.ts';
import { selfOf } from '../../src/store/store.ts';
import { myBoxesOf, unitTextOf } from '../../src/store/textQueries.ts';
import { arrive, exchange } from '../support/exchange.ts';
import { suite } from '../support/suite.ts';
import { aClassroom, aTablet, viewsOf } from '../support/tablet.ts';

const test = suite('the text of a unit');

const box = (letter: string) => letter.repeat(20);
const boxes = ['a', 'b'].map((letter) => ({ id: box(letter), section: letter, happens: 'x', tools: '' }));
const bytes = (seed: number) => Uint8Array.from({ length: 300_000 }, (_, i) => (i * seed) % 251);
const photo = (seed: number) => ({ type: 'image/jpeg', bytes: bytes(seed) });

/** A class, and one of its stations. */
async function withStation() {
  const room = await aClassroom();
  const station = await aTablet();
  const spaces = { station: selfOf(room.store).spaces.station };
  await joinSpaces(station.store, spaces, '', 'station', { name: 'Blue 2' });
  return { room, station };
}

test('it is kept field by field, undo takes the last change back, and the same words again write nothing', async () => {
  const { store, unit } = await aClassroom();
  await changeUnitText(store, unit, { core: 'Once a kite was lost.', toolkit: ['I say where.'] });
  await changeUnitText(store, unit, { core: 'Once, a kite was lost.' });
  const count = await store.db.tail.count();
  await changeUnitText(store, unit, { core: 'Once, a kite was lost.', flawed: '' });
  assert.is(await store.db.tail.count(), count);
  await undoLast(store);
  assert.is((await unitTextOf(store, unit))?.core, 'Once a kite was lost.');
  await undoLast(store);
  const text = await unitTextOf(store, unit);
  assert.equal([text?.core, text?.toolkit], ['', []]);
});

test('the first text to make better brings a practice task, and the next one no other', async () => {
  const { store, unit } = await aClassroom();
  await changeUnitText(store, unit, { flawed: 'the kite it went' });
  await changeUnitText(store, unit, { flawed: 'the kite it did went' });
  const practice = (await tasksOf(store, unit)).filter(({ kind }) => kind === 'practice');
  assert.equal(
    practice.map(({ id }) => id),
    [(await unitTextOf(store, unit))?.betterTask],
  );
});

test('photos come after each other, none twice; one is taken out and brought back', async () => {
  const { store, unit } = await aClassroom();
  await addTextPage(store, unit, 'mapPages', photo(1));
  await addTextPage(store, unit, 'mapPages', photo(2));
  await addTextPage(store, unit, 'mapPages', photo(1));
  const ids = async () => ((await unitTextOf(store, unit))?.mapPages ?? []).map(({ id }) => id);
  const [first, second, ...more] = await ids();
  assert.is(more.length, 0);
  await takeOutTextPage(store, unit, 'mapPages', first as string);
  assert.equal(await ids(), [second]);
  await undoLast(store);
  assert.equal(await ids(), [first, second]);
});

test('a station reads it, and a child’s boxes reach the adult, whatever came first', async () => {
  const { room, station } = await withStation();
  const { store, unit, pupils } = room;
  const pupil = pupils[0] as PupilId;
  await changeUnitText(store, unit, { core: 'Once.', boxes });
  await addTextPage(store, unit, 'corePages', photo(3));
  const own = selfOf(store).spaces.station;
  const shown = (await store.db.tail.toArray()).filter(({ space }) => space === own);
  await arrive(station.store, [...shown].reverse());
  const there = await unitTextOf(station.store, unit);
  assert.equal([there?.core, there?.boxes], ['Once.', boxes]);
  const page = (await unitTextOf(store, unit))?.corePages?.[0] as Attachment;
  assert.equal(await readAttachment(store, page), bytes(3));
  await writeInBox(station.store, unit, pupil, box('b'), 'A lost dog');
  await writeInBox(store, unit, pupil, box('a'), 'A park');
  await exchange(station);
  await arrive(store, await station.store.db.tail.toArray());
  assert.equal(await myBoxesOf(store, unit, pupil), { [box('a')]: 'A park', [box('b')]: 'A lost dog' });
});

test('a box that was half-typed when the tablet went off is written at the next start', async () => {
  const { store, unit, pupils } = await aClassroom();
  const pupil = pupils[0] as PupilId;
  await keepHalfBox(store, unit, pupil, box('a'), 'A dar');
  await keepHalfBox(store, unit, pupil, box('a'), 'A dark wood');
  assert.is(await recoverScratch(store), 1);
  assert.equal(await myBoxesOf(store, unit, pupil), { [box('a')]: 'A dark wood' });
  assert.is(await store.db.scratch.count(), 0);
});

test('a text that was half-pasted then is kept at the next start, and what was kept leaves no half behind', async () => {
  const { store, unit } = await aClassroom();
  await keepHalfText(store, unit, 'core', 'Once a kite');
  assert.is(await recoverScratch(store), 1);
  assert.is((await unitTextOf(store, unit))?.core, 'Once a kite');
  await keepHalfText(store, unit, 'core', 'Once a');
  await changeUnitText(store, unit, { core: 'Once a kite' });
  assert.is(await recoverScratch(store), 0);
});

test('with a child their boxes are erased, and the class’s text stays', async () => {
  const { store, unit, pupils } = await aClassroom();
  const [amy, ben] = pupils as [PupilId, PupilId];
  await changeUnitText(store, unit, { core: 'Once.', boxes });
  for (const pupil of [amy, ben]) await writeInBox(store, unit, pupil, box('a'), 'A park');
  await erasePupil(store, amy);
  assert.equal(await store.db.myBoxes.toCollection().primaryKeys(), [`${unit}/${ben}`]);
  assert.is((await unitTextOf(store, unit))?.core, 'Once.');
});

test('made again from its events it is the same', async () => {
  const { store, unit, pupils } = await aClassroom();
  await changeUnitText(store, unit, { core: 'Once.', boxes, flawed: 'once' });
  await addTextPage(store, unit, 'mapPages', photo(1));
  await writeInBox(store, unit, pupils[0] as PupilId, box('a'), 'A park');
  const before = await viewsOf(store);
  await rebuild(store, []);
  assert.equal(await viewsOf(store), before);
});

test('a plan that another tablet sends with something else than words in a box is set aside', async () => {
  const { store, unit, pupils } = await aClassroom();
  await writeInBox(store, unit, pupils[0] as PupilId, box('a'), 'A park');
  const said = (await store.db.tail.toArray()).at(-1) as unknown as {
    changes: { fields: object; id: string }[];
  };
  assert.is(readEvent(said).is, 'known');
  const [change] = said.changes;
  for (const wrong of [
    { fields: { [box('a')]: 7 } },
    { fields: { [box('a')]: 'x'.repeat(1001) } },
    { id: unit },
  ]) {
    assert.is(readEvent({ ...said, changes: [{ ...change, ...wrong }] }).is, 'broken');
  }
});

test.run();
