import * as assert from 'uvu/assert';
import type { HandUp } from '../../src/schema/event.ts';
import type { PupilId, TargetId } from '../../src/schema/ids.ts';
import { goUp } from '../../src/store/commands/goUp.ts';
import { answerHands, putHandUp, takeHandDown } from '../../src/store/commands/hand.ts';
import { answerPair } from '../../src/store/commands/pair.ts';
import { joinSpaces } from '../../src/store/commands/setUp.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { allHandsUp, handsUpIn, handsUpOf } from '../../src/store/handQueries.ts';
import { spaceOf } from '../../src/store/store.ts';
import { arrive, exchange } from '../support/exchange.ts';
import { suite } from '../support/suite.ts';
import { aClassroom, aTablet, type Classroom, viewsOf } from '../support/tablet.ts';

const test = suite('hands up');
const target = 'Y4.VGP.01' as TargetId;

async function withStation() {
  const room = await aClassroom(2);
  const station = await aTablet();
  const space = spaceOf(room.store, 'station');
  await joinSpaces(station.store, { station: space }, '', 'station', { name: 'Blue 2' });
  const meet = async () => {
    const written = await Promise.all([room, station].map(({ store }) => store.db.tail.toArray()));
    const shown = written.flat().filter((event) => event.space === space);
    for (const { store } of [room, station]) await arrive(store, shown);
  };
  await meet();
  return { room, station, meet, amy: room.pupils[0] as PupilId };
}

const ready = (room: Classroom, pupil: PupilId) =>
  ({ pupil, unit: room.unit, is: 'ready', about: { target } }) as const;

async function up({ store }: { store: Classroom['store'] }): Promise<HandUp[]> {
  return (await allHandsUp(store)).map(({ hand }) => hand);
}

test('a hand that goes up at a station is on the teacher’s list, and down on both once it is seen to', async () => {
  const { room, station, meet, amy } = await withStation();
  await putHandUp(station.store, ready(room, amy));
  await meet();
  const hands = await up(room);
  assert.equal(
    hands.map(({ pupil, is, about }) => [pupil, is, about?.target]),
    [[amy, 'ready', target]],
  );
  await answerHands(room.store, hands);
  await meet();
  assert.equal([await up(room), await up(station)], [[], []]);
});

test('a hand that is up stays one hand, and another reason is another', async () => {
  const { room, station, amy } = await withStation();
  const first = await putHandUp(station.store, ready(room, amy));
  assert.is(await putHandUp(station.store, ready(room, amy)), first);
  await putHandUp(station.store, { pupil: amy, unit: room.unit, is: 'stuck' });
  assert.equal(
    (await handsUpOf(station.store, room.unit, amy)).map(({ is }) => is),
    ['ready', 'stuck'],
  );
});

test('a child takes a hand down and may put it up again, and leaves nothing for the next child to undo', async () => {
  const { room, station, amy } = await withStation();
  await putHandUp(station.store, ready(room, amy));
  const [hand] = await up(station);
  await takeHandDown(station.store, hand as HandUp);
  assert.equal(await up(station), []);
  await putHandUp(station.store, ready(room, amy));
  assert.is((await up(station)).length, 1);
  assert.is(station.store.undo.newest(), undefined);
});

test('hands that were seen to too early are up again with undo, on the station as well', async () => {
  const { room, station, meet, amy } = await withStation();
  const ben = room.pupils[1] as PupilId;
  for (const pupil of [amy, ben]) await putHandUp(station.store, ready(room, pupil));
  await meet();
  await answerHands(room.store, await up(room));
  await meet();
  assert.is((await up(station)).length, 0);
  await undoLast(room.store);
  await meet();
  for (const tablet of [room, station]) assert.is((await up(tablet)).length, 2);
});

test('an answer that arrives before its hand finds it, and two answers are no more than one', async () => {
  const { room, station, meet, amy } = await withStation();
  await putHandUp(room.store, ready(room, amy));
  const hands = await up(room);
  await answerHands(room.store, hands);
  const before = await room.store.db.tail.count();
  await answerHands(room.store, hands);
  assert.is(await room.store.db.tail.count(), before);
  const said = (await room.store.db.tail.toArray()).filter(({ kind }) => kind.startsWith('hand'));
  for (const event of [...said].reverse()) await arrive(station.store, [event]);
  assert.equal(await up(station), []);
  await meet();
  assert.equal((await viewsOf(station.store)).hands, (await viewsOf(room.store)).hands);
});

test('of a child who was on the list twice the hand is shown under the one who is kept', async () => {
  const { room, amy } = await withStation();
  const again = room.pupils[1] as PupilId;
  await putHandUp(room.store, ready(room, again));
  await answerPair(room.store, amy, again, amy);
  await exchange(room);
  assert.equal(
    (await allHandsUp(room.store)).map(({ pupil }) => pupil),
    [amy],
  );
  assert.is((await handsUpOf(room.store, room.unit, amy)).length, 1);
});

test('a class’s list has its own children, in its own units, who are still in it', async () => {
  const { room, amy } = await withStation();
  const { store, unit, classId } = room;
  const ben = room.pupils[1] as PupilId;
  for (const pupil of [amy, ben]) await putHandUp(store, ready(room, pupil));
  await putHandUp(store, { pupil: amy, unit: 'u'.repeat(20) as typeof unit, is: 'stuck' });
  const names = async () => (await handsUpIn(store, classId)).up.map(({ pupil, hand }) => [pupil, hand.is]);
  assert.equal(await names(), [
    [amy, 'ready'],
    [ben, 'ready'],
  ]);
  await goUp(store, classId, [ben], { is: 'leave' });
  assert.equal(await names(), [[amy, 'ready']]);
  assert.is((await handsUpIn(store, classId)).targets.get(target), 'I can show Y4.VGP.01.');
  assert.equal((await handsUpIn(store, 'c'.repeat(20) as typeof classId)).up, []);
});

test.run();
