import * as assert from 'uvu/assert';
import { currentPiece } from '../../src/rules/currentPiece.ts';
import { draftChain } from '../../src/rules/draftChain.ts';
import { recordingsOf } from '../../src/rules/recordings.ts';
import type { Recording } from '../../src/schema/childEvents.ts';
import type { PupilId, TargetId } from '../../src/schema/ids.ts';
import { readAttachment } from '../../src/store/attachments.ts';
import { beginDraft } from '../../src/store/commands/beginDraft.ts';
import { erasePupil } from '../../src/store/commands/erase.ts';
import {
  finishRecording,
  finishRecordings,
  type RecordingOf,
  recordSecond,
  takeRecordingAway,
} from '../../src/store/commands/recording.ts';
import { collectedAt } from '../../src/store/pageQueries.ts';
import { pieceOf } from '../../src/store/queries.ts';
import type { Store } from '../../src/store/store.ts';
import { suite } from '../support/suite.ts';
import { aClassroom } from '../support/tablet.ts';

const test = suite('what children say aloud');
const target = 'Y4.VGP.01' as TargetId;

async function aRoom() {
  const room = await aClassroom();
  const { unit, task, pupil } = room.at(room.pupils[0] as PupilId, 'cold');
  const of: RecordingOf = { unit, task, pupil, is: 'draft', version: 1 };
  return { room, store: room.store, of };
}

const second = (n: number) => ({ type: 'audio/webm', bytes: new Uint8Array(1000).fill(n) });

async function hear(store: Store, of: RecordingOf, from: number, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await recordSecond(store, of, n, second(from + n));
}

async function heard({ store }: { store: Store }, of: RecordingOf) {
  const held = recordingsOf((await pieceOf(store, of as never))?.said, of);
  return Promise.all(held.map(async ({ sound }) => [...((await readAttachment(store, sound)) ?? [])]));
}

const bytes = (...seconds: number[]) => seconds.flatMap((n) => [...second(n).bytes]);

test('what was recorded is one sound, and a draft that was told aloud is a draft', async () => {
  const { store, of } = await aRoom();
  await hear(store, of, 1, 3);
  await finishRecording(store, of);
  assert.equal(await heard({ store }, of), [bytes(1, 2, 3)]);
  const piece = await pieceOf(store, of as never);
  assert.equal(
    draftChain(piece).map(({ version, sounds }) => [version, sounds.map(({ seconds }) => seconds)]),
    [[1, [3]]],
  );
  assert.ok(currentPiece(piece ? [piece] : []));
  assert.is(await beginDraft(store, of as never, 'last'), 2);
  assert.is(await store.db.takes.count(), 0);
});

test('a battery that dies while a child talks loses no more than the last second', async () => {
  const { room, of } = await aRoom();
  await hear(room.store, of, 1, 2);
  const again = await room.restart();
  await finishRecordings(again.store);
  assert.equal(await heard(again, of), [bytes(1, 2)]);
  await finishRecordings(again.store);
  assert.equal(await heard(again, of), [bytes(1, 2)]);
});

test('what is said again takes the place of what was said before, of that one thing alone', async () => {
  const { store, of } = await aRoom();
  const why: RecordingOf = { ...of, is: 'why', target };
  await hear(store, why, 7, 1);
  await finishRecording(store, why);
  for (const from of [1, 4]) {
    await hear(store, of, from, 2);
    await finishRecording(store, of);
  }
  assert.equal(await heard({ store }, of), [bytes(4, 5)]);
  assert.equal(await heard({ store }, why), [bytes(7)]);
});

test('what is begun anew leaves nothing of the take before in the sound', async () => {
  const { store, of } = await aRoom();
  await hear(store, of, 1, 3);
  await hear(store, of, 8, 1);
  await finishRecording(store, of);
  assert.equal(await heard({ store }, of), [bytes(8)]);
});

test('a piece that was read out at the camera is collected beside its pages, and is no draft', async () => {
  const { room, store, of } = await aRoom();
  const reading: RecordingOf = { ...of, is: 'reading' };
  for (const from of [1, 5]) {
    await hear(store, reading, from, 2);
    await finishRecording(store, reading);
  }
  const { readings, pages } = await collectedAt(store, room.unit, of.task);
  assert.equal([...readings.keys()], [of.pupil]);
  assert.equal(await heard({ store }, reading), [bytes(5, 6)]);
  assert.equal([pages.size, draftChain(await pieceOf(store, of as never)).length], [0, 0]);
  const [held] = readings.get(of.pupil) ?? [];
  await takeRecordingAway(store, held as Recording);
  assert.is((await collectedAt(store, room.unit, of.task)).readings.size, 0);
});

test('a take whose beginning another tab has taken up spoils nothing', async () => {
  const { store, of } = await aRoom();
  await hear(store, of, 1, 2);
  await Promise.all([finishRecording(store, of), finishRecordings(store)]);
  await recordSecond(store, of, 2, second(3));
  await finishRecording(store, of);
  assert.equal(await heard({ store }, of), [bytes(1, 2)]);
});

test('a child takes it away, and an erased child’s voice is nowhere', async () => {
  const { store, of } = await aRoom();
  await hear(store, of, 1, 2);
  await finishRecording(store, of);
  const [held] = recordingsOf((await pieceOf(store, of as never))?.said, of);
  assert.ok(held);
  await takeRecordingAway(store, held);
  assert.equal(await heard({ store }, of), []);
  await hear(store, { ...of, version: 2 }, 3, 1);
  await erasePupil(store, of.pupil);
  const rows = await Promise.all([store.db.takes.count(), store.db.parts.count(), store.db.pieces.count()]);
  assert.equal(rows, [0, 0, 0]);
});

test.run();
