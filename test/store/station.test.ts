import * as assert from 'uvu/assert';
import type { AnyEvent } from '../../src/schema/event.ts';
import type { PupilId, SpaceId, TargetId } from '../../src/schema/ids.ts';
import { giveCritique } from '../../src/store/commands/child.ts';
import { putHandUp } from '../../src/store/commands/hand.ts';
import { setLike } from '../../src/store/commands/likes.ts';
import { recordDraft, recordJudgement, setPieceFlag } from '../../src/store/commands/mark.ts';
import { introduceTablet, joinSpaces } from '../../src/store/commands/setUp.ts';
import { giveAdultCode, planStation, setEveryStation } from '../../src/store/commands/station.ts';
import { meOf, schoolOf } from '../../src/store/queries.ts';
import { rebuild } from '../../src/store/rebuild.ts';
import { everyStationSays, planHere, stationsNow } from '../../src/store/stationQueries.ts';
import { type Store, selfOf, spaceOf } from '../../src/store/store.ts';
import { arrive } from '../support/exchange.ts';
import { suite } from '../support/suite.ts';
import { aClassroom, aTablet, viewsOf } from '../support/tablet.ts';

const test = suite('a station in the store');
const target = 'Y4.VGP.01' as TargetId;

/** A class, and a station that has taken in what it may. */
async function aStation() {
  const room = await aClassroom();
  const tablet = await aTablet();
  const { station } = selfOf(room.store).spaces;
  await joinSpaces(tablet.store, { station }, '', 'station', { name: 'Blue 2' });
  const written = await room.store.db.tail.toArray();
  const shown = written.filter(({ space }) => space === station);
  await arrive(tablet.store, shown);
  return { room, tablet, written, shown };
}

async function refusalOf(work: () => Promise<unknown>): Promise<string> {
  return work().then(
    () => 'none',
    (error: Error) => error.message,
  );
}

test('a station knows its own name and what pupils may see, and no adult', async () => {
  const { room, tablet } = await aStation();
  const { store } = tablet;
  assert.equal(selfOf(store).spaces, { station: spaceOf(room.store, 'station') });
  assert.equal((await store.db.units.toArray()).length, 1);
  assert.equal([await schoolOf(store), await meOf(store)], [undefined, undefined]);
  const names = (await store.db.tablets.toArray()).map(({ name, role }) => [name, role]);
  assert.equal(names.sort(), [
    ['Blue 2', 'station'],
    ['Mx Okafor’s tablet', 'teacher'],
  ]);
  assert.is((await tablet.restart()).store.self?.role, 'station');
});

test('nothing that is for adults can be written on a station', async () => {
  const { room, tablet } = await aStation();
  const { store } = tablet;
  const at = room.at(room.pupils[0] as never, 'cold');
  const before = [await store.db.tail.toArray(), await viewsOf(store)];
  for (const work of [
    () => recordJudgement(store, at, target, 'secure'),
    () => setPieceFlag(store, at, 'presence', 'absent'),
  ]) {
    assert.is(await refusalOf(work), 'The class space is not on this tablet');
  }
  assert.equal([await store.db.tail.toArray(), await viewsOf(store)], before);
  await recordDraft(store, at, 'The kite flew away.');
  assert.is((await store.db.pieces.toArray()).length, 1);
});

test('what is for adults cannot get into a station’s database by any way', async () => {
  const { room, tablet, written } = await aStation();
  const { store } = tablet;
  await recordJudgement(room.store, room.at(room.pupils[0] as never, 'cold'), target, 'secure');
  const judged = (await room.store.db.tail.toArray()).filter(({ kind }) => kind === 'judgement');
  const disguised = judged.map((event) => ({ ...event, space: spaceOf(store, 'station') as SpaceId }));
  const lists = written.filter(({ space }) => space === spaceOf(room.store, 'class'));
  const before = await viewsOf(store);
  for (const events of [judged, disguised, lists] as AnyEvent[][]) {
    assert.ok(events.length > 0);
    const opened = [{ events, setAside: [] }];
    assert.match(await refusalOf(() => arrive(store, events)), /space on a station/);
    assert.match(await refusalOf(() => rebuild(store, opened)), /space on a station/);
  }
  await rebuild(store, [{ events: (await aStation()).shown, setAside: [] }]);
  assert.equal(Object.keys(await viewsOf(store)), Object.keys(before));
  assert.equal([await store.db.ledger.count(), await store.db.pupils.count()], [0, 0]);
});

test('a tablet from before there were records of tablets makes its own, once', async () => {
  const { store } = await aClassroom();
  const key = 'k'.repeat(87);
  await store.db.tablets.clear();
  const before = await store.db.tail.count();
  await introduceTablet(store, key);
  await introduceTablet(store, key);
  assert.is((await store.db.tail.count()) - before, 1);
  const { name, role, key: kept } = (await store.db.tablets.get(store.device)) as never;
  assert.equal([name, role, kept], ['Mx Okafor’s tablet', 'teacher', key]);
});

test('what is so at every station stands apart from what one is for', async () => {
  const { store } = await aClassroom(1);
  await setEveryStation(store, { stillFor: 120 });
  await giveAdultCode(store);
  const says = await everyStationSays(store);
  assert.is(says.stillFor, 120);
  assert.is(says.adultCode?.length, 4);
  assert.equal(await planHere(store), { doing: 'free', unit: 'newest', who: 'all', switch: 'usual' });
  assert.equal(await stationsNow(store), []);
});

test('what a child does at a station or on a lent tablet is that child’s word, and never the adult’s', async () => {
  const { room, tablet } = await aStation();
  const [amy, ben] = room.pupils as [PupilId, PupilId];
  const at = room.at(amy, 'cold');
  const { adult } = selfOf(room.store);
  const lastBy = async ({ db }: Store) => (await db.tail.orderBy('stamp').last())?.by as string;
  for (const store of [tablet.store, room.store]) {
    store.lent = store === room.store;
    await recordDraft(store, at, `My kite, ${store.device}.`);
    assert.is(await lastBy(store), amy);
    await giveCritique(store, at, { critic: ben, version: 1, words: 'I like it.' });
    assert.is(await lastBy(store), ben);
    await setLike(store, ben, 'size', store.lent ? 'big' : 'bigger');
    assert.is(await lastBy(store), ben);
    await planStation(store, tablet.store.device, { doing: store.lent ? 'read' : 'critique' });
    assert.is(await lastBy(store), selfOf(store).adult);
  }
  room.store.lent = false;
  await recordDraft(room.store, at, 'Typed up by the teacher.');
  assert.is(await lastBy(room.store), adult);
});

test('what a child did in the moment when the adult takes the tablet back is the child’s', async () => {
  const { store, pupils, unit } = await aClassroom(1);
  store.lent = true;
  const [amy] = pupils as [PupilId];
  const kept = putHandUp(store, { unit, pupil: amy, is: 'ready' });
  store.lent = false;
  await kept;
  assert.is((await store.db.tail.orderBy('stamp').last())?.by as string, amy);
});

test.run();
