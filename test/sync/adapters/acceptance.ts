import * as assert from 'uvu/assert';
import { homeOf } from '../../../src/device/keys.ts';
import type { HandoverOutcome, SetUp } from '../../../src/schema/handover.ts';
import type { DeviceId, TargetId } from '../../../src/schema/ids.ts';
import { type Level, levels } from '../../../src/schema/words.ts';
import { recordJudgement } from '../../../src/store/commands/mark.ts';
import { spaceOf } from '../../../src/store/store.ts';
import type { Adapter } from '../../../src/sync/adapters/adapter.ts';
import { adapterOfHome } from '../../../src/sync/adapters/ofHome.ts';
import { createAsk } from '../../../src/sync/ask.ts';
import { Trouble } from '../../../src/sync/trouble.ts';
import { aCopyOf } from '../../support/copyOf.ts';
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
  stale,
  twice,
} from '../../support/faults.ts';
import { aSchoolAt, aTabletThatJoins, type Connected } from '../../support/handover.ts';
import type { Suite } from '../../support/suite.ts';
import { type Classroom, viewsOf } from '../../support/tablet.ts';

type Kind = (asked: Sent) => boolean;

/** By its name below the space, or by its whole path. */
interface Sent {
  method: string;
  name?: string;
  path?: string;
}

/** A home behind a line on which anything may happen. */
export interface HomeUnderTest {
  address: string;
  how?: Omit<SetUp, 'address'>;
  fetch: typeof fetch;
  asked: (Sent & { status: number })[];
  always(fault: Fault, kind?: Kind): void;
  heal(): void;
  /** The store as it is now; what comes back puts it back to that. */
  keep(): Promise<() => Promise<void>>;
  /** From now on, and until `heal`, what is read is the store as it is now. */
  lag(): Promise<void>;
  stop(): Promise<void>;
}

export const isRead: Kind = ({ method, name, path }) =>
  ['GET', 'HEAD', 'PROPFIND'].includes(method) || name === 'look' || path === '/v1/look';
const isWrite: Kind = (asked) => !isRead(asked);

const target = 'Y4.VGP.01' as TargetId;
const tooBusy = says(429, '', { 'retry-after': '300' });

const bad: [what: string, fault: Fault, outcomes: HandoverOutcome[]][] = [
  ['is down', drop, ['no-answer']],
  ['answers into the void', loseReply, ['no-answer']],
  ['breaks off in the middle', halfBody, ['no-answer']],
  ['cuts its answers short', silentCut, ['not-our-endpoint', 'trouble']],
  ['is a log-in page', portal, ['not-our-endpoint']],
  ['leads to a log-in page', redirect, ['not-our-endpoint']],
  ['is another program', says(200, '{"status":"ok"}'), ['not-our-endpoint']],
  ['says null', says(200, 'null'), ['not-our-endpoint']],
  ['says that nothing has changed', stale, ['not-our-endpoint']],
  ['does not know the tablet', says(401), ['refused']],
  ['forbids it', says(403, '<h1>Blocked</h1>'), ['refused']],
  ['is overrun', tooBusy, ['trouble']],
  ['has broken down', says(500), ['trouble']],
  ['has gone from behind its gateway', says(503, '<h1>Try later</h1>'), ['trouble']],
];

/** What was asked is done all the same. */
const arrives: Fault[] = [loseReply, halfBody, silentCut];

const kinds: [where: string, kind: Kind][] = [
  ['everywhere', () => true],
  ['when it is sent to', isWrite],
  ['when it is read', isRead],
];

/** The same sentences for every kind of home, through the same door as the app's. */
export function acceptance(test: Suite, name: string, make: () => Promise<HomeUnderTest>): void {
  let home: HomeUnderTest;
  test.before(async () => {
    home = await make();
  });
  test.after(() => home?.stop());
  test.before.each(() => home.heal());

  test('bytes come back as they were put, however often they are put', async () => {
    const { adapter } = await aSpaceAt(home);
    assert.is(await adapter.get('s/a/1'), undefined);
    for (const body of [parcel('Dŵr “ß” 👩🏽‍🏫\u0000'), parcel('x'.repeat(60_000))]) {
      const name = `s/a/${body.length}`;
      for (let times = 0; times < 2; times++) assert.is(await adapter.put(name, body), 'kept');
      home.always(twice);
      assert.is(await adapter.put(name, body), 'kept');
      assert.is(await adapter.get(name), body);
      home.heal();
      assert.is(await adapter.get(name), body);
    }
  });

  test('a name that is not there is not there, and is no trouble', async () => {
    const { adapter, other } = await aSpaceAt(home);
    await adapter.put('s/a/1', parcel('one'));
    for (const absent of ['s/a/2', 's/b/1', 'h/a', 'p/a/1', 'b/abc'])
      assert.is(await adapter.get(absent), undefined, absent);
    assert.is(await other.get('s/a/1'), undefined);
  });

  test('a segment is never written over with other bytes; a head is', async () => {
    const { adapter } = await aSpaceAt(home);
    await adapter.put('s/a/1', parcel('one'));
    home.always(twice);
    assert.is(await adapter.put('s/a/1', parcel('two')), 'other-bytes');
    home.heal();
    assert.is(await adapter.get('s/a/1'), parcel('one'));
    for (const body of [parcel('head'), parcel('later head')]) {
      assert.is(await adapter.put('h/a', body), 'kept');
      assert.is(await adapter.get('h/a'), body);
    }
  });

  test('what is removed is gone, what was never there is no trouble, and a name can be used again', async () => {
    const { adapter, other } = await aSpaceAt(home);
    assert.ok(adapter.remove && other.remove);
    for (const name of ['s/a/1', 's/a/2', 's/a/11', 'h/a', 'p/a/1', 'b/abc'])
      await adapter.put(name, parcel(name));
    await other.put('s/a/1', parcel('other'));
    for (const name of ['s/a/1', 'h/a', 'p/a/1', 'b/abc', 's/a/3'])
      for (let times = 0; times < 2; times++) assert.is(await adapter.remove(name), 'gone', name);
    for (const name of ['s/a/1', 'h/a', 'p/a/1', 'b/abc'])
      assert.is(await adapter.get(name), undefined, name);
    for (const name of ['s/a/2', 's/a/11']) assert.is(await adapter.get(name), parcel(name), name);
    assert.is(await other.get('s/a/1'), parcel('other'));
    home.always(twice);
    assert.is(await adapter.remove('s/a/2'), 'gone');
    home.heal();
    for (const name of ['s/a/1', 'h/a']) {
      assert.is(await adapter.put(name, parcel('again')), 'kept');
      assert.is(await adapter.get(name), parcel('again'));
    }
  });

  test('a home that only says that it removed something is not believed', async () => {
    const { adapter } = await aSpaceAt(home);
    await adapter.put('s/a/1', parcel('one'));
    for (const status of [204, 405]) {
      home.always(says(status, null), isWrite);
      assert.is(await adapter.remove?.('s/a/1'), 'stays', `${status}`);
    }
    for (const fault of [drop, portal, says(401), says(503)]) {
      home.always(fault);
      const thrown = await adapter.remove?.('s/a/1').catch((error) => error);
      assert.instance(thrown, Trouble);
      home.heal();
    }
    assert.is(await adapter.get('s/a/1'), parcel('one'));
  });

  test('a tablet that comes last finds every segment of every tablet', async () => {
    const { okafor, blackwood, tap } = await aDayApart(home);
    const third = await aTabletThatJoins(okafor, home.fetch, 'Mr Ade');
    await third.door.sendHome();
    for (let round = 0; round < 4; round++) {
      for (const tablet of [okafor, blackwood, third]) {
        await tap(tablet);
        assert.is((await tablet.door.sendHome()).outcome, 'home');
      }
    }
    const last = await aTabletThatJoins(blackwood, home.fetch, 'Miss Lowe');
    for (const tablet of [last, okafor, blackwood, third]) {
      const report = await tablet.door.sendHome();
      assert.equal([report.waiting, report.frozen, report.setAside], [0, [], 0]);
    }
    const views = await viewsOf(last.store);
    for (const { store } of [okafor, blackwood, third]) assert.equal(await viewsOf(store), views);
  });

  test('pressed again, nothing moves', async () => {
    const { okafor, blackwood } = await aDayApart(home);
    for (const { door } of [okafor, blackwood, okafor]) await door.sendHome();
    for (const { door, store } of [okafor, blackwood]) {
      const before = home.asked.length;
      const views = await viewsOf(store);
      const report = await door.sendHome();
      assert.equal([report.outcome, report.sent, report.received], ['nothing-new', 0, 0]);
      const asked = home.asked.slice(before);
      // The head, which says when we were here.
      assert.is(asked.filter(isWrite).length, 1);
      assert.equal(await viewsOf(store), views);
      console.log(`  » ${name}: ${asked.length} requests when nothing is new, two tablets`);
    }
  });

  for (const [what, fault, outcomes] of bad) {
    test(`a home that ${what}: nothing is called home, nothing is lost, the next try succeeds`, async () => {
      const { okafor, blackwood, tap } = await aDayApart(home);
      let all = (await okafor.door.sendHome()).home;
      for (const [where, kind] of kinds) {
        await tap(okafor);
        await tap(blackwood);
        await blackwood.door.sendHome();
        all += 1;
        home.always(fault, kind);
        const report = await okafor.door.sendHome();
        home.heal();
        // What was sent has arrived in spite of the answer, where a look at it can show that.
        const mayArrive = arrives.includes(fault) && kind === isWrite;
        assert.ok(
          isTrouble(report.outcome) || (mayArrive && report.waiting === 0),
          `${where}: ${JSON.stringify(report)}`,
        );
        if (where === 'everywhere') {
          assert.ok(outcomes.includes(report.outcome), `${report.outcome}: ${report.detail}`);
          assert.equal([report.sent, report.received], [0, 0], where);
        }
        assert.is(report.home + report.waiting, all, where);
        if (fault === tooBusy) assert.is(report.retryAfter, 300);
        const next = await okafor.door.sendHome();
        assert.equal([next.home, next.waiting, next.frozen, next.wasCopy], [all, 0, [], undefined], where);
        await blackwood.door.sendHome();
        assert.equal(await viewsOf(okafor.store), await viewsOf(blackwood.store), where);
      }
    });
  }

  for (const [what, fault] of [
    ['does not answer in time', hang],
    ['does what it is asked and says so too late', delayReply],
  ] as const) {
    test(`a home that ${what} is given up`, async () => {
      const { okafor, blackwood } = await aDayApart(home);
      home.always(async (arrive, signal) => {
        const late = fault(arrive, signal);
        setImmediate(okafor.patience.giveUp);
        return late;
      });
      const report = await okafor.door.sendHome();
      assert.equal([report.outcome, report.sent, report.waiting], ['no-answer', 0, 1]);
      home.heal();
      assert.is((await okafor.door.sendHome()).waiting, 0);
      await blackwood.door.sendHome();
      assert.equal(await viewsOf(okafor.store), await viewsOf(blackwood.store));
    });
  }

  test('of a home that cannot be reached nothing is said: not that it kept, has or lacks something', async () => {
    const { adapter } = await aSpaceAt(home);
    await adapter.put('s/a/1', parcel('one'));
    for (const [what, fault] of bad.filter(([, fault]) => !arrives.includes(fault))) {
      const asked: (readonly [string, () => Promise<unknown> | undefined])[] = [
        ['get', () => adapter.get('s/a/1')],
        ['get what is not there', () => adapter.get('s/a/2')],
        ['put', () => adapter.put('s/a/3', parcel('three'))],
        ...(adapter.feed ? [['feed', () => adapter.feed?.({ epoch: undefined, after: 0 })] as const] : []),
        ...(adapter.names ? [['names', () => adapter.names?.()] as const] : []),
      ];
      for (const [which, ask] of asked) {
        home.always(fault);
        const said = await Promise.resolve(ask()).catch((error) => error);
        home.heal();
        assert.instance(said, Trouble, `${what}, ${which}: ${said}`);
      }
    }
    assert.is(await adapter.get('s/a/3'), undefined);
  });

  test('a home that takes no more says so, and the rest still comes in', async () => {
    const { okafor, blackwood } = await aDayApart(home);
    home.always(says(413), isWrite);
    const report = await okafor.door.sendHome();
    assert.equal([report.outcome, report.waiting, report.received > 0], ['too-large', 1, true]);
    home.heal();
    assert.is((await okafor.door.sendHome()).waiting, 0);
    await blackwood.door.sendHome();
    assert.equal(await viewsOf(okafor.store), await viewsOf(blackwood.store));
  });

  test('a home that does everything twice changes nothing', async () => {
    const { okafor, blackwood } = await aDayApart(home);
    home.always(twice);
    assert.is((await okafor.door.sendHome()).outcome, 'home');
    await blackwood.door.sendHome();
    home.heal();
    assert.equal(await viewsOf(okafor.store), await viewsOf(blackwood.store));
    assert.is((await blackwood.door.sendHome()).outcome, 'nothing-new');
  });

  test('a home that shows what was sent only later is not believed before', async () => {
    const { okafor, blackwood } = await aDayApart(home);
    await home.lag();
    const report = await okafor.door.sendHome();
    assert.equal([report.outcome, report.sent, report.waiting], ['trouble', 0, 1]);
    home.heal();
    const next = await okafor.door.sendHome();
    assert.equal([next.waiting, next.wasCopy], [0, undefined]);
    await blackwood.door.sendHome();
    assert.equal(await viewsOf(okafor.store), await viewsOf(blackwood.store));
  });

  test('a home that forgets the last hour gets it again from every tablet', async () => {
    const { okafor, blackwood, tap } = await aDayApart(home);
    for (const { door } of [okafor, blackwood, okafor]) await door.sendHome();
    const putBack = await home.keep();
    for (const tablet of [okafor, blackwood, okafor]) {
      await tap(tablet);
      await tablet.door.sendHome();
    }
    await putBack();
    await tap(blackwood);
    for (const { door } of [blackwood, okafor, blackwood, okafor]) {
      const report = await door.sendHome();
      assert.equal([report.waiting, report.wasCopy], [0, undefined], JSON.stringify(report));
    }
    const last = await aTabletThatJoins(blackwood, home.fetch, 'Miss Lowe');
    for (const { door } of [last, okafor, blackwood]) assert.equal((await door.sendHome()).frozen, []);
    const views = await viewsOf(okafor.store);
    for (const { store } of [blackwood, last]) assert.equal(await viewsOf(store), views);
  });

  test('of two tablets with one disk neither writes over the other, and all work arrives', async () => {
    const { okafor, blackwood, tap } = await aDayApart(home);
    await okafor.door.sendHome();
    const copy = await aCopyOf(okafor, home.fetch);
    await tap(okafor);
    await tap(copy);
    await tap(copy);
    const first = await okafor.door.sendHome();
    assert.equal([first.outcome, first.waiting, first.wasCopy], ['home', 0, undefined]);
    const second = await copy.door.sendHome();
    assert.equal([second.waiting, second.wasCopy], [0, true]);
    for (const { door } of [blackwood, okafor, copy]) await door.sendHome();
    const views = await viewsOf(okafor.store);
    for (const { store } of [copy, blackwood]) assert.equal(await viewsOf(store), views);
  });

  test('a damaged parcel of one tablet keeps nobody else’s work back', async () => {
    const { okafor, blackwood, tap } = await aDayApart(home);
    await okafor.door.sendHome();
    const { adapter, other } = await spacesOf(okafor);
    const stranger = 'z'.repeat(20) as DeviceId;
    await adapter.put(`s/${stranger}/1`, '{"f":"rdft1","damaged":true}');
    await other.put(`h/${stranger}`, '{"f":"rdfh1","damaged":true}');
    await other.tellOf?.([stranger]);
    await tap(blackwood);
    await blackwood.door.sendHome();
    const report = await okafor.door.sendHome();
    assert.equal([report.outcome, report.received], ['home', 1]);
    assert.equal(
      report.frozen.map(({ device, why }) => [device, why]),
      [[stranger, 'damaged']],
    );
    assert.equal(await viewsOf(okafor.store), await viewsOf(blackwood.store));
  });

  async function spacesOf({ store, facts }: Pick<Classroom, 'store'> & Connected) {
    const kept = await homeOf(facts);
    if (!kept) throw new Error('no home');
    const stop = new AbortController();
    const ask = createAsk({ fetch: home.fetch, signal: stop.signal, deadline: () => stop.signal });
    const [adapter, other] = (['class', 'station'] as const).map((kind) =>
      adapterOfHome(kept, { space: spaceOf(store, kind), ask, now: Date.now }),
    );
    return { adapter: adapter as Adapter, other: other as Adapter };
  }

  async function aSpaceAt(at: HomeUnderTest) {
    return spacesOf(await aSchoolAt(at));
  }
}

function parcel(text: string): string {
  return JSON.stringify({ f: 'rdft1', text });
}

function isTrouble(outcome: HandoverOutcome): boolean {
  return outcome !== 'home' && outcome !== 'nothing-new';
}

/** Two tablets, each with a tap that the other has not heard of; that of the second is home. */
async function aDayApart(home: HomeUnderTest) {
  const okafor = await aSchoolAt(home);
  await okafor.door.sendHome();
  const blackwood = await aTabletThatJoins(okafor, home.fetch);
  await blackwood.door.sendHome();
  let taps = 0;
  const tap = ({ store }: Pick<Classroom, 'store'>) => {
    const pupil = okafor.pupils[taps % okafor.pupils.length] as (typeof okafor.pupils)[0];
    const level = levels[Math.floor(taps / 6) % levels.length] as Level;
    taps += 1;
    return recordJudgement(store, okafor.at(pupil, taps % 2 ? 'cold' : 'hot'), target, level);
  };
  await tap(okafor);
  await tap(blackwood);
  await blackwood.door.sendHome();
  return { okafor, blackwood, tap };
}
