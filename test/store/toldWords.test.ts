import * as assert from 'uvu/assert';
import type { InMyWords } from '../../src/schema/childEvents.ts';
import { readEvent } from '../../src/schema/event.ts';
import type { PupilId } from '../../src/schema/ids.ts';
import { readAttachment } from '../../src/store/attachments.ts';
import { erasePupil } from '../../src/store/commands/erase.ts';
import {
  finishTellings,
  sayInMyWords,
  takeOutWords,
  takeTellingAway,
  tellInMyWords,
  tellSecond,
  type WordOf,
} from '../../src/store/commands/inMyWords.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { inMyWordsOf } from '../../src/store/inMyWordsQueries.ts';
import type { Store } from '../../src/store/store.ts';
import { arrive, aTabletBeside } from '../support/exchange.ts';
import { aSchoolAt, aTabletThatJoins } from '../support/handover.ts';
import { memoryHome, puts } from '../support/memoryHome.ts';
import { suite } from '../support/suite.ts';
import { aClassroom } from '../support/tablet.ts';

const test = suite('in my words, told aloud');

const second = (n: number) => ({ type: 'audio/webm', bytes: new Uint8Array(1000).fill(n) });

async function hear(store: Store, of: WordOf, ...seconds: number[]): Promise<void> {
  for (const [n, value] of seconds.entries()) await tellSecond(store, of, n, second(value));
}

async function tell(store: Store, of: WordOf, ...seconds: number[]): Promise<void> {
  await hear(store, of, ...seconds);
  await tellInMyWords(store, of);
}

/** Of each word what is typed, and of each second of what was told what is heard. */
async function said(store: Store, { pupil }: { pupil: PupilId }): Promise<string[]> {
  const all = await inMyWordsOf(store, pupil);
  return Promise.all(
    all.map(async ({ term, words, aloud }) => {
      const bytes = aloud && (await readAttachment(store, aloud.sound));
      const heard = bytes ? [...bytes].filter((_, i) => i % 1000 === 0) : aloud ? ['away'] : [];
      return `${term}: ${words} ${heard.join('-')} ${aloud?.seconds ?? 0} s`;
    }),
  );
}

async function aRoom() {
  const room = await aClassroom(2);
  const [pupil, ben] = room.pupils as [PupilId, PupilId];
  const of = { pupil, term: 'noun/phrase' };
  return { room, store: room.store, of, bens: { ...of, pupil: ben } };
}

test('what a child tells of a word is kept as one sound, beside what they typed', async () => {
  const { store, of } = await aRoom();
  await sayInMyWords(store, of, 'a group of words');
  await tell(store, of, 1, 2, 3);
  assert.equal(await said(store, of), ['noun/phrase: a group of words 1-2-3 3 s']);
  await sayInMyWords(store, of, 'words that go together');
  assert.equal(await said(store, of), ['noun/phrase: words that go together 1-2-3 3 s']);
  assert.is(await store.db.takes.count(), 0);
});

test('what is told again takes the place of what was told before, of that one word and child alone', async () => {
  const { store, of, bens } = await aRoom();
  await tell(store, { ...of, term: 'noun' }, 7);
  await tell(store, bens, 8);
  await tell(store, of, 1, 2);
  await tell(store, of, 4);
  assert.equal(await said(store, of), ['noun:  7 1 s', 'noun/phrase:  4 1 s']);
  assert.equal(await said(store, bens), ['noun/phrase:  8 1 s']);
});

test('a battery that dies while a child tells what a word means loses no more than the last second', async () => {
  const { room, of } = await aRoom();
  await hear(room.store, of, 1, 2);
  const again = await room.restart();
  await finishTellings(again.store);
  await finishTellings(again.store);
  assert.equal(await said(again.store, of), ['noun/phrase:  1-2 2 s']);
  const events = await again.store.db.tail.filter(({ kind }) => kind === 'in-my-words').count();
  assert.is(events, 1);
});

test('a sound of nothing is not kept, and what was told before stays', async () => {
  const { store, of } = await aRoom();
  await tell(store, of, 1);
  await tellInMyWords(store, of);
  await tellSecond(store, of, 0, { type: 'audio/webm', bytes: new Uint8Array(0) });
  await tellInMyWords(store, of);
  assert.equal(await said(store, of), ['noun/phrase:  1 1 s']);
  assert.is(await store.db.takes.count(), 0);
});

test('a child takes away what they told, and keeps what they typed', async () => {
  const { store, of } = await aRoom();
  await sayInMyWords(store, of, 'a group');
  const before = store.undo.newest();
  await tell(store, of, 1);
  await takeTellingAway(store, of);
  assert.equal(await said(store, of), ['noun/phrase: a group  0 s']);
  assert.is(store.undo.newest(), before, 'nothing is left for the next child to undo');
});

test('told on one tablet and typed on another, both stand, whichever comes first', async () => {
  const { room, store, of } = await aRoom();
  await tell(store, of, 1);
  await tell(store, of, 2);
  await sayInMyWords(store, of, 'a group');
  const events = await store.db.tail.toArray();
  const row = await store.db.inMyWords.get(of.pupil);
  const other = await aTabletBeside(room);
  for (const event of events.filter(({ kind }) => kind === 'in-my-words').reverse()) {
    await arrive(other.store, [event]);
    await arrive(other.store, [event]);
  }
  assert.equal(await other.store.db.inMyWords.get(of.pupil), row);
  assert.is(row?.said.length, 2);
});

test('what says nothing of a word, or of a sound not how long it is, is set aside', async () => {
  const { store, of } = await aRoom();
  await tell(store, of, 1);
  const {
    words: _,
    sound,
    seconds,
    ...event
  } = (await store.db.tail.toArray()).find(({ kind }) => kind === 'in-my-words') as InMyWords;
  const isRead = (says: object) => readEvent({ ...event, ...says }).is;
  assert.equal([{ sound, seconds }, { sound: null }, { words: '' }].map(isRead), ['known', 'known', 'known']);
  const none = { ...sound, size: 0, parts: [] };
  const broken = [{}, { sound }, { sound: null, seconds }, { words: 'x', seconds }, { sound: none, seconds }];
  assert.equal(
    broken.map(isRead),
    broken.map(() => 'broken'),
  );
});

test('an erased child’s voice is nowhere, told again or half told, and another child’s stays', async () => {
  const { store, of, bens } = await aRoom();
  await tell(store, of, 1, 2);
  await tell(store, of, 3);
  await tell(store, of, 9);
  await hear(store, { ...of, term: 'verb' }, 4);
  await tell(store, bens, 9);
  await erasePupil(store, of.pupil);
  assert.equal(await store.db.takes.toArray(), []);
  assert.equal(
    (await store.db.parts.toArray()).map(({ bytes }) => bytes[0]),
    [9],
  );
  assert.is(await store.db.parcels.count(), 1);
  assert.equal(await said(store, of), []);
  assert.equal(await said(store, bens), ['noun/phrase:  9 1 s']);
});

test('a child’s voice goes home before the word that names it, and is heard on the teacher’s tablet', async () => {
  const home = memoryHome();
  const okafor = await aSchoolAt(home, 2);
  await okafor.door.sendHome();
  const station = await aTabletThatJoins(okafor, home.fetch, '', undefined, 'station');
  await station.door.sendHome();
  const of = { pupil: okafor.pupils[0] as PupilId, term: 'verb' };
  await sayInMyWords(station.store, of, 'a doing word');
  await tell(station.store, of, 1, 2);
  const before = home.asked.length;
  const report = await station.door.sendHome();
  assert.equal([report.outcome, report.waiting], ['home', 0]);
  const sent = home.asked.slice(before).filter(puts(/^[sb]\//));
  const parts = sent.findIndex(({ name }) => name.startsWith('b/'));
  const last = sent.map(({ name }) => name[0]).lastIndexOf('s');
  assert.ok(parts >= 0 && parts < last, 'the sound, and then the event that names it');
  await okafor.door.sendHome();
  assert.equal(await said(okafor.store, of), ['verb: a doing word 1-2 2 s']);

  const [held] = await inMyWordsOf(okafor.store, of.pupil);
  assert.ok(held);
  await takeOutWords(okafor.store, held);
  await okafor.door.sendHome();
  await station.door.sendHome();
  assert.equal([await said(okafor.store, of), await said(station.store, of)], [[], []]);
  assert.is((await undoLast(okafor.store))?.what, 'in-my-words');
  assert.is((await okafor.door.sendHome()).waiting, 0);
  await station.door.sendHome();
  assert.equal(await said(station.store, of), ['verb: a doing word 1-2 2 s']);

  await erasePupil(okafor.store, of.pupil);
  await okafor.door.sendHome();
  await station.door.sendHome();
  const left = await Promise.all([okafor, station].map(({ store }) => store.db.parts.count()));
  assert.equal(left, [0, 0]);
});

test.run();
