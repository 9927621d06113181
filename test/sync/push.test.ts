import * as assert from 'uvu/assert';
import type { TargetId } from '../../src/schema/ids.ts';
import { importClassList } from '../../src/store/commands/classList.ts';
import { recordJudgement } from '../../src/store/commands/mark.ts';
import { selfOf } from '../../src/store/store.ts';
import { aPageOf } from '../support/aPage.ts';
import { drop, loseReply, says } from '../support/faults.ts';
import { aSchoolAt, aTabletThatJoins, linkFrom } from '../support/handover.ts';
import { gets, type MemoryHome, memoryHome, puts } from '../support/memoryHome.ts';
import { suite } from '../support/suite.ts';
import { viewsOf } from '../support/tablet.ts';

const test = suite('the way home');
const target = 'Y4.VGP.01' as TargetId;
const segments = /^s\//;

type School = Awaited<ReturnType<typeof aSchoolAt>>;

/** A school whose first handover is done, and one tap after it. */
async function aTapToSend(home: MemoryHome, size = 3): Promise<School> {
  const room = await aSchoolAt(home, size);
  await room.door.sendHome();
  await recordJudgement(room.store, room.at(room.pupils[0] as never, 'cold'), target, 'not-yet');
  return room;
}

const sentBodies = (home: MemoryHome, from: number) =>
  home.asked
    .slice(from)
    .filter(puts(segments))
    .map(({ name, body }) => `${name} ${body}`);

test('what leaves was sealed and kept before, and is out of the tail', async () => {
  const home = memoryHome();
  const { store, door } = await aTapToSend(home);
  let kept: string[] = [];
  home.next(async (arrive) => {
    kept = (await store.db.segments.toArray()).map(({ body }) => body);
    assert.is(await store.db.tail.count(), 0);
    return arrive();
  }, puts(segments));
  const before = home.asked.length;
  await door.sendHome();
  const [sent] = home.asked.slice(before).filter(puts(segments));
  assert.ok(kept.includes(sent?.body as string));
});

test('what the feed shows is read back with it, and not asked for again', async () => {
  const home = memoryHome();
  const { door } = await aTapToSend(home);
  const before = home.asked.length;
  assert.equal((await door.sendHome()).sent, 1);
  const asked = home.asked.slice(before);
  const [sent] = asked.filter(puts(segments));
  assert.equal(
    asked.filter(gets(segments)).filter(({ name, space }) => name === sent?.name && space === sent.space),
    [],
  );
});

test('a lost answer is looked up before anything is sent again, and nothing is sealed twice', async () => {
  const home = memoryHome();
  const { store, door } = await aTapToSend(home);
  const { device } = store;
  const before = home.asked.length;
  home.next(loseReply, puts(segments));
  const report = await door.sendHome();
  assert.equal([report.outcome, report.sent, report.waiting], ['home', 1, 0]);
  assert.is(sentBodies(home, before).length, 1);
  assert.is(store.device, device);
});

test('a request that never arrived goes again, byte for byte, in this handover and in the next', async () => {
  const home = memoryHome();
  const { store, door } = await aTapToSend(home);
  const before = home.asked.length;
  home.next(drop, puts(segments));
  assert.is((await door.sendHome()).outcome, 'home');
  await recordJudgement(
    store,
    { ...(await theTap(store)), pupil: 'p'.repeat(20) as never },
    target,
    'secure',
  );
  home.always(drop, puts(segments));
  const failed = await door.sendHome();
  assert.equal([failed.outcome, failed.sent, failed.waiting], ['no-answer', 0, 1]);
  home.heal();
  assert.is((await door.sendHome()).outcome, 'home');
  const sent = sentBodies(home, before);
  assert.is(sent.length, 2 + 3 + 1);
  assert.is(new Set(sent).size, 2);
});

async function theTap(store: School['store']) {
  const row = (await store.db.ledger.toArray()).at(0);
  const [judgement] = row?.judgements ?? [];
  if (!judgement) throw new Error('no tap');
  const { unit, task, taskKind, pupil, schoolYear } = judgement;
  return { unit, task, taskKind, pupil, schoolYear };
}

test('"home" is not said of what was taken and could not be read back', async () => {
  const home = memoryHome();
  const { door } = await aTapToSend(home);
  const first = (await door.sendHome()).home;
  const home2 = memoryHome();
  const room = await aSchoolAt(home2);
  home2.always(drop, gets(/feed|^s\//));
  const report = await room.door.sendHome();
  assert.equal([report.outcome, report.home, report.sent], ['no-answer', 0, 0]);
  assert.ok(report.waiting > 0);
  home2.heal();
  const next = await room.door.sendHome();
  assert.equal([next.outcome, next.home, next.waiting], ['home', first - 1, 0]);
});

test('an endpoint that says "stored" and stores nothing is found out', async () => {
  const home = memoryHome();
  const { door } = await aTapToSend(home);
  home.next(async (arrive) => {
    const copy = home.copy();
    const answer = await arrive();
    home.putBack(copy);
    return answer;
  }, puts(segments));
  const report = await door.sendHome();
  assert.equal([report.outcome, report.sent, report.waiting], ['trouble', 0, 1]);
  const next = await door.sendHome();
  assert.equal([next.outcome, next.sent, next.waiting], ['home', 1, 0]);
});

test('an endpoint that was put back to yesterday gets everything again', async () => {
  const home = memoryHome();
  const empty = home.copy();
  const room = await aSchoolAt(home);
  const spacesOnly = home.copy();
  const first = await room.door.sendHome();
  home.putBack(spacesOnly);
  const before = home.asked.length;
  const again = await room.door.sendHome();
  assert.is(home.asked.slice(before).filter(puts(/^h\//)).length, 1);
  assert.equal([again.outcome, again.sent, again.home, again.waiting], ['home', first.sent, first.home, 0]);
  const other = await aTabletThatJoins(room, home.fetch);
  await other.door.sendHome();
  assert.is((await other.store.db.pupils.count()) > 0, true);
  home.putBack(empty);
  assert.is((await room.door.sendHome()).outcome, 'refused');
});

test('an endpoint that was put back, and turns us away as we look closer, does not hide what it has lost behind what is new', async () => {
  const home = memoryHome();
  const room = await aSchoolAt(home);
  const empty = home.copy();
  await room.door.sendHome();
  home.putBack(empty);
  await recordJudgement(room.store, room.at(room.pupils[0] as never, 'cold'), target, 'secure');
  home.always(says(401), gets(/^p\//));
  assert.is((await room.door.sendHome()).outcome, 'refused');
  home.heal();
  const report = await room.door.sendHome();
  assert.equal([report.outcome, report.waiting], ['home', 0]);
  const other = await aTabletThatJoins(room, home.fetch);
  assert.equal((await other.door.sendHome()).frozen, []);
  assert.equal((await viewsOf(other.store)).ledger, (await viewsOf(room.store)).ledger);
});

test('an endpoint that was put back twice, and turns us away once as we look for a page, gets the page and its event again', async () => {
  const home = memoryHome();
  const room = await aSchoolAt(home);
  const amy = room.at(room.pupils[0] as never, 'cold');
  await room.door.sendHome();
  const monday = home.copy();
  await aPageOf(room.store, amy, { size: 1000 });
  await room.door.sendHome();
  home.putBack(monday);
  await room.door.sendHome();
  home.putBack(monday);
  home.next(says(401), gets(/^b\//));
  assert.is((await room.door.sendHome()).outcome, 'refused');
  const report = await room.door.sendHome();
  assert.equal([report.outcome, report.waiting], ['home', 0]);
  const other = await aTabletThatJoins(room, home.fetch);
  const { frozen, pagesAway } = await other.door.sendHome({ everything: true });
  assert.equal([frozen, pagesAway], [[], undefined]);
  assert.equal((await viewsOf(other.store)).pieces, (await viewsOf(room.store)).pieces);
});

test('an endpoint that counts its places anew after it was put back keeps nobody from the news', async () => {
  const home = memoryHome({ now: () => 0 });
  const okafor = await aSchoolAt(home);
  const blackwood = await aTabletThatJoins(okafor, home.fetch);
  const empty = home.copy();
  for (const tablet of [okafor, blackwood, okafor]) await tablet.door.sendHome();
  home.putBack(empty);
  await recordJudgement(blackwood.store, okafor.at(okafor.pupils[0] as never, 'cold'), target, 'secure');
  for (const tablet of [blackwood, okafor, blackwood]) await tablet.door.sendHome();
  assert.equal(await viewsOf(okafor.store), await viewsOf(blackwood.store));
  const heads = home.asked.slice(-30).filter(puts(/^h\//));
  assert.is(new Set(heads.map(({ name }) => name)).size, 2);
});

test('after a new disk the spaces are made again, both tablets send all they have, and both show the same', async () => {
  const home = memoryHome();
  const okafor = await aTapToSend(home);
  const blackwood = await aTabletThatJoins(okafor, home.fetch);
  for (const tablet of [okafor, blackwood, okafor]) await tablet.door.sendHome();
  home.loseEverything();
  const refused = await okafor.door.sendHome();
  assert.is(refused.outcome, 'refused');
  assert.is((await okafor.door.setUpHome({ address: home.address })).is, 'ready');
  const all = await okafor.door.sendHome();
  assert.equal([all.outcome, all.waiting], ['home', 0]);
  assert.is((await blackwood.door.sendHome()).outcome, 'refused');
  const link = await linkFrom(okafor);
  assert.equal(await blackwood.door.join(link, { adult: '', tablet: '' }), {
    is: 'renewed',
    school: 'Fernlea Primary',
  });
  assert.is((await blackwood.door.sendHome()).waiting, 0);
  await okafor.door.sendHome();
  const third = await aTabletThatJoins(okafor, home.fetch, 'Mr Adeyemi');
  await third.door.sendHome();
  await okafor.door.sendHome();
  await blackwood.door.sendHome();
  await blackwood.door.sendHome();
  assert.equal(await viewsOf(third.store), await viewsOf(okafor.store));
  assert.equal(await viewsOf(third.store), await viewsOf(blackwood.store));
});

test('a full endpoint keeps nobody from taking in what the others sent', async () => {
  const home = memoryHome();
  const okafor = await aTapToSend(home);
  const blackwood = await aTabletThatJoins(okafor, home.fetch);
  await blackwood.door.sendHome();
  await okafor.door.sendHome();
  await recordJudgement(blackwood.store, okafor.at(okafor.pupils[1] as never, 'cold'), target, 'secure');
  home.always(says(507), puts(segments));
  const report = await blackwood.door.sendHome();
  assert.equal([report.outcome, report.sent, report.waiting], ['full', 0, 1]);
  home.heal();
  await recordJudgement(okafor.store, okafor.at(okafor.pupils[0] as never, 'hot'), target, 'secure');
  await okafor.door.sendHome();
  home.always(says(413), puts(segments));
  const next = await blackwood.door.sendHome();
  assert.equal([next.outcome, next.received, next.waiting], ['too-large', 1, 1]);
});

test('a class list of thousands goes in segments of 64 KiB, and all of it comes home', async () => {
  const home = memoryHome();
  const room = await aSchoolAt(home, 0);
  const added = Array.from({ length: 3000 }, (_, i) => ({
    class: room.classId,
    given: `Given${(i * 7919) % 3000}`,
    family: `Family${(i * 104_729) % 3000}`,
    upn: `A${(i * 15_485_863) % 1_000_000_007}`,
  }));
  await importClassList(room.store, { newClasses: [], added, changed: [], left: [] });
  const report = await room.door.sendHome();
  assert.equal([report.outcome, report.waiting], ['home', 0]);
  const sent = home.asked.filter(puts(segments));
  assert.ok(sent.length > 3, `${sent.length} segments`);
  for (const { body } of sent) assert.ok(body.length <= 64 * 1024, `${body.length}`);
  const other = await aTabletThatJoins(room, home.fetch);
  await other.door.sendHome();
  assert.is(await other.store.db.pupils.count(), 3000);
});

test('every handover ends with one head, sealed, in the station space', async () => {
  const home = memoryHome();
  const okafor = await aTapToSend(home);
  const blackwood = await aTabletThatJoins(okafor, home.fetch);
  const heads = (from: number) => home.asked.slice(from).filter(puts(/^h\//));
  for (const tablet of [blackwood, okafor, blackwood]) await tablet.door.sendHome();
  const before = home.asked.length;
  for (const tablet of [okafor, blackwood, okafor]) await tablet.door.sendHome();
  assert.is(heads(before).length, 3);
  for (const { body, space } of heads(0)) {
    assert.is(space, selfOf(okafor.store).spaces.station);
    assert.is(JSON.parse(body).f, 'rdfh1');
    assert.not.ok(body.includes('applied') || body.includes('test'));
  }
});

test('nothing that the endpoint sees names a child, an adult or the school', async () => {
  const home = memoryHome();
  const okafor = await aTapToSend(home);
  const blackwood = await aTabletThatJoins(okafor, home.fetch);
  for (const tablet of [okafor, blackwood]) await tablet.door.sendHome();
  const seen = JSON.stringify(home.asked);
  for (const word of ['Given', 'Family', 'Okafor', 'Blackwood', 'Fernlea', 'kite', 'not-yet', 'Y4.']) {
    assert.not.ok(seen.includes(word), word);
  }
});

test.run();
