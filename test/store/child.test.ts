import * as assert from 'uvu/assert';
import { critiquesIn, ownViews } from '../../src/rules/critiques.ts';
import type { AnyEvent } from '../../src/schema/event.ts';
import type { DeviceId, PupilId, TargetId } from '../../src/schema/ids.ts';
import { readCritique } from '../../src/station/Critique/readCritique.ts';
import {
  giveCritique,
  glanceAt,
  halfOf,
  judgeOwn,
  keepHalf,
  replyTo,
} from '../../src/store/commands/child.ts';
import { importClassList } from '../../src/store/commands/classList.ts';
import { erasePupil } from '../../src/store/commands/erase.ts';
import { recordDraft, recoverScratch } from '../../src/store/commands/mark.ts';
import { joinSpaces } from '../../src/store/commands/setUp.ts';
import { planStation, setCritiqueWays } from '../../src/store/commands/station.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { pieceOf } from '../../src/store/queries.ts';
import { rebuild } from '../../src/store/rebuild.ts';
import type { UnitRow } from '../../src/store/rows.ts';
import { selfOf } from '../../src/store/store.ts';
import { arrive } from '../support/exchange.ts';
import { suite } from '../support/suite.ts';
import { aClassroom, aTablet, type Classroom, viewsOf } from '../support/tablet.ts';

const test = suite('what children say at a station');
const target = 'Y4.VGP.01' as TargetId;

async function aRoom() {
  const room = await aClassroom();
  const [amy, ben] = room.pupils as [PupilId, PupilId, PupilId];
  const at = room.at(ben, 'cold');
  await recordDraft(room.store, at, 'The kite flew away.');
  return { room, amy, ben, at };
}

const words = 'I like “The kite flew away.”, and you could say how it felt.';

async function said({ store }: Pick<Classroom, 'store'>, at: Parameters<typeof pieceOf>[1]) {
  return (await pieceOf(store, at))?.said ?? [];
}

test('a child judges their own draft: a later face takes the place of the one before', async () => {
  const { room, at } = await aRoom();
  const view = async () => ownViews(await said(room, at)).get(target);
  await judgeOwn(room.store, at, { version: 1, target, level: 'secure' });
  await judgeOwn(room.store, at, { version: 1, target, level: 'not-yet', why: 'It is hard for me.' });
  assert.equal([(await view())?.level, (await view())?.why], ['not-yet', 'It is hard for me.']);
  const before = await room.store.db.tail.count();
  await judgeOwn(room.store, at, { version: 1, target, level: 'not-yet', why: 'It is hard for me.' });
  assert.is(await room.store.db.tail.count(), before);
  assert.is((await said(room, at)).length, 1);
});

test('a child who says where it shows and why with two quick taps has said both, until they choose another face', async () => {
  const { room, at } = await aRoom();
  const spot = { version: 1, target };
  const place = { quote: 'kite', before: 'The ', after: ' flew' };
  const view = async () => ownViews(await said(room, at)).get(target);
  await judgeOwn(room.store, at, { ...spot, place });
  assert.is(await view(), undefined);
  await judgeOwn(room.store, at, { ...spot, level: 'secure' });
  await Promise.all([
    judgeOwn(room.store, at, { ...spot, place }),
    judgeOwn(room.store, at, { ...spot, level: 'secure', why: 'I used it all the way.' }),
  ]);
  assert.equal([(await view())?.place, (await view())?.why], [place, 'I used it all the way.']);
  await judgeOwn(room.store, at, { ...spot, level: 'approaching' });
  assert.equal([(await view())?.place, (await view())?.why], [place, undefined]);
});

test('a critique waits for an adult’s glance, is let through, held, and each is taken back with one undo', async () => {
  const { room, amy, at } = await aRoom();
  const { store } = room;
  await giveCritique(store, at, { critic: amy, version: 1, target, words, waits: true });
  const state = async () => critiquesIn(await said(room, at))[0]?.state;
  const critique = critiquesIn(await said(room, at))[0]?.critique.stamp as never;
  assert.is(await state(), 'waiting');
  await glanceAt(store, [{ ...at, critique }], 'through');
  assert.is(await state(), 'open');
  await glanceAt(store, [{ ...at, critique }], 'held');
  assert.is(await state(), 'held');
  await undoLast(store);
  assert.is(await state(), 'waiting');
});

test('the author answers, and may think again', async () => {
  const { room, amy, at } = await aRoom();
  await giveCritique(room.store, at, { critic: amy, version: 1, words });
  const critique = critiquesIn(await said(room, at))[0]?.critique.stamp as never;
  await replyTo(room.store, at, { critique, is: 'unclear' });
  await replyTo(room.store, at, { critique, is: 'wont', why: 'I want it short.' });
  const { reply } = critiquesIn(await said(room, at))[0] ?? {};
  assert.equal([reply?.is, reply?.why], ['wont', 'I want it short.']);
});

test('what children said arrives in any order, twice, and before the draft, to the same rows', async () => {
  const { room, amy, at } = await aRoom();
  await giveCritique(room.store, at, { critic: amy, version: 1, target, words, waits: true });
  const critique = critiquesIn(await said(room, at))[0]?.critique.stamp as never;
  await glanceAt(room.store, [{ ...at, critique }], 'through');
  await replyTo(room.store, at, { critique, is: 'unclear' });
  await replyTo(room.store, at, { critique, is: 'will' });
  await judgeOwn(room.store, at, { version: 1, target, level: 'secure' });
  await judgeOwn(room.store, at, { version: 1, target, level: 'approaching' });
  const { station } = selfOf(room.store).spaces;
  const events = (await room.store.db.tail.toArray()).filter(({ space }) => space === station);
  const orders = [[...events], [...events].reverse(), [...events, ...events.reverse()]];
  const rows = [];
  for (const order of orders) {
    const { store } = await aTablet();
    await joinSpaces(store, { station }, '', 'station', { name: 'Blue 2' });
    for (const event of order) await arrive(store, [event as AnyEvent]);
    rows.push((await viewsOf(store)).pieces);
  }
  assert.equal(rows[1], rows[0]);
  assert.equal(rows[2], rows[0]);
  assert.equal(rows[0], (await viewsOf(room.store)).pieces);
});

test('the words of an erased child go from the pieces of others too, and never come back', async () => {
  const { room, amy, at } = await aRoom();
  const { store } = room;
  await planStation(store, store.device, { who: room.pupils });
  await giveCritique(store, at, { critic: amy, version: 1, words });
  await keepHalf(store, amy, () => ({ author: at.pupil, step: 'read' }));
  const before = await store.db.tail.toArray();
  await erasePupil(store, amy);
  assert.equal(await said(room, at), []);
  assert.is((await pieceOf(store, at))?.drafts.length, 1);
  assert.is(await halfOf(store, amy), undefined);
  assert.not.ok(JSON.stringify(await viewsOf(store)).includes(amy));
  await arrive(store, before);
  await rebuild(store, []);
  assert.not.ok(JSON.stringify(await viewsOf(store)).includes(amy));
});

test('a piece of which an erased child alone had said something is as if nobody had said anything', async () => {
  const { store, pupils, at } = await aClassroom();
  const [amy, ben] = pupils as [PupilId, PupilId, PupilId];
  const before = (await viewsOf(store)).pieces;
  await giveCritique(store, at(ben, 'hot'), { critic: amy, version: 1, words });
  await erasePupil(store, amy);
  assert.equal((await viewsOf(store)).pieces, before);
});

test('a half-built critique is kept for the child who builds it, until it is given', async () => {
  const { room, amy, ben, at } = await aRoom();
  const half = { author: ben, step: 'place', kind: 'I like' };
  await keepHalf(room.store, amy, () => half);
  const { store } = await room.restart();
  await recoverScratch(store);
  assert.equal(await halfOf(store, amy), { author: ben, half });
  assert.is(await halfOf(store, ben), undefined);
  await giveCritique(store, at, { critic: amy, version: 1, words });
  assert.is(await halfOf(store, amy), undefined);
});

test('of a child who taps two parts of a sentence at once both stand, and none comes back once it is given', async () => {
  const { room, amy, ben, at } = await aRoom();
  const { store } = room;
  interface Built {
    author: PupilId;
    said: Record<string, string>;
  }
  const tap = (part: string, stem: string) =>
    keepHalf<Built>(store, amy, (held) => held && { ...held, said: { ...held.said, [part]: stem } });
  await keepHalf<Built>(store, amy, () => ({ author: ben, said: {} }));
  await Promise.all([tap('kind', 'I really like'), tap('helpful', 'say how it felt')]);
  const kept = (await halfOf(store, amy))?.half as Built;
  assert.equal(kept.said, { kind: 'I really like', helpful: 'say how it felt' });
  await Promise.all([giveCritique(store, at, { critic: amy, version: 1, words }), tap('kind', 'I love')]);
  assert.is(await halfOf(store, amy), undefined);
});

test('a station is told what it is for, and undo tells it what it was for before', async () => {
  const { store } = (await aRoom()).room;
  const plan = () => store.db.stations.get('s'.repeat(20) as DeviceId);
  const device = 's'.repeat(20) as DeviceId;
  await planStation(store, device, { doing: 'critique' });
  assert.equal([(await plan())?.doing, (await plan())?.who], ['critique', 'all']);
  await planStation(store, device, { doing: 'self-assess', unit: 'u'.repeat(20) as never });
  await undoLast(store);
  assert.equal([(await plan())?.doing, (await plan())?.unit], ['critique', 'newest']);
  await undoLast(store);
  assert.is((await plan())?.doing, 'free');
});

test('a class says how it critiques, and can take that back', async () => {
  const { room } = await aRoom();
  const row = () => room.store.db.classes.get(room.classId);
  await setCritiqueWays(room.store, room.classId, { glance: 'first' });
  assert.is((await row())?.glance, 'first');
  await undoLast(room.store);
  assert.is((await row())?.glance, 'none');
});

test('a partner whom the teacher chose is offered first; one who left the class stops nobody, and half a critique of theirs is said to be gone', async () => {
  const { room, amy, ben } = await aRoom();
  const { store } = room;
  const dan = room.pupils[2] as PupilId;
  await recordDraft(store, room.at(dan, 'cold'), 'My kite is red.');
  const unit = (await store.db.units.get(room.unit)) as UnitRow;
  const offered = async () => (await readCritique(store, unit, amy)).offered.map(({ pupil }) => pupil);
  for (const partner of [ben, dan]) {
    await setCritiqueWays(store, room.classId, { partners: [[amy, partner]] });
    assert.is((await offered())[0], partner);
  }
  await keepHalf(store, amy, () => ({ step: 'read', author: dan, version: 1, said: {} }));
  assert.is((await readCritique(store, unit, amy)).isGone, false);
  await importClassList(store, { newClasses: [], added: [], changed: [], left: [dan] });
  const { isGone, half } = await readCritique(store, unit, amy);
  assert.equal([isGone, half, await offered()], [true, undefined, [ben]]);
  await erasePupil(store, dan);
  assert.not.ok(JSON.stringify(await store.db.classes.toArray()).includes(dan));
});

test.run();
