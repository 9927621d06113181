import * as assert from 'uvu/assert';
import type { TargetId } from '../../src/schema/ids.ts';
import { type Level, levels } from '../../src/schema/words.ts';
import { readAttachment } from '../../src/store/attachments.ts';
import { erasePupil } from '../../src/store/commands/erase.ts';
import { recordJudgement } from '../../src/store/commands/mark.ts';
import { ownStream, streamsOf } from '../../src/store/journey.ts';
import { pieceOf } from '../../src/store/queries.ts';
import { type Store, selfOf } from '../../src/store/store.ts';
import { createHandover } from '../../src/sync/handover.ts';
import { rebuildViews } from '../../src/sync/rebuildViews.ts';
import { aPageOf } from '../support/aPage.ts';
import { aCopyOf } from '../support/copyOf.ts';
import { drop } from '../support/faults.ts';
import { aSchoolAt, aTabletThatJoins, hurry } from '../support/handover.ts';
import { memoryFolder } from '../support/memoryFolder.ts';
import { gets, type MemoryHome, memoryHome, puts } from '../support/memoryHome.ts';
import { suite } from '../support/suite.ts';
import { viewsOf } from '../support/tablet.ts';

const test = suite('streams made short');
const target = 'Y4.VGP.01' as TargetId;
const pieces = /^p\//;
const segments = /^s\//;
const deletes = ({ method }: { method: string }) => method === 'DELETE';

/** A school whose first tablet makes its streams short after so many handovers with news. */
async function aBusySchool(home: Parameters<typeof aSchoolAt>[0], longStream = 4) {
  const room = await aSchoolAt(home);
  const options = { store: room.store, facts: room.facts, fetch: home.fetch, patience: hurry() };
  const busy = { ...room, door: createHandover({ ...options, longStream }) };
  const aDay = async () => {
    await recordJudgement(room.store, room.at(room.pupils[0] as never, 'cold'), target, 'secure');
    await recordJudgement(room.store, room.at(room.pupils[0] as never, 'cold'), target, 'not-yet');
    return busy.door.sendHome();
  };
  return { ...busy, aDay };
}

const space = (store: Store) => selfOf(store).spaces.class as never;
const baseOf = async (store: Store) => (await ownStream(store, space(store))).base;

const judgementsOn = async ({ store }: { store: Store }) =>
  (await store.db.ledger.toArray()).flatMap(({ judgements }) => judgements).length;

/** What the endpoint has now of one tablet in the class space, by name. */
function namesAt(home: MemoryHome, store: Store): string[] {
  const { items } = home.copy().get(space(store)) as { items: Map<string, unknown> };
  return [...items.keys()].filter((name) => name.includes(store.device) && !name.startsWith('h/')).sort();
}

test('a stream that has grown long is one piece at home, and all of its changes still count as home', async () => {
  const home = memoryHome();
  const room = await aBusySchool(home);
  let [report, before] = [await room.aDay(), 0];
  while (!(await baseOf(room.store))) [before, report] = [report.home, await room.aDay()];
  assert.equal([report.outcome, report.waiting, report.home], ['home', 0, before + 2]);
  assert.equal(namesAt(home, room.store), [`p/${room.store.device}/1`]);
  const asked = home.asked.length;
  assert.is((await room.door.sendHome()).outcome, 'nothing-new');
  assert.equal(home.asked.slice(asked).filter(puts(/^[^h]/)), []);
});

test('a tablet that joins when the stream is short finds the pages of before', async () => {
  const home = memoryHome();
  const room = await aBusySchool(home);
  const amy = room.at(room.pupils[0] as never, 'cold');
  const station = selfOf(room.store).spaces.station;
  const isShort = async () => (await ownStream(room.store, station)).base !== undefined;
  let { photo } = await aPageOf(room.store, amy);
  for (let order = 1; !(await isShort()); order++) {
    await room.door.sendHome();
    ({ photo } = await aPageOf(room.store, amy, { order, size: 1000 }));
  }
  await room.door.sendHome();
  const late = await aTabletThatJoins(room, home.fetch);
  await late.door.sendHome({ everything: true });
  const pages = (await pieceOf(late.store, amy))?.pages ?? [];
  assert.equal(await readAttachment(late.store, pages.at(-1)?.page as never), photo);
  for (const { page, thumbnail } of pages) {
    assert.ok((await readAttachment(late.store, page)) && (await readAttachment(late.store, thumbnail)));
  }
});

test('nothing is cleared before the snapshot was given back', async () => {
  const home = memoryHome();
  const room = await aBusySchool(home);
  for (let day = 0; day < 2; day++) await room.aDay();
  home.always(drop, gets(pieces));
  const before = namesAt(home, room.store).length;
  for (let day = 0; day < 3; day++) await room.aDay();
  const segmentsThere = namesAt(home, room.store).filter((name) => segments.test(name));
  assert.ok(segmentsThere.length > before);
  assert.equal(home.asked.filter(deletes), []);
  home.heal();
  assert.is((await room.door.sendHome()).waiting, 0);
  assert.ok(namesAt(home, room.store).some((name) => pieces.test(name)));
  assert.ok(!namesAt(home, room.store).includes(`s/${room.store.device}/1`));
});

test('a tablet that comes late, one that is in the middle and one that had everything show the same', async () => {
  const home = memoryHome();
  const room = await aBusySchool(home);
  await room.aDay();
  const middle = await aTabletThatJoins(room, home.fetch, 'Mr Middle');
  const always = await aTabletThatJoins(room, home.fetch, 'Ms Always');
  for (const tablet of [middle, always]) await tablet.door.sendHome();
  for (let day = 0; day < 9; day++) {
    await room.aDay();
    await always.door.sendHome();
  }
  const late = await aTabletThatJoins(room, home.fetch, 'Mx Late');
  for (const tablet of [late, middle, room, always, late, middle]) {
    const report = await tablet.door.sendHome();
    assert.equal(report.frozen, []);
  }
  const views = await viewsOf(room.store);
  for (const { store, facts } of [late, middle, always, room]) {
    assert.equal(await viewsOf(store), views);
    await rebuildViews(store, facts);
    assert.equal(await viewsOf(store), views);
  }
  for (const tablet of [late, middle]) assert.is((await tablet.door.sendHome()).outcome, 'nothing-new');
});

test('whoever comes late asks for a piece, and not for every segment that it stands for', async () => {
  const home = memoryHome();
  const room = await aBusySchool(home, 30);
  while (!(await baseOf(room.store))) await room.aDay();
  const late = await aTabletThatJoins(room, home.fetch);
  const before = home.asked.length;
  const report = await late.door.sendHome();
  assert.ok(report.received > 60);
  assert.ok(home.asked.slice(before).filter(gets(/^[ps]\//)).length < 12);
});

test('an endpoint that is put back to before the snapshot gets it again, and is cleared again', async () => {
  const home = memoryHome();
  const room = await aBusySchool(home);
  for (let day = 0; day < 2; day++) await room.aDay();
  const old = home.copy();
  while (!(await baseOf(room.store))) await room.aDay();
  await room.aDay();
  const there = namesAt(home, room.store);
  const { home: all } = await room.door.sendHome();
  home.putBack(old);
  const report = await room.door.sendHome();
  assert.equal([report.waiting, report.home, report.wasCopy], [0, all, undefined]);
  assert.equal(namesAt(home, room.store), there);
  const late = await aTabletThatJoins(room, home.fetch);
  await late.door.sendHome();
  assert.equal((await viewsOf(late.store)).ledger, (await viewsOf(room.store)).ledger);
});

test('a new endpoint gets the snapshot and what follows it, and no segment that it stands for', async () => {
  const home = memoryHome();
  const room = await aBusySchool(home);
  while (!(await baseOf(room.store))) await room.aDay();
  const { home: all } = await room.aDay();
  const there = namesAt(home, room.store);
  home.loseEverything();
  await room.door.setUpHome({ address: home.address });
  const report = await room.door.sendHome();
  assert.equal([report.waiting, report.home], [0, all]);
  assert.equal(namesAt(home, room.store), there);
});

test('a copy of the tablet from before the snapshot goes on under a name of its own, and loses nothing', async () => {
  const home = memoryHome();
  const room = await aBusySchool(home);
  await room.aDay();
  const copy = await aCopyOf(room, home.fetch);
  while (!(await baseOf(room.store))) await room.aDay();
  await recordJudgement(copy.store, room.at(room.pupils[1] as never, 'hot'), target, 'approaching');
  const report = await copy.door.sendHome();
  assert.equal([report.wasCopy, report.waiting], [true, 0]);
  assert.is((await room.door.sendHome()).wasCopy, undefined);
  await copy.door.sendHome();
  assert.equal(await viewsOf(copy.store), await viewsOf(room.store));
});

test('a copy from after the snapshot parts from it where the two went apart', async () => {
  const home = memoryHome();
  const room = await aBusySchool(home);
  while (!(await baseOf(room.store))) await room.aDay();
  const copy = await aCopyOf(room, home.fetch);
  await room.aDay();
  await recordJudgement(copy.store, room.at(room.pupils[1] as never, 'hot'), target, 'approaching');
  assert.is((await copy.door.sendHome()).wasCopy, true);
  for (const tablet of [room, copy]) await tablet.door.sendHome();
  assert.equal(await viewsOf(copy.store), await viewsOf(room.store));
  assert.equal((await room.door.sendHome()).frozen, []);
});

test('when the endpoint forgets a week and the copy is faster, both tales are kept though one of them was made short', async () => {
  const home = memoryHome();
  const room = await aBusySchool(home);
  await room.aDay();
  const other = await aTabletThatJoins(room, home.fetch);
  await other.door.sendHome();
  const before = home.copy();
  const copy = await aCopyOf(room, home.fetch);
  for (let day = 0; day < 6; day++) {
    const level = day % 2 === 0 ? 'approaching' : 'secure';
    await recordJudgement(copy.store, room.at(room.pupils[1] as never, 'hot'), target, level);
    await copy.door.sendHome();
  }
  await other.door.sendHome();
  home.putBack(before);
  while (!(await baseOf(room.store))) await room.aDay();
  await room.aDay();
  await other.door.sendHome();
  assert.is(await judgementsOn(other), (await judgementsOn(room)) + 6);
  for (const tablet of [copy, room, other, copy, room]) await tablet.door.sendHome();
  for (const tablet of [copy, other]) assert.equal(await viewsOf(tablet.store), await viewsOf(room.store));
  assert.equal((await other.door.sendHome()).frozen, []);
});

/**
 * The endpoint has forgotten a week in which a stream was made short. One tablet knows the stream from its snapshot
 * alone; the copy of whoever wrote it has said nothing yet.
 */
async function aCopyAndAForgottenWeek() {
  const home = memoryHome();
  const room = await aBusySchool(home);
  await room.aDay();
  const before = home.copy();
  const copy = await aCopyOf(room, home.fetch);
  while (!(await baseOf(room.store))) await room.aDay();
  const late = await aTabletThatJoins(room, home.fetch, 'Mx Late');
  await late.door.sendHome();
  const through = (await baseOf(room.store))?.through as number;
  home.putBack(before);
  return { room, copy, late, through };
}

test('when the endpoint forgets a week, who knows it from a snapshot alone takes in the copy’s tale beside it', async () => {
  const { room, copy, late, through } = await aCopyAndAForgottenWeek();
  for (const level of ['approaching', 'secure'] as const) {
    await recordJudgement(copy.store, room.at(room.pupils[1] as never, 'hot'), target, level);
    assert.is((await copy.door.sendHome()).wasCopy, undefined);
  }
  assert.ok((await ownStream(copy.store, space(copy.store))).n <= through);
  const { received, frozen } = await late.door.sendHome();
  assert.equal([received, frozen], [2, []]);
  assert.is(await judgementsOn(late), (await judgementsOn(room)) + 2);
  for (const tablet of [room, copy, late, room, copy]) await tablet.door.sendHome();
  for (const tablet of [copy, late]) assert.equal(await viewsOf(tablet.store), await viewsOf(room.store));
  assert.equal((await late.door.sendHome()).frozen, []);
});

test('who has read both tales goes back to none when the snapshot of the first is put home again', async () => {
  const { room, copy, late, through } = await aCopyAndAForgottenWeek();
  const reach = async () => (await ownStream(copy.store, space(copy.store))).n;
  for (let said = 0; (await reach()) < through + 2; said++) {
    const level = levels[said % levels.length] as Level;
    await recordJudgement(copy.store, room.at(room.pupils[1] as never, 'hot'), target, level);
    await copy.door.sendHome();
  }
  await late.door.sendHome();
  for (const tablet of [room, late, copy, late, room, copy, late]) await tablet.door.sendHome();
  assert.equal((await late.door.sendHome()).frozen, []);
  for (const tablet of [copy, late]) assert.equal(await viewsOf(tablet.store), await viewsOf(room.store));
});

/**
 * A folder has forgotten a week of a stream that was made short, and has what the copy said instead, segment by
 * segment; one tablet knows the stream from its snapshot alone. The copy's second segment is of another child.
 */
async function aCopysTaleInAFolder() {
  const folder = memoryFolder({ lists: false });
  const room = await aBusySchool({ ...folder, how: { kind: 'folder' } });
  await room.aDay();
  const before = new Map(folder.files);
  const copy = await aCopyOf(room, folder.fetch);
  while (!(await baseOf(room.store))) await room.aDay();
  const late = await aTabletThatJoins(room, folder.fetch, 'Mx Late');
  await late.door.sendHome();
  const through = (await baseOf(room.store))?.through as number;
  folder.files.clear();
  for (const [path, body] of before) folder.files.set(path, body);
  const reach = async () => (await ownStream(copy.store, space(copy.store))).n;
  const first = (await reach()) + 1;
  const [, ben, cy] = room.pupils as [never, never, never];
  let said = 0;
  for (; (await reach()) <= through; said++) {
    const level = levels[said % levels.length] as Level;
    await recordJudgement(copy.store, room.at(said === 1 ? cy : ben, 'hot'), target, level);
    assert.is((await copy.door.sendHome()).wasCopy, undefined);
  }
  assert.ok(said > 2);
  return { folder, room, copy, late, said, first, cy };
}

test('when a folder forgets a week and the copy says more in it, its tale is read from where the two part', async () => {
  const { room, copy, late, said } = await aCopysTaleInAFolder();
  const { frozen } = await late.door.sendHome();
  assert.equal(frozen, []);
  assert.is(await judgementsOn(late), (await judgementsOn(room)) + said);
  for (const tablet of [room, copy, late, room, copy, late]) await tablet.door.sendHome();
  for (const tablet of [copy, late]) assert.equal(await viewsOf(tablet.store), await viewsOf(room.store));
  assert.equal((await late.door.sendHome()).frozen, []);
});

test('the copy’s tale is read from where the two part, though in between it tells of an erased child alone', async () => {
  const { room, late, said, cy } = await aCopysTaleInAFolder();
  await erasePupil(late.store, cy);
  const { frozen } = await late.door.sendHome();
  assert.equal(frozen, []);
  assert.is(await judgementsOn(late), (await judgementsOn(room)) + said - 1);
});

test('where a segment of the copy’s tale is damaged it is read up to there, and that is shown until it is sound', async () => {
  const { folder, room, copy, late, said, first } = await aCopysTaleInAFolder();
  const second = `${space(copy.store)}/s/${copy.store.device}.${first + 1}`;
  const [path, sound] = [...folder.files].find(([name]) => name.endsWith(second)) as [string, string];
  const { ct, ...label } = JSON.parse(sound);
  folder.files.set(path, JSON.stringify({ ...label, ct: `${ct[0] === 'A' ? 'B' : 'A'}${ct.slice(1)}` }));
  for (let day = 0; day < 2; day++) {
    const { frozen } = await late.door.sendHome();
    assert.equal(
      frozen.map(({ why, n }) => [why, n]),
      [['damaged', first + 1]],
    );
    assert.is(await judgementsOn(late), (await judgementsOn(room)) + 1);
  }
  folder.files.set(path, sound);
  assert.equal((await late.door.sendHome()).frozen, []);
  assert.is(await judgementsOn(late), (await judgementsOn(room)) + said);
});

test('when the endpoint forgets a week and nobody was copied, who knows it from a snapshot goes back in no stream', async () => {
  const home = memoryHome();
  const room = await aBusySchool(home);
  await room.aDay();
  const before = home.copy();
  while (!(await baseOf(room.store))) await room.aDay();
  const late = await aTabletThatJoins(room, home.fetch, 'Mx Late');
  for (const tablet of [late, room, late]) await tablet.door.sendHome();
  const streamOf = async () => {
    const rows = await streamsOf(late.store, space(late.store));
    return rows.find(({ device }) => device === room.store.device);
  };
  const stream = await streamOf();
  home.putBack(before);
  for (const tablet of [late, room, late]) {
    const { received, frozen } = await tablet.door.sendHome();
    assert.equal([received, frozen], [0, []]);
  }
  assert.equal(await streamOf(), stream);
});

test('two tales that part right behind a snapshot are both kept, by who has read one and passed the other by', async () => {
  const home = memoryHome();
  const room = await aBusySchool(home);
  while (!(await baseOf(room.store))) await room.aDay();
  const other = await aTabletThatJoins(room, home.fetch);
  await other.door.sendHome();
  const before = home.copy();
  const copy = await aCopyOf(room, home.fetch);
  await recordJudgement(copy.store, room.at(room.pupils[1] as never, 'hot'), target, 'secure');
  await copy.door.sendHome();
  for (let i = 0; i < 3; i++) await other.door.sendHome();
  home.putBack(before);
  for (let day = 0; day < 2; day++) await room.aDay();
  const { frozen } = await other.door.sendHome();
  assert.equal(frozen, []);
  assert.is(await judgementsOn(other), (await judgementsOn(room)) + 1);
});

interface Keeps {
  home: Pick<MemoryHome, 'address' | 'fetch'> & { how?: { kind: 'folder' } };
  /** Makes a copy, and gives what puts it back. */
  copy(): () => void;
}

const homes: [string, () => Keeps][] = [
  [
    'an endpoint of ours',
    () => {
      const home = memoryHome();
      const copy = () => {
        const kept = home.copy();
        return () => home.putBack(kept);
      };
      return { home, copy };
    },
  ],
  [
    'a folder',
    () => {
      const folder = memoryFolder({ lists: false });
      const copy = () => {
        const kept = new Map(folder.files);
        return () => {
          folder.files.clear();
          for (const [path, body] of kept) folder.files.set(path, body);
        };
      };
      return { home: { ...folder, how: { kind: 'folder' as const } }, copy };
    },
  ],
];

/** A line on which no piece comes through for as long as it is bad, and all that was asked for on it since. */
function aBadLine({ fetch: good }: Pick<MemoryHome, 'fetch'>) {
  const line = { isBad: true, asked: [] as string[], fetch: good };
  line.fetch = async (input, init) => {
    const { url } = new Request(input as RequestInfo, init);
    line.asked.push(url);
    if (line.isBad && url.includes('/p/')) throw new TypeError('The line is dead');
    return good(input, init);
  };
  return line;
}

/** Its stream is short, and has been made short anew until the newest piece has that number. */
async function untilPiece(room: Awaited<ReturnType<typeof aBusySchool>>, k: number): Promise<void> {
  while (((await baseOf(room.store))?.last ?? 0) < k) await room.aDay();
}

/**
 * A newcomer has heard how many pieces there are of a tablet that is away from now on, and has none of them when the
 * home is put back to an older copy.
 */
async function piecesHeardOf({ home, copy }: Keeps, { at, told }: { at: number; told: number }) {
  const room = await aBusySchool(home, 1);
  const before = copy();
  if (at > 0) await untilPiece(room, at);
  const other = await aTabletThatJoins(room, home.fetch);
  await other.door.sendHome();
  const backToThen = at > 0 ? copy() : before;
  const said = await judgementsOn(room);
  await untilPiece(room, told);
  const line = aBadLine(home);
  const late = await aTabletThatJoins(other, line.fetch, 'Mx Late');
  assert.is((await late.door.sendHome()).outcome, 'no-answer');
  const heads = await late.store.db.heads.toArray();
  assert.is(heads.find(({ device }) => device === room.store.device)?.pieces?.class, told);
  assert.is(await judgementsOn(late), 0);
  backToThen();
  Object.assign(line, { isBad: false, asked: [] });
  return { late, line, said };
}

for (const [name, aHome] of homes) {
  test(`who has heard of newer snapshots than ${name} has after it was put back shows what the older one says`, async () => {
    const { late, said } = await piecesHeardOf(aHome(), { at: 1, told: 3 });
    const { outcome } = await late.door.sendHome();
    assert.equal([outcome, await judgementsOn(late)], ['home', said]);
  });

  test(`of snapshots that ${name} has lost, all of them, only so many are asked for in an evening`, async () => {
    const { late, line } = await piecesHeardOf(aHome(), { at: 0, told: 20 });
    await late.door.sendHome();
    const inVain = line.asked.filter((url) => url.includes(`${space(late.store)}/p/`)).length;
    assert.ok(inVain > 1 && inVain <= 16, String(inVain));
  });
}

test.run();
