import * as assert from 'uvu/assert';
import type { Attachment } from '../../src/schema/attachment.ts';
import type { PupilId } from '../../src/schema/ids.ts';
import { readAttachment } from '../../src/store/attachments.ts';
import { erasePupil } from '../../src/store/commands/erase.ts';
import type { Photo } from '../../src/store/commands/keepPage.ts';
import { filePage, movePage, replacePage, takeOutPage } from '../../src/store/commands/pages.ts';
import { dropFromTray, fileFromTray, putInTray } from '../../src/store/commands/tray.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { pieceOf } from '../../src/store/queries.ts';
import type { Store } from '../../src/store/store.ts';
import { aPhoto } from '../support/aPage.ts';
import { arrive, aTabletBeside, exchange } from '../support/exchange.ts';
import { suite } from '../support/suite.ts';
import { aClassroom, viewsOf } from '../support/tablet.ts';

const test = suite('pages that are filed, moved and taken out');

async function aRoom() {
  const room = await aClassroom();
  const [amy, ben] = room.pupils.map((pupil) => ({ ...room.at(pupil, 'cold'), version: 1 }));
  if (!amy || !ben) throw new Error('two pupils');
  return { ...room, amy, ben };
}

const photoOf = (store: Store, size = 3000): Photo => ({
  type: 'image/jpeg',
  page: aPhoto(store, size),
  thumbnail: aPhoto(store, 500),
});

type At = Awaited<ReturnType<typeof aRoom>>['amy'];
const pagesOf = async (store: Store, at: At) => (await pieceOf(store, at))?.pages ?? [];
const bytesOf = (store: Store, { page }: { page: Attachment }) => readAttachment(store, page);

test('pages of one draft are filed one after the other, and the last is undone', async () => {
  const { store, amy } = await aRoom();
  const photos = [photoOf(store), photoOf(store)];
  for (const photo of photos) await filePage(store, amy, photo);
  const pages = await pagesOf(store, amy);
  assert.equal(
    pages.map(({ order }) => order),
    [0, 1],
  );
  assert.equal(await bytesOf(store, pages[1] as never), photos[1]?.page);
  await undoLast(store);
  assert.is((await pagesOf(store, amy)).length, 1);
});

test('a page that is straightened keeps its place, and undo brings the first picture back', async () => {
  const { store, amy } = await aRoom();
  const [first, better] = [photoOf(store), photoOf(store)];
  await filePage(store, amy, first);
  await filePage(store, amy, photoOf(store));
  const [page] = await pagesOf(store, amy);
  await replacePage(store, page as never, better);
  const now = await pagesOf(store, amy);
  assert.equal([now.length, now[0]?.order], [2, 0]);
  assert.equal(await bytesOf(store, now[0] as never), better.page);
  await undoLast(store);
  assert.equal(await bytesOf(store, (await pagesOf(store, amy))[0] as never), first.page);
});

test('a page remembers what it was before it was turned or photographed again, and forgets it with undo', async () => {
  const room = await aRoom();
  const { store, amy } = room;
  const other = await aTabletBeside(room);
  await filePage(store, amy, photoOf(store));
  const [first] = await pagesOf(store, amy);
  const turned = { ratio: 1.4, turns: 1 };
  await replacePage(store, first as never, photoOf(store), turned);
  const [second] = await pagesOf(store, amy);
  await replacePage(store, second as never, photoOf(store));
  await exchange(room, other);
  for (const tablet of [store, other.store]) {
    const [now] = await pagesOf(tablet, amy);
    assert.equal(now?.was, [{ page: first?.page, touched: turned }, { page: second?.page }]);
  }
  await undoLast(store);
  assert.equal((await pagesOf(store, amy))[0]?.was, second?.was);
  await undoLast(store);
  assert.is((await pagesOf(store, amy))[0]?.was, undefined);
});

test('a page that is another child’s moves there, and back again', async () => {
  const { store, amy, ben } = await aRoom();
  await filePage(store, amy, photoOf(store));
  const [page] = await pagesOf(store, amy);
  await movePage(store, page as never, ben.pupil);
  const counts = async () => [(await pagesOf(store, amy)).length, (await pagesOf(store, ben)).length];
  assert.equal(await counts(), [0, 1]);
  await undoLast(store);
  assert.equal(await counts(), [1, 0]);
});

test('a page that is taken out is gone on every tablet, in whatever order that arrives', async () => {
  const room = await aRoom();
  const other = await aTabletBeside(room);
  await filePage(room.store, room.amy, photoOf(room.store));
  const [page] = await pagesOf(room.store, room.amy);
  await takeOutPage(room.store, page as never);
  const events = await room.store.db.tail.toArray();
  await arrive(other.store, events.reverse());
  assert.equal(await pagesOf(other.store, room.amy), []);
  const third = await aTabletBeside(room);
  for (const event of await room.store.db.tail.toArray()) await arrive(third.store, [event]);
  assert.equal((await viewsOf(third.store)).pieces, (await viewsOf(other.store)).pieces);
  await undoLast(room.store);
  await exchange(room, other);
  assert.is((await pagesOf(other.store, room.amy)).length, 1);
});

test('an unread page waits in the tray through a restart, and is filed whole by a tap', async () => {
  const room = await aRoom();
  const photo = photoOf(room.store, 300_000);
  await putInTray(room.store, room.amy, photo);
  const { store } = await room.restart();
  const [row] = await store.db.tray.toArray();
  assert.equal(await bytesOf(store, row as never), photo.page);
  assert.is(await store.db.parcels.count(), 0);
  await fileFromTray(store, row?.id as string, room.ben.pupil);
  assert.is(await store.db.tray.count(), 0);
  const [page] = await pagesOf(store, room.ben);
  assert.equal(await bytesOf(store, page as never), photo.page);
  assert.is(await store.db.parcels.count(), 3);
  await undoLast(store);
  assert.equal([await store.db.tray.count(), (await pagesOf(store, room.ben)).length], [1, 0]);
});

test('what is dropped from the tray leaves no bytes behind, and undo brings them back', async () => {
  const { store, amy } = await aRoom();
  const photo = photoOf(store);
  const id = await putInTray(store, amy, photo);
  await dropFromTray(store, id);
  assert.equal([await store.db.tray.count(), await store.db.parts.count()], [0, 0]);
  await undoLast(store);
  const [row] = await store.db.tray.toArray();
  assert.equal(await bytesOf(store, row as never), photo.page);
});

test('a photo that is in the tray twice, or filed too, keeps its bytes when one is dropped', async () => {
  const { store, amy } = await aRoom();
  const photo = photoOf(store);
  const [first, second] = [await putInTray(store, amy, photo), await putInTray(store, amy, photo)];
  await dropFromTray(store, first);
  assert.is(await store.db.parts.count(), 2);
  await filePage(store, amy, photo);
  await dropFromTray(store, second);
  const [page] = await pagesOf(store, amy);
  assert.equal(await bytesOf(store, page as never), photo.page);
});

test('erasing a child leaves the page that was filed to them by mistake with the child whose it is', async () => {
  const { store, amy, ben } = await aRoom();
  await filePage(store, amy, photoOf(store));
  await filePage(store, amy, photoOf(store));
  const [theirs] = await pagesOf(store, amy);
  await movePage(store, theirs as never, ben.pupil);
  await erasePupil(store, amy.pupil as PupilId);
  const [page] = await pagesOf(store, ben);
  assert.ok(await bytesOf(store, page as never));
  assert.is(await store.db.parts.count(), 2);
});

test.run();
