import * as assert from 'uvu/assert';
import { feedbackOf, marksOf } from '../../src/rules/marks.ts';
import type { PupilId } from '../../src/schema/ids.ts';
import { readAttachment } from '../../src/store/attachments.ts';
import { erasePupil } from '../../src/store/commands/erase.ts';
import { finishNote, finishNotes, noteSecond, takeNoteAway } from '../../src/store/commands/markNote.ts';
import { changeMark, handBack, placeMark, removeMark } from '../../src/store/commands/marks.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { pieceOf } from '../../src/store/queries.ts';
import { type Store, selfOf } from '../../src/store/store.ts';
import { toHandBack } from '../../src/teacher/Mark/toHandBack.ts';
import { arrive, aTabletBeside, exchange } from '../support/exchange.ts';
import { aSchoolAt, aTabletThatJoins } from '../support/handover.ts';
import { memoryHome } from '../support/memoryHome.ts';
import { suite } from '../support/suite.ts';
import { aClassroom } from '../support/tablet.ts';

const test = suite('a note that is told aloud at a mark');

type Room = Pick<Awaited<ReturnType<typeof aClassroom>>, 'store' | 'pupils' | 'at'>;
const second = (byte: number) => ({ type: 'audio/webm', bytes: new Uint8Array(1000).fill(byte) });

async function atAMark({ store, pupils, at }: Room) {
  const amy = at(pupils[0] as PupilId, 'hot');
  const mark = await placeMark(store, amy, {
    version: 1,
    sort: 'gap',
    place: { page: 'a'.repeat(64), x: 0.5, y: 0.5 },
  });
  const { unit, task, pupil } = amy;
  const note = { unit, task, pupil, mark };
  const facts = async (of: Store = store) => (await pieceOf(of, amy))?.marks ?? [];
  const now = async (of?: Store) => marksOf(await facts(of))[0]?.mark;
  const say = async (byte: number, seconds = 1) => {
    for (let n = 0; n < seconds; n += 1) await noteSecond(store, note, n, second(byte));
  };
  /** The first byte of each second that is heard at the mark. */
  const heard = async (of: Store = store) => {
    const spoken = (await now(of))?.spoken;
    const bytes = spoken && (await readAttachment(of, spoken.sound));
    return bytes && Array.from({ length: spoken.seconds }, (_, n) => bytes[n * 1000]);
  };
  const back = async () =>
    handBack(store, amy, toHandBack(await facts(), { version: 1, text: '', pages: [] }));
  const toldTo = async (of: Store) => {
    const spoken = feedbackOf(await facts(of))?.marks[0]?.spoken;
    return spoken && (await readAttachment(of, spoken.sound))?.[0];
  };
  return { amy, note, now, say, heard, back, toldTo };
}

test('it is the mark’s own, stays when the mark is changed, is told again and taken away, and each is undone', async () => {
  const room = await aClassroom(1);
  const { amy, note, now, say, heard } = await atAMark(room);
  await say(1, 3);
  await finishNote(room.store, note);
  assert.equal(await heard(), [1, 1, 1]);
  await changeMark(room.store, amy, (await now()) as never, { note: 'Listen' });
  assert.equal(await heard(), [1, 1, 1]);
  await say(2);
  await finishNote(room.store, note);
  assert.equal(await heard(), [2]);
  await takeNoteAway(room.store, note);
  assert.is(await heard(), undefined);
  await undoLast(room.store);
  assert.equal(await heard(), [2]);
  await undoLast(room.store);
  assert.equal(await heard(), [1, 1, 1]);
  assert.is((await now())?.note, 'Listen');
});

test('a battery that dies while it is told loses the last second, and a mark that was taken off takes it along', async () => {
  const room = await aClassroom(1);
  const { amy, say, heard, now } = await atAMark(room);
  await say(1, 2);
  await finishNotes(room.store);
  assert.equal(await heard(), [1, 1]);
  await say(2);
  await removeMark(room.store, amy, (await now()) as never);
  await finishNotes(room.store);
  assert.is(await now(), undefined);
  assert.is(await room.store.db.takes.count(), 0);
});

test('a mark that another adult has changed while it was told has their words and the note', async () => {
  const room = await aClassroom(1);
  const other = await aTabletBeside(room);
  const { amy, note, now, say, heard } = await atAMark(room);
  await exchange(room, other);
  await say(2);
  await changeMark(other.store, amy, (await now(other.store)) as never, { note: 'Why?' });
  await exchange(room, other);
  await finishNote(room.store, note);
  assert.equal([await heard(), (await now())?.note], [[2], 'Why?']);
});

test('the child hears it at a station once it is handed back, and another teacher by the mark', async () => {
  const home = memoryHome();
  const okafor = await aSchoolAt(home);
  const { note, say, heard, back, toldTo } = await atAMark(okafor);
  await say(7);
  await finishNote(okafor.store, note);
  await okafor.door.sendHome();
  const blackwood = await aTabletThatJoins(okafor, home.fetch);
  const station = await aTabletThatJoins(okafor, home.fetch, 'Blue 2', undefined, 'station');
  for (const { door } of [blackwood, station]) await door.sendHome();
  assert.equal(await heard(blackwood.store), [7]);
  assert.is(await station.store.db.parts.count(), 0);
  await back();
  for (const { door } of [okafor, station]) await door.sendHome();
  assert.is(await toldTo(station.store), 7);
});

test('an adult who has the mark and not yet the sound hands back the rest; with the sound it waits to be handed back again', async () => {
  const room = await aClassroom(1);
  const other = await aTabletBeside(room);
  const { amy, note, say } = await atAMark(room);
  await say(7);
  await finishNote(room.store, note);
  await arrive(other.store, await room.store.db.tail.toArray());
  const facts = async () => (await pieceOf(other.store, amy))?.marks ?? [];
  const said = async () => toHandBack(await facts(), { version: 1, text: '', pages: [] });
  await handBack(other.store, amy, await said());
  const told = feedbackOf(await facts());
  assert.equal([told?.marks.length, told?.marks[0]?.spoken], [1, undefined]);
  assert.ok((await said()).marks[0]?.spoken);
  const { station } = selfOf(other.store).spaces;
  assert.is(await other.store.db.parcels.filter(({ space }) => space === station).count(), 0);
});

test('with the child it is erased, sound and all', async () => {
  const room = await aClassroom(2);
  const { note, say, back } = await atAMark(room);
  await say(1);
  await finishNote(room.store, note);
  await back();
  assert.is(await room.store.db.parcels.count(), 2);
  await erasePupil(room.store, note.pupil);
  assert.equal([await room.store.db.parts.count(), await room.store.db.parcels.count()], [0, 0]);
});

test.run();
