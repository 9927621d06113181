import * as assert from 'uvu/assert';
import type { TargetId } from '../../src/schema/ids.ts';
import { readStamp } from '../../src/schema/stamp.ts';
import { levels } from '../../src/schema/words.ts';
import { erasePupil } from '../../src/store/commands/erase.ts';
import { recordDraft, recordJudgement } from '../../src/store/commands/mark.ts';
import type { Store } from '../../src/store/store.ts';
import { rebuildViews } from '../../src/sync/rebuildViews.ts';
import { aCopyOf } from '../support/copyOf.ts';
import { drop } from '../support/faults.ts';
import { aSchoolAt, aTabletThatJoins } from '../support/handover.ts';
import { memoryFolder } from '../support/memoryFolder.ts';
import { memoryHome, puts } from '../support/memoryHome.ts';
import { suite } from '../support/suite.ts';
import { viewsOf } from '../support/tablet.ts';

const test = suite('copied tablets');
const target = 'Y4.VGP.01' as TargetId;

async function aSchoolDay() {
  const home = memoryHome();
  const room = await aSchoolAt(home);
  await room.door.sendHome();
  const other = await aTabletThatJoins(room, home.fetch);
  await other.door.sendHome();
  await room.door.sendHome();
  const [amy, ben, cy] = room.pupils as [never, never, never];
  return { home, room, other, amy, ben, cy };
}

const judgementsIn = async ({ db }: Store) =>
  (await db.ledger.toArray()).flatMap(({ judgements }) => judgements.map(({ stamp }) => stamp)).sort();

test('of two tablets with one disk, the second to hand over goes on as a tablet of its own, and all work arrives', async () => {
  const { home, room, other, amy, ben, cy } = await aSchoolDay();
  await recordJudgement(room.store, room.at(amy, 'cold'), target, 'not-yet');
  const copy = await aCopyOf(room, home.fetch);
  const { device } = room.store;
  await recordJudgement(room.store, room.at(ben, 'cold'), target, 'secure');
  await recordJudgement(copy.store, room.at(cy, 'cold'), target, 'approaching');
  await recordDraft(copy.store, room.at(cy, 'cold'), 'The kite flew.');

  const first = await room.door.sendHome();
  assert.equal([first.outcome, first.waiting, first.wasCopy], ['home', 0, undefined]);
  const second = await copy.door.sendHome();
  assert.equal([second.outcome, second.waiting, second.wasCopy], ['home', 0, true]);
  assert.is(room.store.device, device);
  assert.is.not(copy.store.device, device);
  assert.is((await copy.restart()).store.device, copy.store.device);

  for (const tablet of [room, other]) await tablet.door.sendHome();
  const views = await viewsOf(room.store);
  assert.equal(await viewsOf(other.store), views);
  assert.is((await judgementsIn(room.store)).length, 3);
});

test('two tablets with one disk and a clock that has stopped never give two taps the same stamp', async () => {
  const { home, room, other, amy } = await aSchoolDay();
  room.clock.set('2025-11-23T09:00:00+00:00');
  const copy = await aCopyOf(room, home.fetch, '2025-11-23T09:00:00+00:00');
  for (const level of levels) {
    await recordJudgement(room.store, room.at(amy, 'cold'), target, level);
    await recordJudgement(copy.store, room.at(amy, 'cold'), target, level);
  }
  for (const tablet of [room, copy, other, room]) await tablet.door.sendHome();
  for (const { store } of [room, copy, other]) {
    assert.is(new Set(await judgementsIn(store)).size, 2 * levels.length);
  }
});

test('once it has its own name, the copy moves nothing and is a copy no more', async () => {
  const { home, room, other, amy, ben } = await aSchoolDay();
  const copy = await aCopyOf(room, home.fetch);
  await recordJudgement(room.store, room.at(ben, 'cold'), target, 'secure');
  await recordJudgement(copy.store, room.at(amy, 'cold'), target, 'secure');
  for (const tablet of [room, copy, other, room, copy]) await tablet.door.sendHome();
  const name = copy.store.device;
  for (const tablet of [room, copy, other]) {
    const before = home.asked.length;
    const report = await tablet.door.sendHome();
    assert.equal([report.outcome, report.wasCopy, report.frozen], ['nothing-new', undefined, []]);
    assert.is(home.asked.slice(before).filter(puts(/^s/)).length, 0);
  }
  await recordJudgement(copy.store, room.at(amy, 'hot'), target, 'secure');
  assert.equal((await copy.door.sendHome()).sent, 1);
  assert.is(copy.store.device, name);
  assert.is(readStamp((await judgementsIn(copy.store)).at(-1) as never).device, name);
  await room.door.sendHome();
  assert.equal((await viewsOf(room.store)).ledger, (await viewsOf(copy.store)).ledger);
});

test('a tablet that was put back to a backup hears what it had sent itself, and goes on under a new name', async () => {
  const { home, room, other, amy, ben, cy } = await aSchoolDay();
  const backup = await aCopyOf(room, home.fetch);
  await recordJudgement(room.store, room.at(amy, 'cold'), target, 'not-yet');
  await room.door.sendHome();
  await recordJudgement(room.store, room.at(ben, 'cold'), target, 'secure');
  await room.door.sendHome();
  await recordJudgement(other.store, room.at(cy, 'cold'), target, 'secure');
  await other.door.sendHome();
  room.store.db.close();
  const report = await backup.door.sendHome();
  assert.equal([report.outcome, report.wasCopy, report.received], ['home', true, 3]);
  await recordJudgement(backup.store, room.at(cy, 'hot'), target, 'secure');
  await backup.door.sendHome();
  await other.door.sendHome();
  assert.equal(await viewsOf(other.store), await viewsOf(backup.store));
  assert.is((await judgementsIn(backup.store)).length, 4);
});

test('segments that were sealed and not yet sent when the disk was copied arrive once', async () => {
  const { home, room, other, amy, ben } = await aSchoolDay();
  await recordJudgement(room.store, room.at(amy, 'cold'), target, 'not-yet');
  home.always(drop, puts(/./));
  await room.door.sendHome();
  const copy = await aCopyOf(room, home.fetch);
  await recordJudgement(room.store, room.at(ben, 'cold'), target, 'secure');
  await recordJudgement(copy.store, room.at(ben, 'cold'), target, 'approaching');
  await copy.door.sendHome();
  home.heal();
  for (const tablet of [copy, room, other, copy]) await tablet.door.sendHome();
  assert.equal(await viewsOf(copy.store), await viewsOf(room.store));
  assert.equal(await viewsOf(other.store), await viewsOf(room.store));
  assert.is((await judgementsIn(other.store)).length, 3);
});

test('a line that breaks while it finds out leaves everything for the next handover', async () => {
  for (let lost = 0; lost < 12; lost++) {
    const { home, room, amy, ben } = await aSchoolDay();
    const copy = await aCopyOf(room, home.fetch);
    await recordJudgement(room.store, room.at(ben, 'cold'), target, 'secure');
    await room.door.sendHome();
    await recordJudgement(copy.store, room.at(amy, 'cold'), target, 'secure');
    let asked = 0;
    home.always((arrive, signal) => (asked++ >= lost ? drop(arrive, signal) : arrive()));
    await copy.door.sendHome();
    home.heal();
    const healed = await copy.door.sendHome();
    assert.equal([healed.waiting, healed.frozen], [0, []], `after ${lost} requests`);
    await room.door.sendHome();
    assert.equal(await viewsOf(copy.store), await viewsOf(room.store), `after ${lost} requests`);
  }
});

test('of two copies that hand somebody a new key, the second does it in its own name, and goes on', async () => {
  const { home, room, other, amy, ben } = await aSchoolDay();
  const late = await aTabletThatJoins(room, home.fetch, 'Mr Ade');
  await erasePupil(room.store, amy);
  for (const tablet of [room, late]) await tablet.door.sendHome();
  const copy = await aCopyOf(room, home.fetch);
  home.always(drop, puts(/^k\//));
  await room.door.sendHome();
  home.heal();
  assert.is((await copy.door.sendHome()).outcome, 'home');
  await recordJudgement(room.store, room.at(ben, 'cold'), target, 'secure');
  for (const tablet of [room, copy, late, other]) {
    const { outcome, waiting, detail } = await tablet.door.sendHome();
    assert.equal([outcome, waiting, detail], ['home', 0, undefined]);
  }
  for (const tablet of [room, copy, late, other, room]) await tablet.door.sendHome();
  for (const tablet of [room, copy, other])
    assert.equal(await viewsOf(tablet.store), await viewsOf(late.store));
});

test('when the endpoint forgets a day and the copy is faster, both tales are kept by those who knew the first', async () => {
  const { home, room, other, amy, ben, cy } = await aSchoolDay();
  const yesterday = home.copy();
  const copy = await aCopyOf(room, home.fetch);
  await recordJudgement(room.store, room.at(amy, 'cold'), target, 'not-yet');
  for (const tablet of [room, other]) await tablet.door.sendHome();
  home.putBack(yesterday);
  await recordJudgement(copy.store, room.at(ben, 'cold'), target, 'secure');
  const faster = await copy.door.sendHome();
  assert.equal([faster.outcome, faster.wasCopy], ['home', undefined]);
  await recordJudgement(room.store, room.at(cy, 'cold'), target, 'secure');
  assert.is((await other.door.sendHome()).outcome, 'home');
  const told = await viewsOf(other.store);
  assert.is((await judgementsIn(other.store)).length, 2);
  await rebuildViews(other.store, other.facts);
  assert.equal(await viewsOf(other.store), told);
  const renamed = await room.door.sendHome();
  assert.equal([renamed.outcome, renamed.wasCopy], ['home', true]);
  for (const tablet of [other, copy, room]) await tablet.door.sendHome();
  for (const tablet of [copy, other]) {
    assert.equal(await viewsOf(tablet.store), await viewsOf(room.store));
    assert.equal((await tablet.door.sendHome()).frozen, []);
  }
  assert.is((await judgementsIn(room.store)).length, 3);
});

/** A folder that a tablet and its copy write to; the other one's line goes dead when it is asked too much. */
async function aFolderOfTwo() {
  const folder = memoryFolder({ lists: false });
  const room = await aSchoolAt({ ...folder, how: { kind: 'folder' } });
  await room.door.sendHome();
  let left = 200;
  const line: typeof fetch = async (...asked) => {
    left -= 1;
    if (left < 0) throw new TypeError('Asked for ever');
    return folder.fetch(...asked);
  };
  const other = await aTabletThatJoins(room, line);
  for (const tablet of [other, room, other]) await tablet.door.sendHome();
  const yesterday = new Map(folder.files);
  const copy = await aCopyOf(room, folder.fetch);
  const say = async ({ store, door }: typeof copy, pupil: never, times: number) => {
    for (const level of levels.slice(0, times)) {
      await recordJudgement(store, room.at(pupil, 'cold'), target, level);
      assert.is((await door.sendHome()).wasCopy, undefined);
    }
  };
  const forget = () => {
    folder.files.clear();
    for (const [path, body] of yesterday) folder.files.set(path, body);
  };
  const [amy, ben, cy] = room.pupils as [never, never, never];
  return { folder, room, copy, other, amy, ben, cy, say, forget };
}

test('when a folder forgets a day and the copy says more in it, its tale is read from where the two part', async () => {
  const { room, copy, other, amy, ben, say, forget } = await aFolderOfTwo();
  await say(room, amy, 2);
  await other.door.sendHome();
  forget();
  await say(copy, ben, 3);
  const { received, frozen } = await other.door.sendHome();
  assert.equal([received, frozen], [3, []]);
  assert.is((await judgementsIn(other.store)).length, 5);
  assert.is((await room.door.sendHome()).wasCopy, true);
  for (const tablet of [copy, other, room]) await tablet.door.sendHome();
  for (const tablet of [copy, other]) {
    assert.equal(await viewsOf(tablet.store), await viewsOf(room.store));
    assert.equal((await tablet.door.sendHome()).frozen, []);
  }
});

test('when what a folder lacks is put back beside the copy’s tale, whoever reads it stands where the two meet', async () => {
  const { folder, room, copy, other, amy, ben, cy, say, forget } = await aFolderOfTwo();
  await say(room, amy, 2);
  await other.door.sendHome();
  await say(room, cy, 3);
  const today = new Map(folder.files);
  forget();
  await say(copy, ben, 4);
  for (const [path, body] of today) if (!folder.files.has(path)) folder.files.set(path, body);
  for (const received of [4, 0]) {
    const report = await other.door.sendHome();
    assert.equal([report.received, report.frozen.map(({ why }) => why)], [received, ['chain']]);
  }
  assert.is((await judgementsIn(other.store)).length, 6);
});

test.run();
