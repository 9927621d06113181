import * as assert from 'uvu/assert';
import type { HandoverOutcome } from '../../src/schema/handover.ts';
import type { TargetId } from '../../src/schema/ids.ts';
import { LookReply } from '../../src/schema/wire.ts';
import { importClassList } from '../../src/store/commands/classList.ts';
import { recordJudgement } from '../../src/store/commands/mark.ts';
import { lastHandover } from '../../src/store/tally.ts';
import { createHandover } from '../../src/sync/handover.ts';
import {
  delayReply,
  drop,
  type Fault,
  halfBody,
  hang,
  loseReply,
  portal,
  redirect,
  says,
  silentCut,
  twice,
} from '../support/faults.ts';
import { aSchoolAt, aTabletThatJoins, hurry } from '../support/handover.ts';
import { type Asked, memoryHome, puts } from '../support/memoryHome.ts';
import { suite } from '../support/suite.ts';
import { viewsOf } from '../support/tablet.ts';

const test = suite('bad endpoints');
const target = 'Y4.VGP.01' as TargetId;

/** Two tablets, each with a tap that the other has not heard of. */
async function aDayApart() {
  const home = memoryHome();
  const okafor = await aSchoolAt(home);
  await okafor.door.sendHome();
  const blackwood = await aTabletThatJoins(okafor, home.fetch);
  await blackwood.door.sendHome();
  const [amy, ben] = okafor.pupils as [never, never];
  await recordJudgement(okafor.store, okafor.at(amy, 'cold'), target, 'not-yet');
  await recordJudgement(blackwood.store, okafor.at(ben, 'cold'), target, 'secure');
  await blackwood.door.sendHome();
  return { home, okafor, blackwood };
}

const tooBusy = says(429, '', { 'retry-after': '300' });
const jsonOfAnother = says(200, '{"status":"ok"}');

const bad: [what: string, fault: Fault, outcome: HandoverOutcome][] = [
  ['is down', drop, 'no-answer'],
  ['answers into the void', loseReply, 'no-answer'],
  ['breaks off in the middle', halfBody, 'no-answer'],
  ['cuts its answers short', silentCut, 'not-our-endpoint'],
  ['is a log-in page', portal, 'not-our-endpoint'],
  ['leads to a log-in page', redirect, 'not-our-endpoint'],
  ['is another program', jsonOfAnother, 'not-our-endpoint'],
  ['says null', says(200, 'null'), 'not-our-endpoint'],
  ['finds nothing, in HTML', says(404, '<h1>Not found</h1>'), 'not-our-endpoint'],
  ['does not know the token', says(401), 'refused'],
  ['forbids it', says(403, '<h1>Blocked</h1>'), 'refused'],
  ['is overrun', tooBusy, 'trouble'],
  ['has broken down', says(500), 'trouble'],
  ['has gone from behind its gateway', says(503, '<h1>Try later</h1>'), 'trouble'],
];

const kinds: [where: string, kind: (asked: Asked) => boolean][] = [
  ['', () => true],
  [' when it is sent to', ({ method }) => method === 'PUT'],
  [' when it is looked at', ({ name }) => name === 'look'],
  [' when its feed is read', ({ name }) => name === 'feed'],
];

for (const [what, fault, outcome] of bad) {
  for (const [where, kind] of kinds) {
    test(`an endpoint that ${what}${where}: nothing is called home, nothing is lost, the next try succeeds`, async () => {
      const { home, okafor, blackwood } = await aDayApart();
      const views = await viewsOf(okafor.store);
      const { home: before } = (await lastHandover(okafor.store)) as { home: number };
      home.always(fault, kind);
      const report = await okafor.door.sendHome();
      assert.is(report.outcome, outcome);
      assert.equal(await lastHandover(okafor.store), report);
      assert.is(report.home + report.waiting, before + 1);
      if (where === '')
        assert.equal([report.sent, report.waiting, await viewsOf(okafor.store)], [0, 1, views]);
      if (fault === tooBusy) assert.is(report.retryAfter, 300);
      home.heal();
      const next = await okafor.door.sendHome();
      // Only the head's answer was lost: the rest was home.
      const moved = report.waiting === 0 ? 'nothing-new' : 'home';
      assert.equal([next.outcome, next.home, next.waiting], [moved, before + 1, 0]);
      await blackwood.door.sendHome();
      assert.equal(await viewsOf(okafor.store), await viewsOf(blackwood.store));
      assert.is(okafor.store.device, (await okafor.store.db.gate.get('gate'))?.device);
      assert.is(next.wasCopy, undefined);
    });
  }
}

test('an endpoint that is too slow is given up, whether or not it did what was asked', async () => {
  for (const fault of [hang, delayReply]) {
    const { home, okafor } = await aDayApart();
    home.always(async (arrive, signal) => {
      queueMicrotask(okafor.patience.giveUp);
      return fault(arrive, signal);
    });
    const report = await okafor.door.sendHome();
    assert.equal([report.outcome, report.sent, report.waiting], ['no-answer', 0, 1]);
    home.heal();
    assert.equal((await okafor.door.sendHome()).waiting, 0);
  }
});

test('an endpoint that does everything twice changes nothing', async () => {
  const { home, okafor, blackwood } = await aDayApart();
  home.always(twice);
  assert.equal((await okafor.door.sendHome()).outcome, 'home');
  await blackwood.door.sendHome();
  assert.equal(await viewsOf(okafor.store), await viewsOf(blackwood.store));
  assert.is((await blackwood.door.sendHome()).outcome, 'nothing-new');
});

test('trouble that passes is waited for, a little, and not for long', async () => {
  const { home, okafor } = await aDayApart();
  home.next(says(500));
  home.next(drop);
  assert.is((await okafor.door.sendHome()).outcome, 'home');
  const before = home.asked.length;
  home.always(tooBusy);
  await okafor.door.sendHome();
  assert.is(home.asked.length - before, 1);
});

test('a tablet that knows it has no network says so after one try', async () => {
  const { home, okafor } = await aDayApart();
  const { store, facts } = okafor;
  const door = createHandover({ store, facts, fetch: home.fetch, patience: hurry(), online: () => false });
  home.always(drop);
  const before = home.asked.length;
  assert.is((await door.sendHome()).outcome, 'no-answer');
  assert.is(home.asked.length - before, 1);
});

/** Every space is looked at, and none of the places is known any more. */
const goneEverywhere: Fault = async (arrive) => {
  const { spaces } = LookReply.parse(await (await arrive()).json());
  return Response.json({ spaces: spaces.map(({ space, checked }) => ({ space, checked, error: 'gone' })) });
};

test('a feed of another life is read again from the start, and nothing comes in twice', async () => {
  const { home, okafor, blackwood } = await aDayApart();
  await okafor.door.sendHome();
  await blackwood.door.sendHome();
  const views = await viewsOf(blackwood.store);
  const events = (await blackwood.store.db.ledger.toArray()).flatMap(({ judgements }) => judgements).length;
  home.next(goneEverywhere, ({ name }) => name === 'look');
  const report = await blackwood.door.sendHome();
  assert.equal([report.outcome, report.received, report.frozen], ['nothing-new', 0, []]);
  assert.equal(await viewsOf(blackwood.store), views);
  assert.is((await blackwood.store.db.ledger.toArray()).flatMap((row) => row.judgements).length, events);
  home.next(goneEverywhere, ({ name }) => name === 'look');
  home.always(says(410, '{"error":"gone","message":""}'), ({ name }) => name === 'feed');
  assert.is((await blackwood.door.sendHome()).outcome, 'trouble');
});

test('cancelled before any request, the handover stops there, and the next one goes on from it', async () => {
  for (let stopAt = 0; ; stopAt++) {
    const { home, okafor, blackwood } = await aDayApart();
    const stop = new AbortController();
    let asked = 0;
    home.always(async (arrive) => {
      if (asked++ === stopAt) stop.abort();
      const answer = await arrive();
      stop.signal.throwIfAborted();
      return answer;
    });
    const report = await okafor.door.sendHome({ signal: stop.signal });
    home.heal();
    if (!stop.signal.aborted) {
      assert.is(report.outcome, 'home');
      assert.ok(stopAt >= 4, `${stopAt} requests`);
      return;
    }
    assert.is(report.outcome, 'cancelled', `at request ${stopAt}`);
    assert.is((await okafor.door.sendHome()).waiting, 0);
    await blackwood.door.sendHome();
    assert.equal(await viewsOf(okafor.store), await viewsOf(blackwood.store));
  }
});

test('a handover that was cancelled before it began asks nothing', async () => {
  const { home, okafor } = await aDayApart();
  const before = home.asked.length;
  const report = await okafor.door.sendHome({ signal: AbortSignal.abort() });
  assert.equal([report.outcome, home.asked.length - before, report.waiting], ['cancelled', 0, 1]);
});

test('pressed again while it runs, it is one handover; another tab is told that one is under way', async () => {
  const { home, okafor } = await aDayApart();
  const [one, two] = await Promise.all([okafor.door.sendHome(), okafor.door.sendHome()]);
  assert.is(one, two);
  const { store, facts } = okafor;
  const taken = async () => undefined;
  const tab = createHandover({ store, facts, fetch: home.fetch, lock: taken });
  assert.is((await tab.sendHome()).outcome, 'busy');
  assert.equal(await lastHandover(store), one);
});

test('without an endpoint nothing is sealed, and the report says what is missing', async () => {
  const home = memoryHome();
  const { store, facts, door } = await aSchoolAt(home);
  await facts.remove('home');
  const report = await door.sendHome();
  assert.is(report.outcome, 'no-home');
  assert.is(report.waiting, await store.db.tail.count());
  assert.is(await store.db.segments.count(), 0);
});

test('a tablet that has lost a key says so, and sends nothing in the open', async () => {
  const home = memoryHome();
  const { facts, door } = await aSchoolAt(home);
  await facts.remove('keys');
  assert.is((await door.sendHome()).outcome, 'no-key');
  assert.is(home.asked.filter(puts(/./)).length, 0);
});

test('a newer app has written here: nothing is sealed or sent', async () => {
  const { home, okafor } = await aDayApart();
  await okafor.store.db.gate.update('gate', { minWriter: 99 });
  const before = home.asked.length;
  const report = await okafor.door.sendHome();
  assert.is(report.outcome, 'newer');
  assert.is(okafor.store.readOnly, true);
  assert.is(home.asked.slice(before).filter(puts(/./)).length, 0);
  const known = home.asked.length;
  assert.is((await okafor.door.sendHome()).outcome, 'newer');
  assert.is(home.asked.length, known);
});

test('a tablet without room says so, and takes in the rest when there is room again', async () => {
  const { home, okafor, blackwood } = await aDayApart();
  const { segments } = okafor.store.db;
  const full = () => Promise.reject(Object.assign(new Error('full'), { name: 'QuotaExceededError' }));
  const { bulkPut } = segments;
  Object.assign(segments, { bulkPut: full });
  const report = await okafor.door.sendHome();
  Object.assign(segments, { bulkPut });
  assert.equal([report.outcome, report.received], ['tablet-full', 0]);
  assert.is((await okafor.door.sendHome()).received, 3);
  await blackwood.door.sendHome();
  assert.equal(await viewsOf(okafor.store), await viewsOf(blackwood.store));
  assert.ok(home.asked.length > 0);
});

test('a database that fails in the middle ends in a report, never in an exception', async () => {
  const { okafor } = await aDayApart();
  okafor.store.db.close();
  const report = await okafor.door.sendHome();
  assert.is(report.outcome, 'broken');
});

test('progress is told in changes, and a screen can show it', async () => {
  const home = memoryHome();
  const room = await aSchoolAt(home, 0);
  const added = Array.from({ length: 500 }, (_, i) => ({ class: room.classId, given: `G${i}`, family: 'F' }));
  await importClassList(room.store, { newClasses: [], added, changed: [], left: [] });
  const steps: string[] = [];
  await room.door.sendHome({ progress: ({ step, done, of }) => steps.push(`${step} ${done}/${of ?? '?'}`) });
  assert.ok(steps.some((step) => step.startsWith('sealing')));
  assert.ok(steps.some((step) => /^sending (\d+)\/\1$/.test(step)));
});

test.run();
