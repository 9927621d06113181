import * as assert from 'uvu/assert';
import { keysOf } from '../../src/device/keys.ts';
import type { PupilId, TargetId } from '../../src/schema/ids.ts';
import { readAttachment } from '../../src/store/attachments.ts';
import { erasePupil } from '../../src/store/commands/erase.ts';
import { recordDraft, recordJudgement } from '../../src/store/commands/mark.ts';
import { putTabletAway, reportLost, takeTabletBack } from '../../src/store/commands/tablet.ts';
import { ownStream } from '../../src/store/journey.ts';
import { openAttachment } from '../../src/store/parts.ts';
import { pieceOf } from '../../src/store/queries.ts';
import { selfOf } from '../../src/store/store.ts';
import { createHandover } from '../../src/sync/handover.ts';
import { aPageOf } from '../support/aPage.ts';
import { drop } from '../support/faults.ts';
import { aSchoolAt, aTabletThatJoins, type Connected, linkFrom } from '../support/handover.ts';
import { type MemoryFolder, memoryFolder } from '../support/memoryFolder.ts';
import { gets, type MemoryHome, memoryHome, puts } from '../support/memoryHome.ts';
import { suite } from '../support/suite.ts';
import { type Tablet, viewsOf } from '../support/tablet.ts';
import { allKeys, tellsAtHome } from '../support/tells.ts';

const test = suite('what home loses of tablets that are not in use any more');
const target = 'Y4.VGP.01' as TargetId;
type Whole = Tablet & Connected;

/** Two teachers' tablets in use, and one of a student who has left. */
async function aTermLater(home: Pick<MemoryHome, 'address' | 'fetch'>, how?: { kind: 'folder' }) {
  const okafor = await aSchoolAt(how ? { ...home, how } : home);
  await okafor.door.sendHome();
  const blackwood = await aTabletThatJoins(okafor, home.fetch);
  const student = await aTabletThatJoins(okafor, home.fetch, 'Mr Lorne');
  await handOver(okafor, blackwood, student, okafor, blackwood);
  const [amy, ben] = okafor.pupils as [PupilId, PupilId];
  return { okafor, blackwood, student, amy: okafor.at(amy, 'cold'), ben: okafor.at(ben, 'cold') };
}

async function handOver(...tablets: Whole[]) {
  const reports = [];
  for (const tablet of tablets) {
    const report = await tablet.door.sendHome();
    assert.ok(['home', 'nothing-new'].includes(report.outcome), JSON.stringify(report));
    reports.push(report);
  }
  return reports;
}

/** A tablet that is let in now shows what home has. */
async function shownToANewcomer(by: Whole, home: Pick<MemoryHome, 'fetch'>) {
  const newcomer = await aTabletThatJoins(by, home.fetch, 'Ms Iqbal');
  await handOver(newcomer);
  return newcomer;
}

const judgementsOn = async ({ store }: Pick<Whole, 'store'>) =>
  (await store.db.ledger.toArray()).flatMap((row) => row.judgements).length;

const homes: [
  string,
  () => { home: Pick<MemoryHome, 'address' | 'fetch'>; forget(): () => void; how?: { kind: 'folder' } },
][] = [
  [
    'an endpoint of ours',
    () => {
      const home = memoryHome();
      return {
        home,
        forget: () => {
          const copy = home.copy();
          return () => home.putBack(copy);
        },
      };
    },
  ],
  [
    'a folder',
    () => {
      const home: MemoryFolder = memoryFolder({ lists: false });
      const forget = () => {
        const copy = new Map(home.files);
        return () => {
          home.files.clear();
          for (const [path, body] of copy) home.files.set(path, body);
        };
      };
      return { home, forget, how: { kind: 'folder' } };
    },
  ],
];

for (const [name, aHome] of homes) {
  test(`at ${name} it is sent again by whoever has it, even if home has lost nothing else`, async () => {
    const { home, forget, how } = aHome();
    const { okafor, blackwood, student, amy } = await aTermLater(home, how);
    await putTabletAway(okafor.store, student.store.device);
    await handOver(okafor, blackwood);
    const backToBefore = forget();
    await recordJudgement(student.store, amy, target, 'secure');
    await handOver(student, blackwood);
    backToBefore();
    const [report] = await handOver(blackwood);
    assert.is(report?.inTheirPlace, 1);
    assert.is(report?.outcome, 'home');
    const [again] = await handOver(blackwood);
    assert.equal([again?.outcome, again?.inTheirPlace], ['nothing-new', undefined]);
    assert.is(await judgementsOn(await shownToANewcomer(okafor, home)), 1);
  });
}

test('it finds its own when it is taken back, and is no copy for that', async () => {
  const home = memoryHome();
  const { okafor, blackwood, student, amy } = await aTermLater(home);
  const before = home.copy();
  await recordJudgement(student.store, amy, target, 'secure');
  await handOver(student, blackwood);
  await putTabletAway(okafor.store, student.store.device);
  await handOver(okafor, blackwood);
  home.putBack(before);
  await handOver(okafor, blackwood, okafor);
  await takeTabletBack(okafor.store, student.store.device);
  await handOver(okafor);
  await student.door.join(await linkFrom(okafor), { adult: '', tablet: '' });
  const [report] = await handOver(student);
  assert.is(report?.wasCopy, undefined);
  await handOver(okafor, blackwood, student);
  assert.equal(await viewsOf(student.store), await viewsOf(okafor.store));
});

test('what a tablet that is in use has sent is its own to send again', async () => {
  const home = memoryHome();
  const { okafor, blackwood, student, amy } = await aTermLater(home);
  const before = home.copy();
  await recordJudgement(student.store, amy, target, 'secure');
  await handOver(student, okafor, blackwood);
  home.putBack(before);
  const asked = home.asked.length;
  await handOver(okafor, blackwood);
  const sent = home.asked.slice(asked).filter(puts(new RegExp(`^s/${student.store.device}`)));
  assert.equal(sent, []);
  // An adult who says only now that it is gone is early enough.
  await putTabletAway(okafor.store, student.store.device);
  await handOver(okafor);
  assert.is(await judgementsOn(await shownToANewcomer(okafor, home)), 1);
});

test('nothing of a child who was erased since comes back', async () => {
  const home = memoryHome();
  const { okafor, blackwood, student, amy, ben } = await aTermLater(home);
  const before = home.copy();
  await recordDraft(student.store, amy, 'Amy wrote of otters');
  await recordJudgement(student.store, ben, target, 'secure');
  await handOver(student, okafor, blackwood);
  await putTabletAway(okafor.store, student.store.device);
  await erasePupil(okafor.store, amy.pupil);
  for (let round = 0; round < 3; round++) await handOver(okafor, blackwood);
  home.putBack(before);
  const asked = home.asked.length;
  for (let round = 0; round < 3; round++) await handOver(okafor, blackwood);
  const keys = await allKeys([okafor, blackwood, student]);
  assert.equal(await tellsAtHome(home, keys, ['otters']), []);
  assert.equal(home.asked.slice(asked).filter(puts(new RegExp(`^s/${student.store.device}`))), []);
  assert.is(await judgementsOn(await shownToANewcomer(okafor, home)), 1);
});

const pageOn = async ({ store }: Pick<Whole, 'store'>, at: Parameters<typeof pieceOf>[1]) => {
  const [page] = (await pieceOf(store, at))?.pages ?? [];
  assert.ok(page);
  return page;
};

/** A page of the student's that one of the others has opened, and home has lost. */
async function aPageThatHomeLost() {
  const home = memoryHome();
  const school = await aTermLater(home);
  const { okafor, blackwood, student, amy } = school;
  const before = home.copy();
  await aPageOf(student.store, amy);
  await handOver(student, okafor, blackwood);
  await openAttachment(blackwood.store, (await pageOn(blackwood, amy)).page);
  await handOver(blackwood);
  await putTabletAway(okafor.store, student.store.device);
  await handOver(okafor, blackwood);
  home.putBack(before);
  await handOver(okafor, blackwood);
  return { home, ...school };
}

test('a page that home has lost comes again from whoever has it, when somebody has looked for it in vain', async () => {
  const { home, okafor, blackwood, amy } = await aPageThatHomeLost();
  const { page, thumbnail } = await pageOn(okafor, amy);
  assert.is(await openAttachment(okafor.store, page), undefined);
  // Looked for in vain, told of, brought, and fetched.
  await handOver(okafor, okafor, blackwood, okafor);
  assert.ok(await readAttachment(okafor.store, page));
  const newcomer = await shownToANewcomer(okafor, home);
  await handOver(newcomer, okafor, newcomer);
  assert.ok(await readAttachment(newcomer.store, thumbnail));
});

test('where a page lies that was brought for somebody else is told to who joins when the stream that told it is short', async () => {
  const { home, okafor, blackwood, amy } = await aPageThatHomeLost();
  const { page } = await pageOn(okafor, amy);
  assert.is(await openAttachment(okafor.store, page), undefined);
  await handOver(okafor, okafor, blackwood);
  const { store, facts, patience } = blackwood;
  const station = selfOf(store).spaces.station;
  const { n } = await ownStream(store, station);
  const door = createHandover({ store, facts, fetch: home.fetch, patience, longStream: n });
  await handOver({ ...blackwood, door });
  assert.is((await ownStream(store, station)).base?.through, n);
  const newcomer = await shownToANewcomer(okafor, home);
  assert.is(await newcomer.door.fetchAttachment((await pageOn(newcomer, amy)).page), 'here');
});

test('a page that was brought for somebody else stays where it is told to lie until it is home under the new key', async () => {
  const { home, okafor, blackwood, amy, ben } = await aPageThatHomeLost();
  const { page } = await pageOn(okafor, amy);
  assert.is(await openAttachment(okafor.store, page), undefined);
  await handOver(okafor, okafor, blackwood);
  const late = await shownToANewcomer(okafor, home);
  await erasePupil(okafor.store, ben.pupil);
  await handOver(okafor);
  home.always(drop, puts(/^b\//));
  for (let day = 0; day < 2; day++) assert.is((await blackwood.door.sendHome()).outcome, 'no-answer');
  home.heal();
  assert.is(await late.door.fetchAttachment((await pageOn(late, amy)).page), 'here');
  await handOver(blackwood);
  const newcomer = await shownToANewcomer(okafor, home);
  assert.is(await newcomer.door.fetchAttachment((await pageOn(newcomer, amy)).page), 'here');
});

test('what is looked for in vain and is nowhere is asked of the others once, and sent by nobody', async () => {
  const { home, okafor, blackwood, amy } = await aPageThatHomeLost();
  const { page } = await pageOn(okafor, amy);
  await blackwood.store.db.parts.bulkDelete([...page.parts]);
  await openAttachment(okafor.store, page);
  await handOver(okafor, okafor, blackwood);
  const asked = home.asked.length;
  await handOver(blackwood);
  const since = home.asked.slice(asked);
  assert.equal(since.filter(puts(/^[sb]\//)), []);
  assert.ok(since.length <= 2, since.map(({ name }) => name).join());
});

test('a page of a lost tablet that is nowhere any more keeps back neither what was said of it nor the older keys', async () => {
  const home = memoryHome();
  const { okafor, blackwood, student, amy } = await aTermLater(home);
  const before = home.copy();
  await aPageOf(student.store, amy);
  await recordJudgement(student.store, amy, target, 'secure');
  await handOver(student, okafor, blackwood);
  home.putBack(before);
  await reportLost(okafor.store, student.store.device);
  await handOver(okafor, blackwood, okafor);
  const epochs = async () => [...new Set((await keysOf(okafor.facts)).map(({ epoch }) => epoch))];
  assert.equal(await epochs(), [1, 2], 'it may come in the next handover');
  for (let round = 0; round < 4; round++) await handOver(okafor, blackwood);
  assert.equal(await epochs(), [2]);
  const newcomer = await shownToANewcomer(okafor, home);
  assert.is(await judgementsOn(newcomer), 1);
  assert.ok(await pageOn(newcomer, amy));
});

/** As if a disk of the endpoint were not there for a while. */
function hidePages(home: MemoryHome): () => void {
  const all = home.copy();
  const less = home.copy();
  const isPage = (name: string) => name.startsWith('b/');
  for (const { items } of less.values())
    for (const name of items.keys()) if (isPage(name)) items.delete(name);
  home.putBack(less);
  return () => {
    const now = home.copy();
    for (const [space, { items }] of all) {
      for (const [name, item] of items) if (isPage(name)) now.get(space)?.items.set(name, item);
    }
    home.putBack(now);
  };
}

test('a page that home does not show for one evening is not given up', async () => {
  const home = memoryHome();
  const { okafor, blackwood, student, amy } = await aTermLater(home);
  await aPageOf(student.store, amy);
  await handOver(student, okafor, blackwood);
  await reportLost(okafor.store, student.store.device);
  const showAgain = hidePages(home);
  await handOver(okafor, blackwood);
  showAgain();
  for (let round = 0; round < 5; round++) await handOver(okafor, blackwood);
  const newcomer = await shownToANewcomer(okafor, home);
  const { page } = await pageOn(newcomer, amy);
  await openAttachment(newcomer.store, page);
  await handOver(newcomer);
  assert.ok(await readAttachment(newcomer.store, page));
});

test('who has it and finds that home has it too sends nothing', async () => {
  const home = memoryHome();
  const { okafor, blackwood, student, amy } = await aTermLater(home);
  await aPageOf(student.store, amy);
  await handOver(student, okafor, blackwood);
  const { page } = await pageOn(okafor, amy);
  for (const { store } of [okafor, blackwood]) await openAttachment(store, page);
  await handOver(blackwood);
  const [hash] = page.parts as [string];
  await okafor.store.db.wants.toCollection().modify({ lackedSince: 1 });
  assert.is(await okafor.store.db.wants.filter(({ key }) => key.endsWith(hash)).count(), 1);
  await handOver(okafor);
  const asked = home.asked.length;
  await handOver(blackwood);
  assert.equal(home.asked.slice(asked).filter(puts(/^[sb]\//)), []);
  const later = home.asked.length;
  await handOver(blackwood);
  assert.equal(home.asked.slice(later).filter(gets(/^b\//)), []);
});

test.run();
