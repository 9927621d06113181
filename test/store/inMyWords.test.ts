import * as assert from 'uvu/assert';
import type { PupilId } from '../../src/schema/ids.ts';
import { erasePupil } from '../../src/store/commands/erase.ts';
import {
  keepHalfWords,
  recoverHalfWords,
  sayInMyWords,
  takeOutWords,
} from '../../src/store/commands/inMyWords.ts';
import { answerPair } from '../../src/store/commands/pair.ts';
import { joinSpaces } from '../../src/store/commands/setUp.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { allInTheirWords, inMyWordsOf } from '../../src/store/inMyWordsQueries.ts';
import { type Store, spaceOf } from '../../src/store/store.ts';
import { arrive } from '../support/exchange.ts';
import { suite } from '../support/suite.ts';
import { aClassroom, aTablet, viewsOf } from '../support/tablet.ts';

const test = suite('in my words');

async function withStation() {
  const room = await aClassroom(2);
  const station = await aTablet();
  const space = spaceOf(room.store, 'station');
  await joinSpaces(station.store, { station: space }, '', 'station', { name: 'Blue 2' });
  const meet = async () => {
    const written = await Promise.all([room, station].map(({ store }) => store.db.tail.toArray()));
    const shown = written.flat().filter((event) => event.space === space);
    for (const { store } of [room, station]) await arrive(store, shown.reverse());
  };
  const [amy, ben] = room.pupils as [PupilId, PupilId];
  const said = async (store: Store, pupil = amy) =>
    (await inMyWordsOf(store, pupil)).map(({ term, words }) => `${term}: ${words}`);
  return { room, station, meet, amy, ben, said };
}

test('what a child says a word means reaches the teacher, and what they say later stands in its place', async () => {
  const { room, station, meet, amy, said } = await withStation();
  await sayInMyWords(station.store, { pupil: amy, term: 'verb' }, ' a word you can do ');
  await sayInMyWords(station.store, { pupil: amy, term: 'noun' }, 'a thing');
  await sayInMyWords(station.store, { pupil: amy, term: 'verb' }, 'a doing or being word');
  await meet();
  assert.equal(await said(room.store), ['noun: a thing', 'verb: a doing or being word']);
  const all = await allInTheirWords(room.store, 'verb');
  assert.equal(
    all.map(({ pupil, said: { words } }) => [pupil.id, words]),
    [[amy, 'a doing or being word']],
  );
  await meet();
  assert.equal((await viewsOf(room.store)).inMyWords, (await viewsOf(station.store)).inMyWords);
});

test('the same words again write nothing, and a child can take theirs back', async () => {
  const { station, amy, said } = await withStation();
  const count = () => station.store.db.tail.count();
  await sayInMyWords(station.store, { pupil: amy, term: 'verb' }, 'a doing word');
  const before = await count();
  await sayInMyWords(station.store, { pupil: amy, term: 'verb' }, 'a doing word ');
  assert.is(await count(), before);
  await sayInMyWords(station.store, { pupil: amy, term: 'verb' }, '');
  assert.equal(await said(station.store), []);
});

test('half-typed words outlive a flat battery', async () => {
  const { station, amy, said } = await withStation();
  const of = { pupil: amy, term: 'verb' };
  await keepHalfWords(station.store, of, 'a do');
  const again = await station.restart();
  await recoverHalfWords(again.store, of);
  await recoverHalfWords(again.store, of);
  assert.equal(await said(again.store), ['verb: a do']);
});

test('an adult takes out what a child should not have written, and can undo it', async () => {
  const { room, station, meet, amy, said } = await withStation();
  await sayInMyWords(station.store, { pupil: amy, term: 'verb' }, 'what Ben cannot do');
  await meet();
  const [held] = await inMyWordsOf(room.store, amy);
  await takeOutWords(room.store, held as never);
  await meet();
  assert.equal([await said(room.store), await said(station.store)], [[], []]);
  assert.is((await undoLast(room.store))?.what, 'in-my-words');
  assert.equal(await said(room.store), ['verb: what Ben cannot do']);
});

test('of a child who was on the list twice there is one answer, and of an erased one none', async () => {
  const { room, amy, ben, said } = await withStation();
  await sayInMyWords(room.store, { pupil: ben, term: 'verb' }, 'a doing word');
  await answerPair(room.store, amy, ben, amy);
  assert.equal(await said(room.store), ['verb: a doing word']);
  assert.equal(
    (await allInTheirWords(room.store, 'verb')).map(({ pupil }) => pupil.id),
    [amy],
  );
  await keepHalfWords(room.store, { pupil: amy, term: 'noun' }, 'a th');
  await erasePupil(room.store, amy);
  assert.equal(await room.store.db.inMyWords.toArray(), []);
  assert.equal(await room.store.db.scratch.toArray(), []);
});

test.run();
