import * as assert from 'uvu/assert';
import { draftChain } from '../../src/rules/draftChain.ts';
import type { PupilId } from '../../src/schema/ids.ts';
import { beginDraft } from '../../src/store/commands/beginDraft.ts';
import { keepScratch, recordDraft, recoverScratch } from '../../src/store/commands/mark.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { pieceOf } from '../../src/store/queries.ts';
import type { Store } from '../../src/store/store.ts';
import { aPageOf } from '../support/aPage.ts';
import { aTabletBeside, exchange } from '../support/exchange.ts';
import { suite } from '../support/suite.ts';
import { aClassroom } from '../support/tablet.ts';

const test = suite('a piece is a chain of drafts');

async function aRoom() {
  const room = await aClassroom();
  const amy = room.at(room.pupils[0] as PupilId, 'hot');
  const texts = async (store: Store = room.store) =>
    draftChain(await pieceOf(store, amy)).map(({ version, text }) => `${version} ${text}`);
  return { ...room, amy, texts };
}

test('the next draft stands beside the last, on a clean page or with its words', async () => {
  const { store, amy, texts } = await aRoom();
  await recordDraft(store, amy, 'The kite flew.');
  assert.is(await beginDraft(store, amy, 'last'), 2);
  await recordDraft(store, amy, 'The red kite flew.');
  assert.is(await beginDraft(store, amy, 'clean'), 3);
  assert.equal(await texts(), ['1 The kite flew.', '2 The red kite flew.', '3 ']);
  await recordDraft(store, amy, 'A kite flew.', 1);
  assert.equal(await texts(), ['1 A kite flew.', '2 The red kite flew.', '3 ']);
});

test('a piece of which nothing is written yet has no next draft', async () => {
  const { store, amy, texts } = await aRoom();
  assert.is(await beginDraft(store, amy, 'last'), 1);
  assert.equal(await texts(), []);
  await recordDraft(store, amy, 'The kite flew.');
  await beginDraft(store, amy, 'clean');
  assert.is(await beginDraft(store, amy, 'clean'), 2);
  assert.equal(await texts(), ['1 The kite flew.', '2 ']);
});

test('undo takes a new draft back, and not what was written before it', async () => {
  const { store, amy, texts } = await aRoom();
  await recordDraft(store, amy, 'The kite flew.');
  await beginDraft(store, amy, 'last');
  await recordDraft(store, amy, 'The red kite flew.');
  await undoLast(store);
  assert.equal(await texts(), ['1 The kite flew.', '2 The kite flew.']);
  await undoLast(store);
  await undoLast(store).catch(() => undefined);
  assert.equal(await texts(), ['1 ']);
});

test('a draft that somebody has written on since is not taken back', async () => {
  const room = await aRoom();
  const other = await aTabletBeside(room);
  await recordDraft(room.store, room.amy, 'The kite flew.');
  await beginDraft(room.store, room.amy, 'clean');
  await exchange(room, other);
  await recordDraft(other.store, room.amy, 'The red kite flew.');
  await exchange(room, other);
  await undoLast(room.store);
  assert.equal(await room.texts(), ['1 The kite flew.', '2 The red kite flew.']);
});

test('two tablets that open the next draft apart mean the same one, and only different words are a question', async () => {
  const room = await aRoom();
  const other = await aTabletBeside(room);
  await recordDraft(room.store, room.amy, 'The kite flew.');
  await exchange(room, other);
  await beginDraft(room.store, room.amy, 'last');
  await beginDraft(other.store, room.amy, 'clean');
  await exchange(room, other);
  assert.is((await pieceOf(room.store, room.amy))?.clash, undefined);
  await recordDraft(room.store, room.amy, 'The red kite flew.');
  await recordDraft(other.store, room.amy, 'The kite dived.');
  await exchange(room, other);
  for (const { store } of [room, other]) {
    assert.is((await pieceOf(store, room.amy))?.clash, 1);
    assert.is((await room.texts(store)).length, 2);
  }
});

test('words typed apart in the first draft are still a question when there is a second', async () => {
  const room = await aRoom();
  const other = await aTabletBeside(room);
  await recordDraft(room.store, room.amy, 'The kite flew.');
  await recordDraft(other.store, room.amy, 'The kite dived.');
  await exchange(room, other);
  await beginDraft(room.store, room.amy, 'clean');
  await recordDraft(room.store, room.amy, 'The red kite flew.');
  assert.is((await pieceOf(room.store, room.amy))?.clash, 1);
});

test('a draft of photographed pages alone has its place in the chain', async () => {
  const { store, amy, texts } = await aRoom();
  await aPageOf(store, amy, { size: 500 });
  assert.is(await beginDraft(store, amy, 'clean'), 2);
  await recordDraft(store, amy, 'The kite flew.');
  assert.equal(await texts(), ['1 ', '2 The kite flew.']);
});

test('half-typed words come back to the draft in which they were typed', async () => {
  const { store, amy, texts } = await aRoom();
  await recordDraft(store, amy, 'The kite flew.');
  await beginDraft(store, amy, 'clean');
  await keepScratch(store, amy, 'draft', 'The red', 2);
  await keepScratch(store, amy, 'draft', 'The kite', 1);
  assert.is(await recoverScratch(store), 2);
  assert.equal(await texts(), ['1 The kite', '2 The red']);
});

test.run();
