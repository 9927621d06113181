import * as assert from 'uvu/assert';
import { importSealKey } from '../../src/device/cipher.ts';
import { keysOf } from '../../src/device/keys.ts';
import { type Head, headFormat } from '../../src/schema/envelope.ts';
import type { DeviceId, TargetId } from '../../src/schema/ids.ts';
import { recordDraft, recordJudgement } from '../../src/store/commands/mark.ts';
import { headsOf } from '../../src/store/heads.ts';
import { selfOf } from '../../src/store/store.ts';
import { pack, seal } from '../../src/sync/seal.ts';
import { aSchoolAt, aTabletThatJoins, connect } from '../support/handover.ts';
import { type MemoryFolder, memoryFolder } from '../support/memoryFolder.ts';
import { memoryHome } from '../support/memoryHome.ts';
import { suite } from '../support/suite.ts';
import { viewsOf } from '../support/tablet.ts';
import { thirtyTablets } from '../support/thirtyTablets.ts';

const test = suite('heads', { timeoutMs: 120_000 });
const target = 'Y4.VGP.01' as TargetId;
const how = { kind: 'folder' } as const;

type School = Awaited<ReturnType<typeof aSchoolAt>>;
type Tablet = Awaited<ReturnType<typeof aTabletThatJoins>>;

/** Tablets that know of each other, at a folder that cannot be listed: two that matter, and so many more. */
async function atAFolder(more = 0) {
  const folder = memoryFolder({ lists: false });
  const okafor = await aSchoolAt({ ...folder, how });
  await okafor.door.sendHome();
  const blackwood = await aTabletThatJoins(okafor, folder.fetch);
  const tablets: Pick<Tablet, 'door'>[] = [blackwood, okafor];
  for (let n = 0; n < more; n++) tablets.push(await aTabletThatJoins(okafor, folder.fetch, `Adult ${n}`));
  for (let round = 0; round < 2; round++) for (const { door } of tablets) await door.sendHome();
  return { folder, okafor, blackwood, ...cursed(folder, okafor) };
}

const tap = (okafor: School, { store }: Pick<School, 'store'>) =>
  recordJudgement(store, okafor.at(okafor.pupils[0] as never, 'cold'), target, 'secure');

/** What may happen to a tablet's head at a folder that is nobody's friend. */
function cursed({ files }: MemoryFolder, okafor: School) {
  const { station } = selfOf(okafor.store).spaces;
  const at = ({ store }: Pick<Tablet, 'store'>) => `/folder/${station}/h/${store.device}`;
  return {
    headOf: (tablet: Tablet) => files.get(at(tablet)) as string,
    lose: (tablet: Tablet) => void files.delete(at(tablet)),
    put: (tablet: Tablet, body: string) => void files.set(at(tablet), body),
  };
}

/** How many handovers it takes until something comes in. */
async function handoversUntilNews({ door }: School): Promise<number> {
  for (let n = 1; n <= 10; n++) {
    const report = await door.sendHome();
    assert.equal(report.frozen, []);
    if (report.received > 0) return n;
  }
  return Number.POSITIVE_INFINITY;
}

test('a head says when, how far, and what of everybody else’s is there, and every tablet keeps the newest', async () => {
  const home = memoryHome();
  const okafor = await aSchoolAt(home);
  await okafor.door.sendHome();
  const blackwood = await aTabletThatJoins(okafor, home.fetch);
  for (const { door } of [blackwood, okafor, blackwood, okafor]) await door.sendHome();
  const there = (await headsOf(okafor.store)).find(({ device }) => device === blackwood.store.device);
  const own = (await okafor.store.db.streams.toArray()).filter(({ home }) => home);
  const sent = own.reduce((sum, { home }) => sum + (home?.changes ?? 0), 0);
  assert.is(there?.holds[okafor.store.device], sent);
  assert.is(there?.app, 'test');
  assert.is(there?.at, '2026-11-23T09:00:00+00:00');
  assert.is(there?.n.school, 1);
  assert.ok((there?.seq ?? 0) >= 2);
});

test('an endpoint that was put back takes back nothing of what was heard', async () => {
  const home = memoryHome();
  const okafor = await aSchoolAt(home);
  await okafor.door.sendHome();
  const blackwood = await aTabletThatJoins(okafor, home.fetch);
  await blackwood.door.sendHome();
  const monday = home.copy();
  blackwood.clock.elapse(86_400_000);
  okafor.clock.elapse(86_400_000);
  await blackwood.door.sendHome();
  await okafor.door.sendHome();
  const heard = await headsOf(okafor.store);
  home.putBack(monday);
  await okafor.door.sendHome();
  const others = (rows: typeof heard) => rows.filter(({ device }) => device !== okafor.store.device);
  assert.equal(others(await headsOf(okafor.store)), others(heard));
});

test('a folder that was put back, and turns us away once as we look at the stations’ space, gets all of ours again', async () => {
  const { folder, okafor } = await atAFolder();
  const monday = new Map(folder.files);
  const draft = (text: string) =>
    recordDraft(okafor.store, okafor.at(okafor.pupils[0] as never, 'cold'), text);
  await draft('The kite flew.');
  await okafor.door.sendHome();
  folder.files.clear();
  for (const [path, body] of monday) folder.files.set(path, body);
  const ours = `/${selfOf(okafor.store).spaces.station}/s/${okafor.store.device}.`;
  let refusals = 1;
  const strict: typeof fetch = (input, init) =>
    String(input).includes(ours) && refusals-- > 0
      ? Promise.resolve(new Response('', { status: 401 }))
      : folder.fetch(input, init);
  const { door } = connect(okafor, strict, okafor.facts);
  assert.is((await door.sendHome()).outcome, 'refused');
  await draft('The kite was lost.');
  const report = await door.sendHome();
  assert.equal([report.outcome, report.waiting], ['home', 0]);
  const late = await aTabletThatJoins(okafor, folder.fetch, 'Mx Late');
  assert.equal((await late.door.sendHome()).frozen, []);
  assert.equal((await viewsOf(late.store)).pieces, (await viewsOf(okafor.store)).pieces);
});

test('what a tablet could not bring home is in its head', async () => {
  const { okafor, blackwood, folder } = await atAFolder();
  await tap(okafor, blackwood);
  const full: typeof fetch = async (input, init) =>
    init?.method === 'PUT' && /\/s\//.test(String(input))
      ? new Response('', { status: 507 })
      : folder.fetch(input, init);
  const { door } = connect(blackwood, full, blackwood.facts);
  assert.is((await door.sendHome()).outcome, 'full');
  await okafor.door.sendHome();
  const there = (await headsOf(okafor.store)).find(({ device }) => device === blackwood.store.device);
  assert.is(there?.waiting, 1);
});

const curses: [
  what: string,
  curse: (school: Awaited<ReturnType<typeof atAFolder>>, old: string) => unknown,
][] = [
  ['is lost', ({ lose, blackwood }) => lose(blackwood)],
  ['is half a head', ({ put, headOf, blackwood }) => put(blackwood, headOf(blackwood).slice(0, 90))],
  [
    'does not open',
    ({ put, headOf, blackwood }) => put(blackwood, headOf(blackwood).replace(/"iv":"../, '"iv":"__')),
  ],
  ['is that of the day before', ({ put, blackwood }, old) => put(blackwood, old)],
  ['is another tablet’s', ({ put, headOf, okafor, blackwood }) => put(blackwood, headOf(okafor))],
  [
    'was sealed by hand and denies everything',
    async (school) => school.put(school.blackwood, await denial(school)),
  ],
];

for (const [what, curse] of curses) {
  test(`a head that ${what} hides nothing for good, and what it hides is no gap`, async () => {
    const school = await atAFolder(4);
    const { okafor, blackwood } = school;
    const old = school.headOf(blackwood);
    await tap(okafor, blackwood);
    assert.is((await blackwood.door.sendHome()).outcome, 'home');
    await curse(school, old);
    // One that says nothing new is found out when it is the tablet's turn, one of five; all others at once.
    assert.ok((await handoversUntilNews(okafor)) <= (/denies|day before/.test(what) ? 5 : 1));
    assert.equal(await viewsOf(okafor.store), await viewsOf(blackwood.store));
  });
}

/** A head of the highest number that says that there is nothing. */
async function denial({ okafor, blackwood }: Awaited<ReturnType<typeof atAFolder>>): Promise<string> {
  const s = selfOf(okafor.store).spaces.station;
  const kept = (await keysOf(okafor.facts)).find(({ space }) => space === s);
  const head: Head = { seq: 9e9, at: '2026-11-23T09:00:00+00:00', app: '', n: {}, applied: {}, holds: {} };
  const label = { f: headFormat, s, d: blackwood.store.device, n: 0, e: 1, prev: '' } as const;
  const { packed } = await pack(head);
  return seal(packed, label, await importSealKey(kept?.key ?? ''), okafor.store.random);
}

test('a head that promises more than is there is no gap, and is asked after until it comes', async () => {
  const { folder, okafor, blackwood } = await atAFolder();
  const before = new Map(folder.files);
  await tap(okafor, blackwood);
  await blackwood.door.sendHome();
  const segment = [...folder.files.keys()].find(
    (path) => path.includes('/s/') && !before.has(path),
  ) as string;
  const body = folder.files.get(segment) as string;
  folder.files.delete(segment);
  const report = await okafor.door.sendHome();
  assert.equal([report.outcome, report.received, report.frozen], ['nothing-new', 0, []]);
  folder.files.set(segment, body);
  assert.is((await okafor.door.sendHome()).received, 1);
});

test('a tablet that nobody told of is found through what the others have of it', async () => {
  const { folder, okafor, blackwood } = await atAFolder();
  const ade = await aTabletThatJoins(okafor, folder.fetch, 'Mr Ade');
  for (const { door } of [ade, blackwood, okafor]) await door.sendHome();
  for (const path of folder.files.keys()) {
    if (path.includes(ade.store.device) && path.includes('/h/')) folder.files.delete(path);
    if (path.endsWith('/h/index')) folder.files.delete(path);
  }
  const last = await aTabletThatJoins(okafor, folder.fetch, 'Miss Lowe');
  await okafor.door.sendHome();
  for (let n = 0; n < 3; n++) await last.door.sendHome();
  await okafor.door.sendHome();
  assert.equal(await viewsOf(last.store), await viewsOf(okafor.store));
});

for (const lists of [true, false]) {
  test(`thirty tablets, nothing new: at most 35 requests at a folder that ${lists ? 'lists' : 'cannot list'}`, async () => {
    const folder = memoryFolder({ lists });
    const tablets = await thirtyTablets({ ...folder, how });
    for (const tablet of [tablets.at(0), tablets.at(-1)] as [Tablet, Tablet]) {
      const before = folder.asked.length;
      const report = await tablet.door.sendHome();
      assert.equal([report.outcome, report.frozen], ['nothing-new', []]);
      const asked = folder.asked.length - before;
      console.log(`  » folder that ${lists ? 'lists' : 'cannot list'}, 30 tablets: ${asked} requests`);
      assert.ok(asked <= 35, `${asked} requests`);
    }
  });
}

test('thirty tablets, nothing new: two requests at the reference endpoint', async () => {
  const home = memoryHome();
  const tablets = await thirtyTablets(home);
  for (const tablet of [tablets.at(0), tablets.at(-1)] as [Tablet, Tablet]) {
    const before = home.asked.length;
    assert.is((await tablet.door.sendHome()).outcome, 'nothing-new');
    assert.equal(
      home.asked.slice(before).map(({ method, name }) => `${method} ${name.split('/')[0]}`),
      ['POST look', 'PUT h'],
    );
  }
});

test('a clock that is a day ahead, or a week behind, is noticed when its head comes', async () => {
  const home = memoryHome();
  const okafor = await aSchoolAt(home);
  await okafor.door.sendHome();
  const blackwood = await aTabletThatJoins(okafor, home.fetch);
  const aheadOf = async () => {
    await blackwood.door.sendHome();
    okafor.clock.elapse(60_000);
    await okafor.door.sendHome();
    const rows = await headsOf(okafor.store);
    return rows.find(({ device }) => device === blackwood.store.device)?.ahead;
  };
  const hour = 3_600_000;
  assert.is(await aheadOf(), 0);
  blackwood.clock.elapse(24 * hour);
  assert.is(await aheadOf(), 24 * hour - 120_000);
  blackwood.clock.elapse(-7 * 24 * hour);
  assert.ok(Math.abs((await aheadOf()) as number) > 5.9 * 24 * hour);
  const rows = await headsOf(okafor.store);
  const { heard } = rows.find(({ device }) => device === (blackwood.store.device as DeviceId)) ?? {};
  assert.is(heard?.slice(0, 10), '2026-11-23');
});

test.run();
