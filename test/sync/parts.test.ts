import * as assert from 'uvu/assert';
import { sha256Hex } from '../../src/device/cipher.ts';
import { keysOf, type SpaceKey } from '../../src/device/keys.ts';
import type { PupilId, TargetId } from '../../src/schema/ids.ts';
import { readAttachment } from '../../src/store/attachments.ts';
import { erasePupil } from '../../src/store/commands/erase.ts';
import { recordDraft, recordJudgement } from '../../src/store/commands/mark.ts';
import { doneErasing } from '../../src/store/erasing.ts';
import { openAttachment, wantWhole } from '../../src/store/parts.ts';
import { pieceOf } from '../../src/store/queries.ts';
import { type Store, selfOf } from '../../src/store/store.ts';
import { rebuildViews } from '../../src/sync/rebuildViews.ts';
import { aPageOf } from '../support/aPage.ts';
import { drop, halfBody, loseReply, says, silentCut } from '../support/faults.ts';
import { aSchoolAt, aTabletThatJoins, type Connected } from '../support/handover.ts';
import { gets, type MemoryHome, memoryHome, puts } from '../support/memoryHome.ts';
import { suite } from '../support/suite.ts';
import { type Tablet, viewsOf } from '../support/tablet.ts';

const test = suite('attachments on their way');
const target = 'Y4.VGP.01' as TargetId;
const parts = /^b\//;

async function twoTablets(home: MemoryHome) {
  const okafor = await aSchoolAt(home);
  await okafor.door.sendHome();
  const blackwood = await aTabletThatJoins(okafor, home.fetch);
  await blackwood.door.sendHome();
  await okafor.door.sendHome();
  const [amy, ben] = okafor.pupils as [never, never];
  return { okafor, blackwood, amy: okafor.at(amy, 'cold'), ben: okafor.at(ben, 'cold') };
}

const putNames = (home: MemoryHome, from: number) =>
  home.asked
    .slice(from)
    .filter(puts(/^[sb]\//))
    .map(({ name }) => name);

const pagesAt = async (store: Store, at: Parameters<typeof pieceOf>[1]) =>
  (await pieceOf(store, at))?.pages ?? [];

test('a page is home before the event that names it, and after the judgements that need none', async () => {
  const home = memoryHome();
  const { okafor, amy } = await twoTablets(home);
  await aPageOf(okafor.store, amy);
  await recordJudgement(okafor.store, amy, target, 'secure');
  const before = home.asked.length;
  const report = await okafor.door.sendHome();
  assert.equal([report.outcome, report.sent, report.waiting, report.pagesWaiting], ['home', 2, 0, undefined]);
  const kinds = putNames(home, before).map((name) => name[0]);
  assert.equal(kinds, ['s', 'b', 'b', 'b', 's']);
  const sizes = home.asked
    .slice(before)
    .filter(puts(parts))
    .map(({ body }) => body.length);
  assert.ok((sizes[0] as number) < 5000, 'the small picture goes first');
});

test('another tablet has the small picture at once, and the page when somebody opens it', async () => {
  const home = memoryHome();
  const { okafor, blackwood, amy } = await twoTablets(home);
  const { photo, thumbnail } = await aPageOf(okafor.store, amy);
  await okafor.door.sendHome();
  await blackwood.door.sendHome();
  const [page] = await pagesAt(blackwood.store, amy);
  assert.equal(await readAttachment(blackwood.store, page?.thumbnail as never), thumbnail);
  assert.is(await readAttachment(blackwood.store, page?.page as never), undefined);
  assert.is(await blackwood.door.fetchAttachment(page?.page as never), 'here');
  assert.equal(await readAttachment(blackwood.store, page?.page as never), photo);
  const asked = home.asked.length;
  assert.is(await blackwood.door.fetchAttachment(page?.page as never), 'here');
  assert.is(home.asked.length, asked);
});

test('a page that somebody would open, and is not here, comes with the next handover', async () => {
  const home = memoryHome();
  const { okafor, blackwood, amy, ben } = await twoTablets(home);
  const { photo } = await aPageOf(okafor.store, amy);
  await aPageOf(okafor.store, ben);
  await okafor.door.sendHome();
  await blackwood.door.sendHome();
  const [[page], [other]] = [await pagesAt(blackwood.store, amy), await pagesAt(blackwood.store, ben)];
  assert.is(await openAttachment(blackwood.store, page?.page as never), undefined);
  await blackwood.door.sendHome();
  assert.equal(await openAttachment(blackwood.store, page?.page as never), photo);
  assert.is(await readAttachment(blackwood.store, other?.page as never), undefined);
  await wantWhole(blackwood.store, [page?.page as never, other?.page as never]);
  assert.is(await blackwood.store.db.wants.count(), other?.page.parts.length);
});

test('"fetch everything" asks for nothing that no draft and no page names any more', async () => {
  const { okafor, blackwood } = await twoTablets(memoryHome());
  await blackwood.door.sendHome();
  const key = `${selfOf(okafor.store).spaces.station}/${'a'.repeat(64)}/${okafor.store.device}`;
  await blackwood.store.db.partNames.put({ key, names: ['b'.repeat(64)] });
  assert.is((await blackwood.door.sendHome({ everything: true })).pagesAway, undefined);
});

test('"fetch everything" brings every page, and then nothing is asked for again', async () => {
  const home = memoryHome();
  const { okafor, blackwood, amy, ben } = await twoTablets(home);
  const pages = [await aPageOf(okafor.store, amy), await aPageOf(okafor.store, ben, { order: 1 })];
  await okafor.door.sendHome();
  await blackwood.door.sendHome({ everything: true });
  for (const [i, at] of [amy, ben].entries()) {
    const [page] = await pagesAt(blackwood.store, at);
    assert.equal(await readAttachment(blackwood.store, page?.page as never), pages[i]?.photo);
  }
  const before = home.asked.length;
  assert.is((await blackwood.door.sendHome({ everything: true })).outcome, 'nothing-new');
  assert.equal(home.asked.slice(before).filter(gets(parts)), []);
});

test('the line breaks at any step of a page: what is home stays home, and no byte differs the next time', async () => {
  for (const fault of [drop, loseReply, halfBody, silentCut, says(500)]) {
    const home = memoryHome();
    const { okafor, blackwood, amy } = await twoTablets(home);
    const { photo } = await aPageOf(okafor.store, amy);
    for (let step = 0; step < 3; step++) {
      let met = 0;
      home.always(
        (arrive, signal) => (met++ > step ? fault(arrive, signal) : arrive()),
        ({ name }) => parts.test(name),
      );
      const report = await okafor.door.sendHome();
      assert.ok(report.waiting === 0 || report.pagesWaiting === 1, JSON.stringify(report));
      home.heal();
    }
    assert.is((await okafor.door.sendHome()).waiting, 0);
    const bodies = new Map<string, string>();
    for (const { name, body } of home.asked.filter(puts(parts))) {
      assert.is(bodies.get(name) ?? body, body);
      bodies.set(name, body);
    }
    assert.is(bodies.size, 3);
    await blackwood.door.sendHome({ everything: true });
    const [page] = await pagesAt(blackwood.store, amy);
    assert.equal(await readAttachment(blackwood.store, page?.page as never), photo);
  }
});

test('a page that cannot be sent keeps its own event back and nobody else’s, and is said to wait', async () => {
  const home = memoryHome();
  const { okafor, blackwood, amy } = await twoTablets(home);
  await aPageOf(okafor.store, amy);
  await recordJudgement(okafor.store, amy, target, 'secure');
  home.always(drop, puts(parts));
  const report = await okafor.door.sendHome();
  assert.equal([report.outcome, report.sent, report.waiting, report.pagesWaiting], ['no-answer', 1, 1, 1]);
  await blackwood.door.sendHome();
  assert.equal(await pagesAt(blackwood.store, amy), []);
  assert.is((await blackwood.store.db.ledger.toArray()).flatMap(({ judgements }) => judgements).length, 1);
  home.heal();
  assert.is((await okafor.door.sendHome()).outcome, 'home');
});

test('a missing or damaged part stops no stream, and is asked for again until it is right', async () => {
  const home = memoryHome();
  const { okafor, blackwood, amy, ben } = await twoTablets(home);
  await aPageOf(okafor.store, amy);
  await recordDraft(okafor.store, ben, 'The kite flew.');
  await okafor.door.sendHome();
  for (const fault of [says(404, '{"error":"not-found","message":""}'), silentCut]) {
    home.always(fault, gets(parts));
    const report = await blackwood.door.sendHome();
    home.heal();
    assert.equal(report.frozen, []);
    assert.is((await pieceOf(blackwood.store, ben))?.drafts[0]?.text, 'The kite flew.');
    const [page] = await pagesAt(blackwood.store, amy);
    assert.is(await readAttachment(blackwood.store, page?.thumbnail as never), undefined);
    assert.is(report.pagesAway, 1);
  }
  assert.is((await blackwood.door.sendHome()).pagesAway, undefined);
  const [page] = await pagesAt(blackwood.store, amy);
  assert.ok(await readAttachment(blackwood.store, page?.thumbnail as never));
});

test('names that lead to something else lead nowhere', async () => {
  const home = memoryHome();
  const { okafor, blackwood, amy, ben } = await twoTablets(home);
  await aPageOf(okafor.store, amy);
  await aPageOf(okafor.store, ben);
  await okafor.door.sendHome();
  home.always(drop, gets(parts));
  await blackwood.door.sendHome();
  home.heal();
  const { partNames } = blackwood.store.db;
  const right = await partNames.toArray();
  const [[one], [other]] = [await pagesAt(blackwood.store, amy), await pagesAt(blackwood.store, ben)];
  const rowOf = (hash: string | undefined) => right.find(({ key }) => key.includes(`/${hash}/`));
  const [mine, its] = [rowOf(one?.thumbnail.parts[0]), rowOf(other?.thumbnail.parts[0])];
  await partNames.put({ ...mine, names: its?.names } as never);
  await blackwood.door.sendHome();
  assert.is(await readAttachment(blackwood.store, one?.thumbnail as never), undefined);
  assert.ok(await readAttachment(blackwood.store, other?.thumbnail as never));
});

test('a page is home when it was read back, and not when the endpoint said so', async () => {
  const home = memoryHome();
  const { okafor, amy } = await twoTablets(home);
  await aPageOf(okafor.store, amy);
  home.always(async () => {
    const { body } = home.asked.at(-1) as { body: string };
    const said = { size: body.length, sha256: await sha256Hex(body) };
    return new Response(JSON.stringify(said), { status: 201 });
  }, puts(parts));
  const report = await okafor.door.sendHome();
  assert.equal([report.outcome, report.waiting, report.pagesWaiting], ['trouble', 1, 1]);
  home.heal();
  assert.equal((await okafor.door.sendHome()).waiting, 0);
});

test('an opened page that home does not have yet is wanted, and the next handover brings it', async () => {
  const home = memoryHome();
  const { okafor, blackwood, amy } = await twoTablets(home);
  await aPageOf(okafor.store, amy);
  await okafor.door.sendHome();
  await blackwood.door.sendHome();
  const [page] = await pagesAt(blackwood.store, amy);
  home.always(drop);
  assert.is(await blackwood.door.fetchAttachment(page?.page as never), 'no-answer');
  home.heal();
  await blackwood.door.sendHome();
  assert.ok(await readAttachment(blackwood.store, page?.page as never));
});

test('an endpoint that was put back gets the pages again, byte for byte', async () => {
  const home = memoryHome();
  const { okafor, blackwood, amy } = await twoTablets(home);
  const early = home.copy();
  const { photo } = await aPageOf(okafor.store, amy);
  await okafor.door.sendHome();
  const sent = home.asked.filter(puts(parts)).map(({ name, body }) => name + body);
  home.putBack(early);
  const before = home.asked.length;
  await okafor.door.sendHome();
  const withSegments = home.copy();
  assert.equal(
    home.asked
      .slice(before)
      .filter(puts(parts))
      .map(({ name, body }) => name + body),
    sent,
  );
  // And once more, to a time between the segments and the pages that were sent after them.
  for (const [id, space] of withSegments) {
    const items = [...space.items].filter(([name]) => !/^[bh]\//.test(name));
    withSegments.set(id, { ...space, items: new Map(items) });
  }
  home.putBack(withSegments);
  await okafor.door.sendHome();
  await blackwood.door.sendHome({ everything: true });
  const [page] = await pagesAt(blackwood.store, amy);
  assert.equal(await readAttachment(blackwood.store, page?.page as never), photo);
});

test('after an endpoint was put back and got the pages again, a quiet handover asks no more than before', async () => {
  const home = memoryHome();
  const { okafor, amy } = await twoTablets(home);
  await aPageOf(okafor.store, amy, { size: 1000 });
  const early = home.copy();
  await okafor.door.sendHome();
  home.putBack(early);
  await okafor.door.sendHome();
  const whole = home.copy();
  for (let day = 0; day < 2; day++) {
    const before = home.asked.length;
    assert.is((await okafor.door.sendHome()).outcome, 'nothing-new');
    assert.equal(
      home.asked.slice(before).map(({ method, name }) => `${method} ${name.split('/')[0]}`),
      ['POST look', 'PUT h'],
    );
  }
  for (const [id, space] of whole) {
    const items = [...space.items].filter(([name]) => !parts.test(name));
    whole.set(id, { ...space, items: new Map(items) });
  }
  home.putBack(whole);
  const before = home.asked.length;
  await okafor.door.sendHome();
  assert.is(home.asked.slice(before).filter(puts(parts)).length, 2);
});

for (const [what, largest] of [
  ['nginx’s 1 MB', 1_000_000],
  ['json-server’s 200 KB', 200_000],
  ['20 KB', 20_000],
] as const) {
  test(`a home that takes ${what} has the page in as many pieces as it needs`, async () => {
    const home = memoryHome({ largest });
    const { okafor, blackwood, amy } = await twoTablets(home);
    const { photo } = await aPageOf(okafor.store, amy);
    assert.is((await okafor.door.sendHome()).outcome, 'home');
    await blackwood.door.sendHome({ everything: true });
    const [page] = await pagesAt(blackwood.store, amy);
    assert.equal(await readAttachment(blackwood.store, page?.page as never), photo);
  });
}

test('a text too long for an event arrives whole, on the tablet that typed it and on every other', async () => {
  const home = memoryHome();
  const { okafor, blackwood, amy } = await twoTablets(home);
  const text = 'The kite flew över the sea. '.repeat(2000);
  await recordDraft(okafor.store, amy, text);
  assert.is((await pieceOf(okafor.store, amy))?.drafts[0]?.text, text);
  await okafor.door.sendHome();
  assert.not.ok(home.asked.some(({ body }) => body.includes('kite')));
  home.always(drop, gets(parts));
  await blackwood.door.sendHome();
  const [away] = (await pieceOf(blackwood.store, amy))?.drafts ?? [];
  assert.equal([away?.text, away?.long?.size], [undefined, text.length + 2000]);
  home.heal();
  await blackwood.door.sendHome();
  assert.is((await pieceOf(blackwood.store, amy))?.drafts[0]?.text, text);
  const views = await viewsOf(okafor.store);
  assert.equal(await viewsOf(blackwood.store), views);
  await rebuildViews(blackwood.store, blackwood.facts);
  assert.equal(await viewsOf(blackwood.store), views);
});

test('a long text taken back by undo is said again by every tablet, without being sent again', async () => {
  const home = memoryHome();
  const { okafor, blackwood, amy } = await twoTablets(home);
  const text = 'The kite flew. '.repeat(3000);
  await recordDraft(okafor.store, amy, text);
  await recordDraft(okafor.store, amy, 'Gone.');
  await okafor.door.sendHome();
  const before = home.asked.length;
  await okafor.store.undo.take()?.undo();
  await okafor.door.sendHome();
  assert.equal(home.asked.slice(before).filter(puts(parts)), []);
  await blackwood.door.sendHome();
  assert.is((await pieceOf(blackwood.store, amy))?.drafts.at(-1)?.text, text);
});

test('the pages of a child who is erased go from every tablet and from home, and none is fetched again', async () => {
  const home = memoryHome();
  const { okafor, blackwood, amy, ben } = await twoTablets(home);
  await aPageOf(okafor.store, amy, { size: 1000 });
  await recordDraft(okafor.store, amy, 'The kite flew. '.repeat(3000));
  await recordDraft(okafor.store, amy, 'Short.');
  const kept = await aPageOf(okafor.store, ben, { size: 1000 });
  await okafor.door.sendHome();
  await blackwood.door.sendHome();
  await erasePupil(okafor.store, amy.pupil);
  for (const tablet of [okafor, blackwood, okafor]) await tablet.door.sendHome();
  const late = await aTabletThatJoins(okafor, home.fetch);
  await late.door.sendHome({ everything: true });
  await blackwood.door.sendHome({ everything: true });
  for (const { store } of [okafor, blackwood, late]) {
    assert.is(await store.db.parts.count(), 2);
    assert.is(await store.db.wants.count(), 0);
    const [page] = await pagesAt(store, ben);
    assert.equal(await readAttachment(store, page?.page as never), kept.photo);
  }
  const space = selfOf(okafor.store).spaces.station;
  const items = [...(home.copy().get(space)?.items.keys() ?? [])];
  assert.is(items.filter((name) => parts.test(name)).length, 2);
});

/** Every page under the newest key, and every tablet that remains told where it lies. */
async function aNewKey(okafor: Connected & Tablet, others: (Connected & Tablet)[], pupil: PupilId) {
  await erasePupil(okafor.store, pupil);
  for (const tablet of [okafor, ...others, okafor]) await tablet.door.sendHome();
  for (const { facts } of [okafor, ...others]) {
    const keys = await keysOf(facts);
    const isNewest = ({ space, epoch }: SpaceKey) =>
      !keys.some((other) => other.space === space && other.epoch > epoch);
    await facts.set('keys', keys.filter(isNewest));
  }
}

test('with a new key the pages lie at home anew, and whoever joins when the old key is dropped opens them', async () => {
  const home = memoryHome();
  const { okafor, blackwood, amy, ben } = await twoTablets(home);
  const { photo } = await aPageOf(okafor.store, amy);
  const text = 'The kite flew. '.repeat(3000);
  await recordDraft(blackwood.store, amy, text);
  for (const tablet of [blackwood, okafor, blackwood]) await tablet.door.sendHome();
  const space = selfOf(okafor.store).spaces.station;
  const atHome = () => [...(home.copy().get(space)?.items.keys() ?? [])].filter((name) => parts.test(name));
  const before = atHome();
  await aNewKey(okafor, [blackwood], ben.pupil);
  const after = atHome();
  assert.is(after.length, before.length);
  assert.equal(
    after.filter((name) => before.includes(name)),
    [],
  );
  const late = await aTabletThatJoins(okafor, home.fetch);
  for (const tablet of [late, blackwood]) {
    assert.equal((await tablet.door.sendHome({ everything: true })).frozen, []);
    const [page] = await pagesAt(tablet.store, amy);
    assert.equal(await readAttachment(tablet.store, page?.page as never), photo);
    assert.is((await pieceOf(tablet.store, amy))?.drafts[0]?.text, text);
  }
  await okafor.door.sendHome();
  for (const tablet of [okafor, blackwood]) {
    const asked = home.asked.length;
    assert.is((await tablet.door.sendHome()).outcome, 'nothing-new');
    assert.equal(home.asked.slice(asked).filter(puts(/^[sb]\//)), []);
  }
});

test('while pages are on their way home anew, they can be had where they were, and the child is not called erased', async () => {
  const home = memoryHome();
  const { okafor, blackwood, amy, ben } = await twoTablets(home);
  const { photo } = await aPageOf(okafor.store, amy);
  await okafor.door.sendHome();
  await blackwood.door.sendHome();
  await erasePupil(okafor.store, ben.pupil);
  const tries = [
    { kind: puts(parts), through: 1 },
    { kind: gets(parts), through: 2 },
    { kind: puts(/^s\//), through: 0 },
  ];
  for (const { kind, through } of tries) {
    let met = 0;
    home.always((arrive, signal) => (met++ >= through ? drop(arrive, signal) : arrive()), kind);
    await okafor.door.sendHome();
    home.heal();
    assert.equal(await doneErasing(okafor.store), []);
  }
  const late = await aTabletThatJoins(okafor, home.fetch);
  for (const tablet of [blackwood, late]) {
    await tablet.door.sendHome({ everything: true });
    const [page] = await pagesAt(tablet.store, amy);
    assert.equal(await readAttachment(tablet.store, page?.page as never), photo);
  }
  assert.is((await okafor.door.sendHome()).waiting, 0);
  assert.equal(await doneErasing(okafor.store), [ben.pupil]);
});

test.run();
