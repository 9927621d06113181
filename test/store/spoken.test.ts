import * as assert from 'uvu/assert';
import { readAttachment } from '../../src/store/attachments.ts';
import { finishLine, finishLines, speakSecond, takeLineAway } from '../../src/store/commands/spoken.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { rebuild } from '../../src/store/rebuild.ts';
import { selfOf } from '../../src/store/store.ts';
import { spokenLines, unitTextOf } from '../../src/store/textQueries.ts';
import { arrive } from '../support/exchange.ts';
import { suite } from '../support/suite.ts';
import { aClassroom, aTablet, viewsOf } from '../support/tablet.ts';

const test = suite('lines that a teacher reads aloud for tablets without a voice');
const line = 'I can use “and” / “but”.';
const sound = (byte: number) => ({ type: 'audio/webm;codecs=opus', bytes: new Uint8Array(900).fill(byte) });

async function aRoom() {
  const { store, unit } = await aClassroom(1);
  const of = { unit, line };
  const read = async (byte: number) => {
    for (const n of [0, 1]) await speakSecond(store, of, n, sound(byte));
    await finishLine(store, of);
  };
  const heard = async () => {
    const held = (await spokenLines(store)).get(line);
    return held && (await readAttachment(store, held))?.[0];
  };
  return { store, unit, of, read, heard };
}

test('a line is read once, read again in its place, taken away, and undo brings it back', async () => {
  const { store, unit, of, read, heard } = await aRoom();
  await read(1);
  await read(2);
  assert.is((await unitTextOf(store, unit))?.spoken?.length, 1);
  assert.is(await heard(), 2);
  await takeLineAway(store, of);
  assert.is(await heard(), undefined);
  await undoLast(store);
  assert.is(await heard(), 2);
  await undoLast(store);
  assert.is(await heard(), 1);
});

test('what a closed tab cut off is kept when the screen is next opened, under the same line', async () => {
  const { store, of, heard } = await aRoom();
  await speakSecond(store, of, 0, sound(3));
  assert.is(await heard(), undefined);
  await finishLines(store);
  assert.is(await heard(), 3);
  await finishLines(store);
  assert.is(await store.db.takes.count(), 0);
});

test('a station knows of it, its bytes come with the event and not later, and it is made again from events', async () => {
  const { store, read } = await aRoom();
  await read(4);
  const own = selfOf(store).spaces.station;
  const station = await aTablet();
  await arrive(
    station.store,
    (await store.db.tail.toArray()).filter(({ space }) => space === own),
  );
  assert.equal([...(await spokenLines(station.store)).keys()], [line]);
  const orders = (await store.db.parcels.toArray()).map(({ order }) => order.slice(0, 2));
  assert.equal(orders, ['1/']);
  const before = await viewsOf(store);
  await rebuild(store, []);
  assert.equal(await viewsOf(store), before);
});

test.run();
