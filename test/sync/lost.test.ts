import * as assert from 'uvu/assert';
import { keysOf } from '../../src/device/keys.ts';
import type { PupilId, SpaceId, TargetId } from '../../src/schema/ids.ts';
import type { SpaceKind } from '../../src/schema/space.ts';
import { readAttachment, withTexts } from '../../src/store/attachments.ts';
import { erasePupil } from '../../src/store/commands/erase.ts';
import { recordDraft, recordJudgement } from '../../src/store/commands/mark.ts';
import { putTabletAway, reportLost, takeTabletBack } from '../../src/store/commands/tablet.ts';
import { ownStream } from '../../src/store/journey.ts';
import { pieceOf } from '../../src/store/queries.ts';
import { selfOf } from '../../src/store/store.ts';
import { createHandover } from '../../src/sync/handover.ts';
import { aPageOf } from '../support/aPage.ts';
import { drop, says } from '../support/faults.ts';
import { aSchoolAt, aTabletThatJoins, type Connected, linkFrom } from '../support/handover.ts';
import { type Asked, type MemoryHome, memoryHome, puts } from '../support/memoryHome.ts';
import { suite } from '../support/suite.ts';
import { type Tablet, viewsOf } from '../support/tablet.ts';
import { allKeys, tellsAtHome } from '../support/tells.ts';

const test = suite('lost tablets');
const target = 'Y4.VGP.01' as TargetId;
type Whole = Tablet & Connected;

/** Four tablets, all of which know each other: two teachers', one that gets lost, and a station. */
async function aStaffRoom(home: MemoryHome) {
  const room = await aSchoolAt(home);
  await room.door.sendHome();
  const other = await aTabletThatJoins(room, home.fetch, 'Ms Blackwood');
  const lost = await aTabletThatJoins(room, home.fetch, 'Mr Lorne');
  const station = await aTabletThatJoins(room, home.fetch, '', undefined, 'station');
  for (let i = 0; i < 2; i++) for (const tablet of [room, other, lost, station]) await tablet.door.sendHome();
  const [amy, ben, cy] = room.pupils as [PupilId, PupilId, PupilId];
  const judge = ({ store }: Pick<Whole, 'store'>, pupil: PupilId, level: 'secure' | 'not-yet' = 'secure') =>
    recordJudgement(store, room.at(pupil, 'cold'), target, level);
  const draft = ({ store }: Pick<Whole, 'store'>, pupil: PupilId, text: string) =>
    recordDraft(store, room.at(pupil, 'cold'), text);
  return { room, other, lost, station, amy, ben, cy, judge, draft };
}

async function epochsOf({ store, facts }: Whole, kind: SpaceKind): Promise<number[]> {
  const space = selfOf(store).spaces[kind];
  return (await keysOf(facts)).filter((key) => key.space === space).map(({ epoch }) => epoch);
}

async function readPieces({ store }: Pick<Whole, 'store'>): Promise<string[]> {
  const rows = await Promise.all((await store.db.pieces.toArray()).map((row) => withTexts(store, row)));
  return rows.flatMap(({ drafts }) => drafts.flatMap(({ text }) => text ?? []));
}

const judgements = async ({ store }: Pick<Whole, 'store'>) =>
  (await store.db.ledger.toArray()).flatMap((row) => row.judgements).length;

async function handOver(...tablets: Whole[]): Promise<void> {
  for (const tablet of tablets) {
    const report = await tablet.door.sendHome();
    assert.ok(['home', 'nothing-new'].includes(report.outcome), JSON.stringify(report));
  }
}

test('every tablet that remains gets the new keys of its spaces, and the lost one gets none', async () => {
  const home = memoryHome();
  const { room, other, lost, station } = await aStaffRoom(home);
  await reportLost(room.store, lost.store.device);
  await handOver(room, other, station, lost, room, other);
  for (const kind of ['school', 'class', 'station'] as const) {
    assert.is((await epochsOf(room, kind)).at(-1), 2);
    assert.is((await epochsOf(other, kind)).at(-1), 2);
    assert.equal(await epochsOf(lost, kind), [1]);
  }
  assert.is((await epochsOf(station, 'station')).at(-1), 2);
  assert.equal(await epochsOf(station, 'class'), []);
});

test('who comes in by a link from before is handed no key that was made to keep somebody out', async () => {
  const home = memoryHome();
  const { room, other, lost } = await aStaffRoom(home);
  const late = await aTabletThatJoins(room, home.fetch, 'Mr Ade');
  await reportLost(room.store, lost.store.device);
  await handOver(room, other, late, room, other, late);
  assert.equal(await epochsOf(late, 'station'), [1]);
  await late.door.join(await linkFrom(room), { adult: '', tablet: '' });
  await handOver(late, room, late);
  assert.equal(await viewsOf(late.store), await viewsOf(room.store));
});

test('what happens afterwards the lost tablet cannot read, and what was at home is sealed again', async () => {
  const home = memoryHome();
  const { room, other, lost, station, amy, ben, judge, draft } = await aStaffRoom(home);
  await draft(other, amy, 'Before the loss');
  await handOver(other);
  await reportLost(room.store, lost.store.device);
  await handOver(room, other, station);
  await draft(other, ben, 'After the loss');
  await judge(other, ben);
  await handOver(other, room, station, other);
  const keys = await allKeys([lost]);
  assert.equal(await tellsAtHome(home, keys, ['After the loss', 'Before the loss']), []);
  await lost.door.sendHome();
  assert.is((await viewsOf(lost.store)).pieces?.length, 0);
  assert.equal(await viewsOf(room.store), await viewsOf(other.store));
});

/** Everybody, as often as it takes until nothing more is to be done. */
async function handOverAll(...tablets: Whole[]): Promise<void> {
  for (let round = 0; round < 4; round++) await handOver(...tablets);
}

test('what the lost tablet had sent is said again by another, and then nobody needs the old keys', async () => {
  const home = memoryHome();
  const { room, other, lost, station, amy, ben, judge, draft } = await aStaffRoom(home);
  await judge(lost, amy);
  await draft(lost, ben, 'What the lost one had sent');
  await draft(lost, amy, 'A long story. '.repeat(4000));
  await handOver(lost);
  await reportLost(room.store, lost.store.device);
  await handOverAll(room, other, station);
  for (const tablet of [room, other]) {
    for (const kind of ['school', 'class', 'station'] as const)
      assert.equal(await epochsOf(tablet, kind), [2]);
    assert.is(await judgements(tablet), 1);
  }
  assert.equal(await epochsOf(station, 'station'), [2]);
  const late = await aTabletThatJoins(room, home.fetch, 'Mx Late');
  await handOverAll(late, room, other, station);
  assert.equal(await viewsOf(late.store), await viewsOf(room.store));
  assert.is((await readPieces(late)).length, 2);
  const { outcome, frozen } = await late.door.sendHome();
  assert.equal([outcome, frozen], ['nothing-new', []]);
});

test('a page of the lost tablet is fetched before its work is said again, so that it is there for who comes later', async () => {
  const home = memoryHome();
  const { room, other, lost, station, amy } = await aStaffRoom(home);
  const at = room.at(amy, 'cold');
  const { photo } = await aPageOf(lost.store, at);
  await handOver(lost);
  await reportLost(room.store, lost.store.device);
  await handOverAll(room, other, station);
  for (const tablet of [room, other]) assert.equal(await epochsOf(tablet, 'station'), [2]);
  const late = await aTabletThatJoins(room, home.fetch, 'Mx Late');
  await handOverAll(late);
  const [page] = (await pieceOf(late.store, at))?.pages ?? [];
  assert.is(await late.door.fetchAttachment(page?.page as never), 'here');
  assert.equal(await readAttachment(late.store, page?.page as never), photo);
});

test('a tablet that was put away before the new keys comes back with a new link, and nothing counts twice', async () => {
  const home = memoryHome();
  const { room, other, lost: cupboard, station, amy, ben, judge } = await aStaffRoom(home);
  await judge(cupboard, amy);
  await handOver(cupboard);
  await putTabletAway(room.store, cupboard.store.device);
  await handOver(room, other, station);
  await judge(cupboard, ben);
  await erasePupil(room.store, room.pupils[2] as PupilId);
  await handOverAll(room, other, station);
  for (const tablet of [room, other]) assert.equal(await epochsOf(tablet, 'class'), [2]);
  await takeTabletBack(room.store, cupboard.store.device);
  await cupboard.door.join(await linkFrom(room), { adult: '', tablet: '' });
  await handOverAll(cupboard, room, other, station);
  for (const tablet of [room, other, cupboard]) {
    assert.is(await judgements(tablet), 2);
    assert.equal(await viewsOf(tablet.store), await viewsOf(room.store));
    assert.equal((await tablet.door.sendHome()).frozen, []);
  }
});

test('what the lost tablet sends later is kept apart and counted, and honest late work comes in', async () => {
  const home = memoryHome();
  const { room, other, lost, station, amy, ben, cy, judge, draft } = await aStaffRoom(home);
  await judge(lost, amy);
  await handOver(lost);
  await judge(other, ben);
  await draft(station, cy, 'From a station that was late');
  await reportLost(room.store, lost.store.device);
  await handOver(room);
  for (const pupil of [ben, cy]) {
    await judge(lost, pupil, 'not-yet');
    await lost.door.sendHome();
  }
  await handOver(other, station, room, other, room);
  for (const tablet of [room, other]) {
    assert.is(await judgements(tablet), 2);
    const report = await tablet.door.sendHome();
    const ofClass = report.frozen.filter(({ space }) => space === 'class');
    assert.equal(
      ofClass.map(({ device, why, n, known = 0 }) => [device, why, known - n + 1]),
      [[lost.store.device, 'cut-off', 2]],
    );
    assert.is((await tablet.store.db.pieces.toArray()).length, 1);
  }
});

/**
 * One has cut the lost tablet off, and the other has read, before that was at home, what the lost one said after it;
 * that one's handover may be one that tells a long stream again.
 */
async function aCutHeardOfLate(handover: { longStream?: number } = {}) {
  const home = memoryHome();
  const { room, other, lost, amy, ben, judge } = await aStaffRoom(home);
  await judge(lost, amy);
  await handOver(lost, room, other);
  await reportLost(room.store, lost.store.device);
  const old = home.copy();
  await handOver(room);
  const after = home.copy();
  home.putBack(old);
  await judge(lost, ben);
  const { store, facts, patience } = lost;
  const door = createHandover({ store, facts, fetch: home.fetch, patience, ...handover });
  await handOver({ ...lost, door }, other);
  assert.is(await judgements(other), 2);
  home.putBack(after);
  return { room, other };
}

test('a tablet that had taken in more of the lost one lets go of it, so that all show the same', async () => {
  const { room, other } = await aCutHeardOfLate();
  await handOver(other, room, other);
  assert.is(await judgements(other), 1);
  assert.equal(await viewsOf(other.store), await viewsOf(room.store));
});

test('a tablet lets go of what the lost one said afterwards in a snapshot, too', async () => {
  const { room, other } = await aCutHeardOfLate({ longStream: 2 });
  for (let i = 0; i < 3; i++) await handOver(other, room);
  assert.is(await judgements(other), 1);
  assert.equal(await viewsOf(other.store), await viewsOf(room.store));
});

/** The line goes dead when one request of that kind has got through. */
function breakAfter(home: MemoryHome, kind: (asked: Asked) => boolean): void {
  let isDead = false;
  home.always(drop, (asked) => {
    const wasDead = isDead;
    isDead ||= kind(asked);
    return wasDead;
  });
}

test('a tablet that was reported lost on one that is put away before it made the keys is seen to by one other tablet', async () => {
  const home = memoryHome();
  const { room, other, lost, station, amy, ben, judge } = await aStaffRoom(home);
  const ade = await aTabletThatJoins(room, home.fetch, 'Mr Ade');
  await judge(lost, amy);
  await handOver(ade, lost, room, other, station, ade);
  const byId = (a: Whole, b: Whole) => (a.store.device < b.store.device ? -1 : 1);
  const [first, second, reporter] = [room, other, ade].sort(byId) as [Whole, Whole, Whole];
  await reportLost(reporter.store, lost.store.device);
  breakAfter(home, puts(/^s\//));
  assert.is((await reporter.door.sendHome()).outcome, 'no-answer');
  home.heal();
  const seenTo = async (tablet: Whole) => {
    const row = await tablet.store.db.tablets.get(lost.store.device);
    return [row?.place, await epochsOf(tablet, 'class'), row?.cut !== undefined];
  };
  await handOver(first, second);
  assert.equal(await seenTo(first), ['lost', [1], false], 'whoever reported it is still waited for');
  await putTabletAway(second.store, reporter.store.device);
  await handOver(second);
  assert.equal(await seenTo(second), ['lost', [1], false], 'one tablet sees to it, and not this one');
  await handOver(first);
  assert.equal(await seenTo(first), ['lost', [1, 2], true]);
  await judge(lost, ben);
  await lost.door.sendHome();
  await handOverAll(second, station, first);
  for (const tablet of [first, second]) {
    for (const kind of ['school', 'class', 'station'] as const)
      assert.equal(await epochsOf(tablet, kind), [2]);
    assert.is(await judgements(tablet), 1);
    assert.equal(await seenTo(tablet), ['lost', [2], true]);
  }
  assert.equal(await epochsOf(lost, 'class'), [1]);
  assert.equal(await viewsOf(second.store), await viewsOf(first.store));
});

test('a lost tablet is not cut off in an evening on which the home turned us away from what it had sent', async () => {
  const home = memoryHome();
  const { room, other, lost, amy, ben, judge } = await aStaffRoom(home);
  await judge(lost, amy);
  await lost.door.sendHome();
  await reportLost(room.store, lost.store.device);
  const { spaces } = selfOf(room.store);
  home.always(says(401), ({ name, space }) => name === 'look' || space === spaces.class);
  await judge(room, ben);
  assert.is((await room.door.sendHome()).outcome, 'refused');
  assert.is((await room.store.db.tablets.get(lost.store.device))?.cut, undefined);
  home.heal();
  await handOverAll(room, other);
  for (const tablet of [room, other]) assert.is(await judgements(tablet), 2);
  assert.is((await other.store.db.tablets.get(lost.store.device))?.cut?.class, 1);
});

test('who came in by a link makes no new keys for a tablet that is kept out already', async () => {
  const home = memoryHome();
  const { room, other, lost, station } = await aStaffRoom(home);
  await reportLost(room.store, lost.store.device);
  await handOverAll(room, other, station);
  const late = await Promise.all(
    [1, 2, 3, 4, 5].map((n) => aTabletThatJoins(room, home.fetch, `Adult ${n}`)),
  );
  await handOverAll(room, other, ...late);
  await putTabletAway(other.store, room.store.device);
  await handOver(other, ...late);
  const [first] = [other, ...late].sort((a, b) => (a.store.device < b.store.device ? -1 : 1)) as [Whole];
  assert.is.not(first, other);
  await handOver(first, other);
  for (const tablet of [first, other]) assert.equal(await epochsOf(tablet, 'class'), [2]);
});

test('two adults report two tablets apart, and in the end neither of the two can read on', async () => {
  const home = memoryHome();
  const { room, other, lost, station, amy, draft } = await aStaffRoom(home);
  const lostToo = await aTabletThatJoins(room, home.fetch, 'Mx Away');
  await handOver(lostToo, room, other, station, lost);
  await reportLost(room.store, lost.store.device);
  await reportLost(other.store, lostToo.store.device);
  await handOver(room, other, station, room, other, station, room, other);
  await draft(station, amy, 'After both');
  await handOver(station, room, other, station);
  assert.equal(await tellsAtHome(home, await allKeys([lost, lostToo]), ['After both']), []);
  assert.equal(await viewsOf(room.store), await viewsOf(other.store));
  for (const tablet of [room, other, station]) {
    const { outcome, frozen } = await tablet.door.sendHome();
    assert.equal([outcome, frozen], ['nothing-new', []]);
  }
});

test('two adults who never heard of each other make new keys apart, and whoever has both hands each the other one', async () => {
  const home = memoryHome();
  const room = await aSchoolAt(home);
  await room.door.sendHome();
  const both = await aTabletThatJoins(room, home.fetch, 'Ms Blackwood');
  await handOver(both, room);
  const late = await aTabletThatJoins(room, home.fetch, 'Mx Late');
  const [amy, ben, cy] = room.pupils as [PupilId, PupilId, PupilId];
  await erasePupil(room.store, amy);
  await handOver(room);
  await erasePupil(late.store, ben);
  await handOver(late);
  await recordJudgement(late.store, room.at(cy, 'cold'), target, 'secure');
  await handOverAll(both, room, late);
  for (const tablet of [both, room, late]) {
    assert.is(await judgements(tablet), 1);
    assert.equal(await viewsOf(tablet.store), await viewsOf(room.store));
    const { outcome, frozen } = await tablet.door.sendHome();
    assert.equal([outcome, frozen], ['nothing-new', []]);
  }
});

test('a tablet that is found joins again as another one, and brings what it did while it was away', async () => {
  const home = memoryHome();
  const { room, other, lost, amy, ben, judge } = await aStaffRoom(home);
  await judge(lost, amy);
  await handOver(lost);
  await reportLost(room.store, lost.store.device);
  await handOver(room, other);
  await judge(lost, ben);
  await lost.door.sendHome();
  const { device } = lost.store;
  const answer = await lost.door.join(await linkFrom(room), { adult: 'Mr Lorne', tablet: 'Found again' });
  assert.is(answer.is, 'renewed');
  await handOverAll(lost, room, other);
  assert.is.not(lost.store.device, device);
  for (const tablet of [room, other, lost]) assert.is(await judgements(tablet), 2);
  assert.equal(await viewsOf(lost.store), await viewsOf(room.store));
});

/** Mr Lorne erases a child, so that all that his tablet ever sent is under keys which it has made itself. */
async function anEraserIsStolen() {
  const home = memoryHome();
  const staff = await aStaffRoom(home);
  const { room, lost, amy, ben, cy, judge } = staff;
  await judge(lost, amy);
  await judge(lost, ben);
  await handOver(lost);
  await erasePupil(lost.store, amy);
  await judge(lost, cy);
  await handOver(lost);
  const { device } = lost.store;
  const { items } = home.copy().get(classOf(lost)) ?? {};
  const names = [...(items?.keys() ?? [])].filter((name) => name.startsWith(`s/${device}/`));
  assert.equal([names, items?.has(`p/${device}/1`)], [[], true]);
  assert.equal([await epochsOf(lost, 'class'), await epochsOf(room, 'class')], [[1, 2], [1]]);
  await reportLost(room.store, device);
  return { ...staff, home };
}

const classOf = ({ store }: Whole) => selfOf(store).spaces.class as SpaceId;

test('what a lost tablet had sealed with keys of its own is read before it is said where its work ends', async () => {
  const { room, other, lost, station, amy, ben, judge } = await anEraserIsStolen();
  const { n } = await ownStream(lost.store, classOf(lost));
  const cutOn = async ({ store }: Whole) => (await store.db.tablets.get(lost.store.device))?.cut?.class;
  await handOver(room);
  assert.equal([await judgements(room), await cutOn(room)], [2, n]);
  assert.is((await epochsOf(room, 'class')).at(-1), 3);
  await judge(lost, ben, 'not-yet');
  await lost.door.sendHome();
  await handOverAll(other, room, station);
  for (const tablet of [room, other]) {
    assert.equal([await judgements(tablet), await cutOn(tablet)], [2, n]);
    assert.equal(await epochsOf(tablet, 'class'), [3]);
    assert.ok(await tablet.store.db.erased.get(amy));
  }
  assert.equal(await epochsOf(lost, 'class'), [1, 2]);
  assert.equal(await viewsOf(other.store), await viewsOf(room.store));
});

test('no key is taken from a lost tablet once it is said where its work ends', async () => {
  const home = memoryHome();
  const { room, other, lost, station, amy, ben, cy, judge, draft } = await aStaffRoom(home);
  await judge(lost, amy);
  await handOver(lost);
  await reportLost(room.store, lost.store.device);
  await handOver(room, other, station, room, other);
  await erasePupil(lost.store, cy);
  await judge(lost, ben);
  await lost.door.sendHome();
  assert.equal(await epochsOf(lost, 'class'), [1, 2]);
  await draft(other, ben, 'After the loss');
  await handOverAll(other, room, station);
  for (const tablet of [room, other]) {
    assert.equal(await epochsOf(tablet, 'class'), [2]);
    assert.is(await judgements(tablet), 1);
    assert.is(await tablet.store.db.erased.get(cy), undefined);
  }
  assert.equal(await tellsAtHome(home, await allKeys([lost]), ['After the loss']), []);
});

test.run();
