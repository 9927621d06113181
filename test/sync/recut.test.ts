import * as assert from 'uvu/assert';
import { homeOf } from '../../src/device/keys.ts';
import { importClassList } from '../../src/store/commands/classList.ts';
import { recordDraft } from '../../src/store/commands/mark.ts';
import { segmentMax } from '../../src/sync/cut.ts';
import { drop, loseReply, says } from '../support/faults.ts';
import { aSchoolAt, aTabletThatJoins } from '../support/handover.ts';
import { memoryHome, puts } from '../support/memoryHome.ts';
import { suite } from '../support/suite.ts';
import { viewsOf } from '../support/tablet.ts';

const test = suite('what is too large for a home');
const segments = /^s\//;

/** Names that do not pack well. */
const aLongList = (room: Awaited<ReturnType<typeof aSchoolAt>>, count = 400) => {
  const word = () => Buffer.from(room.store.random(new Uint8Array(30))).toString('hex');
  const added = Array.from({ length: count }, () => ({ class: room.classId, given: word(), family: word() }));
  return importClassList(room.store, { newClasses: [], added, changed: [], left: [] });
};

const refused = (home: ReturnType<typeof memoryHome>) => home.asked.filter(({ status }) => status === 413);

for (const [what, largest] of [
  ['1 MB, as nginx', 1_000_000],
  ['200 KB, as json-server', 200_000],
  ['20 KB', 20_000],
] as const) {
  test(`a home that takes ${what} gets a long class list all the same, and every tablet has all of it`, async () => {
    const home = memoryHome({ largest });
    const room = await aSchoolAt(home);
    await aLongList(room);
    const { device } = room.store;
    const report = await room.door.sendHome();
    assert.equal([report.outcome, report.waiting, report.wasCopy], ['home', 0, undefined]);
    assert.is(room.store.device, device);
    const other = await aTabletThatJoins(room, home.fetch);
    await other.door.sendHome();
    await room.door.sendHome();
    assert.equal(await viewsOf(other.store), await viewsOf(room.store));
  });
}

test('what a home takes is remembered: nothing larger is sent there again', async () => {
  const home = memoryHome({ largest: 20_000 });
  const room = await aSchoolAt(home);
  await aLongList(room, 1500);
  await room.door.sendHome();
  assert.ok(refused(home).length > 0);
  const before = home.asked.length;
  await aLongList(room);
  assert.is((await room.door.sendHome()).outcome, 'home');
  assert.equal(
    home.asked.slice(before).filter(({ status }) => status === 413),
    [],
  );
  assert.ok(((await homeOf(room.facts))?.largest ?? Number.POSITIVE_INFINITY) < segmentMax);
});

test('a change that is too large alone stays, is said to, and keeps nothing else back', async () => {
  const home = memoryHome({ largest: 20_000 });
  const room = await aSchoolAt(home);
  const [amy, ben] = room.pupils as [never, never];
  const nothingPacks = Buffer.from(room.store.random(new Uint8Array(17_000))).toString('base64');
  await recordDraft(room.store, room.at(amy, 'cold'), nothingPacks);
  await recordDraft(room.store, room.at(ben, 'cold'), 'The kite flew.');
  const report = await room.door.sendHome();
  assert.equal([report.outcome, report.waiting], ['too-large', 1]);
  const other = await aTabletThatJoins(room, home.fetch);
  await other.door.sendHome();
  assert.equal(
    (await other.store.db.pieces.toArray()).map(({ drafts }) => drafts[0]?.text),
    ['The kite flew.'],
  );
});

test('a size that is refused and has arrived all the same is not cut again', async () => {
  const home = memoryHome();
  const room = await aSchoolAt(home);
  await aLongList(room);
  home.next(async (arrive) => {
    await arrive();
    return new Response('', { status: 413 });
  }, puts(segments));
  const before = await room.store.db.segments.toArray();
  assert.equal((await room.door.sendHome()).outcome, 'home');
  assert.equal(before, []);
  const sent = home.asked.filter(puts(segments)).map(({ space, name }) => `${space}/${name}`);
  assert.is(new Set(sent).size, sent.length);
});

test('a segment that others may have read is never cut again under its name', async () => {
  const home = memoryHome();
  const room = await aSchoolAt(home);
  const other = await aTabletThatJoins(room, home.fetch);
  await aLongList(room);
  const atFirst = home.copy();
  home.always(loseReply, puts(segments));
  await room.door.sendHome();
  home.heal();
  await other.door.sendHome();
  home.putBack(atFirst);
  home.next(
    says(413),
    ({ method, name, body }) => method === 'PUT' && segments.test(name) && body.length > 9000,
  );
  const { device } = room.store;
  const report = await room.door.sendHome();
  assert.equal([report.outcome, report.waiting, report.wasCopy], ['home', 0, undefined]);
  assert.is.not(room.store.device, device);
  for (const tablet of [other, room, other, room]) await tablet.door.sendHome();
  assert.equal(await viewsOf(other.store), await viewsOf(room.store));
  assert.equal((await other.door.sendHome()).frozen, []);
});

test('a first try of which nothing was heard may still arrive: its number is not used again', async () => {
  const home = memoryHome();
  const room = await aSchoolAt(home);
  await aLongList(room);
  const large = ({ method, name, body }: { method: string; name: string; body: string }) =>
    method === 'PUT' && segments.test(name) && body.length > 9000;
  home.next(drop, large);
  home.next(says(413), large);
  const { device } = room.store;
  assert.equal((await room.door.sendHome()).outcome, 'home');
  assert.is.not(room.store.device, device);
});

test('a small body that is refused is not cut at all', async () => {
  const home = memoryHome();
  const room = await aSchoolAt(home);
  home.always(says(413), puts(segments));
  const report = await room.door.sendHome();
  assert.equal([report.outcome, report.sent], ['too-large', 0]);
  home.heal();
  assert.equal((await room.door.sendHome()).outcome, 'home');
});

test.run();
