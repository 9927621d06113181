import * as assert from 'uvu/assert';
import { Attachment } from '../../src/schema/attachment.ts';
import { readEvent } from '../../src/schema/event.ts';
import type { PupilId } from '../../src/schema/ids.ts';
import { draftMax } from '../../src/schema/words.ts';
import { readAttachment, readTogether } from '../../src/store/attachments.ts';
import { recordDraft } from '../../src/store/commands/mark.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { pieceOf } from '../../src/store/queries.ts';
import { aPageOf } from '../support/aPage.ts';
import { aTabletBeside, exchange } from '../support/exchange.ts';
import { suite } from '../support/suite.ts';
import { aClassroom } from '../support/tablet.ts';

const test = suite('pages and long texts');

async function aRoom() {
  const room = await aClassroom();
  return { ...room, amy: room.at(room.pupils[0] as PupilId, 'cold') };
}

test('a page is kept in parts that every browser keeps, and read whole', async () => {
  const { store, amy } = await aRoom();
  const { photo, thumbnail } = await aPageOf(store, amy, { size: 600_000 });
  const [page] = (await pieceOf(store, amy))?.pages ?? [];
  assert.equal(await readAttachment(store, page?.page as Attachment), photo);
  assert.equal(await readAttachment(store, page?.thumbnail as Attachment), thumbnail);
  const sizes = (await store.db.parts.toArray()).map(({ bytes }) => bytes.length);
  assert.ok(Math.max(...sizes) <= 256 * 1024);
  assert.is(page?.page.parts.length, 3);
});

test('a page of which a part is missing is not shown as the page', async () => {
  const { store, amy } = await aRoom();
  await aPageOf(store, amy, { size: 600_000 });
  const [page] = (await pieceOf(store, amy))?.pages ?? [];
  await store.db.parts.delete(page?.page.parts[1] as string);
  assert.is(await readAttachment(store, page?.page as Attachment), undefined);
});

test('eighty small pictures that a screen asks for at once are read at once, each whole or not at all', async () => {
  const { store, amy } = await aRoom();
  const photos: Uint8Array[] = [];
  for (let order = 0; order < 80; order += 1)
    photos.push((await aPageOf(store, amy, { order, size: 500 })).thumbnail);
  const small = ((await pieceOf(store, amy))?.pages ?? []).map(({ thumbnail }) => thumbnail);
  await store.db.parts.delete(small[7]?.parts[0] as string);
  const { parts } = store.db;
  let reads = 0;
  const bulkGet = parts.bulkGet.bind(parts);
  parts.bulkGet = ((keys: string[]) => {
    reads += 1;
    return bulkGet(keys);
  }) as typeof parts.bulkGet;
  const read = await Promise.all(small.map((each) => readTogether(store, each)));
  assert.equal(
    read,
    photos.map((photo, i) => (i === 7 ? undefined : photo)),
  );
  assert.is(reads, 1);
  assert.equal(await readTogether(store, small[0] as Attachment), photos[0]);
});

test('no page without its event: when one cannot be kept, neither is', async () => {
  const { store, amy } = await aRoom();
  const before = await store.db.parts.count();
  await aPageOf(store, amy, { order: (() => 1) as never }).then(
    () => assert.unreachable(),
    () => undefined,
  );
  assert.equal([await store.db.parts.count(), await store.db.parcels.count()], [before, 0]);
});

test('pages are turned in their order, and one that was photographed again takes the place of the first', async () => {
  const { store, amy } = await aRoom();
  const second = await aPageOf(store, amy, { order: 1, size: 500 });
  const first = await aPageOf(store, amy, { order: 0, size: 500 });
  const stampsOf = async () => ((await pieceOf(store, amy))?.pages ?? []).map(({ stamp }) => stamp);
  assert.equal(await stampsOf(), [first.stamp, second.stamp]);
  const again = await aPageOf(store, amy, { order: 1, size: 500, supersedes: [second.stamp] });
  assert.equal(await stampsOf(), [first.stamp, again.stamp]);
});

test('pages and drafts of one piece leave each other alone, in whatever order they arrive', async () => {
  const room = await aRoom();
  const other = await aTabletBeside(room);
  await recordDraft(room.store, room.amy, 'The kite flew.');
  await aPageOf(other.store, room.amy, { size: 500 });
  await exchange(room, other);
  for (const { store } of [room, other]) {
    const piece = await pieceOf(store, room.amy);
    assert.equal([piece?.drafts.length, piece?.pages?.length, piece?.clash], [1, 1, undefined]);
  }
});

test('a text goes beside its event when it is too long in letters or in bytes, and undo brings back what was there', async () => {
  const { store, amy } = await aRoom();
  const textOf = async () => (await pieceOf(store, amy))?.drafts.at(-1);
  await recordDraft(store, amy, 'a'.repeat(draftMax));
  assert.is((await textOf())?.long, undefined);
  const wide = 'é'.repeat(draftMax - 1);
  await recordDraft(store, amy, wide);
  assert.equal([(await textOf())?.text, (await textOf())?.long?.size], [wide, wide.length * 2]);
  const long = 'b'.repeat(draftMax + 1);
  await recordDraft(store, amy, long);
  assert.is((await textOf())?.text, long);
  await recordDraft(store, amy, long);
  await undoLast(store);
  assert.is((await textOf())?.text, wide);
  for (const event of await store.db.tail.toArray()) {
    assert.ok(JSON.stringify(event).length < 32 * 1024);
    assert.is(readEvent(event).is, 'known');
  }
});

test('two long texts that were typed apart are a question, before either has come', async () => {
  const room = await aRoom();
  const other = await aTabletBeside(room);
  await recordDraft(room.store, room.amy, 'a'.repeat(30_000));
  await recordDraft(other.store, room.amy, 'b'.repeat(30_000));
  await exchange(room, other);
  assert.is((await pieceOf(room.store, room.amy))?.clash, 1);
});

test('a draft says its words in one way', () => {
  const draft = {
    stamp: `${'0'.repeat(14)}-${'b'.repeat(20)}`,
    space: 'a'.repeat(20),
    at: '2026-11-23T09:00:00+00:00',
    by: 'c'.repeat(20),
    kind: 'draft',
    pupil: 'c'.repeat(20),
    unit: 'd'.repeat(20),
    task: 'e'.repeat(20),
    version: 1,
  };
  const long = { id: '0'.repeat(64), type: 'text/plain', size: 3, parts: ['0'.repeat(64)] };
  assert.is(readEvent({ ...draft, text: 'Kite' }).is, 'known');
  assert.is(readEvent({ ...draft, long }).is, 'known');
  assert.is(readEvent(draft).is, 'broken');
  assert.is(readEvent({ ...draft, text: 'Kite', long }).is, 'broken');
  for (const bad of [{ size: 0 }, { parts: [] }, { id: 'x' }, { size: 1e9 }]) {
    assert.not.ok(Attachment.safeParse({ ...long, ...bad }).success);
  }
});

test.run();
