import * as assert from 'uvu/assert';
import type { TargetId } from '../../../src/schema/ids.ts';
import type { OpenBatch } from '../../../src/schema/inTheOpen.ts';
import { openAddressIn } from '../../../src/schema/inTheOpen.ts';
import { recordJudgement } from '../../../src/store/commands/mark.ts';
import { inTheOpen, sendInTheOpenTo, sendNothingInTheOpen } from '../../../src/store/inTheOpen.ts';
import { drop, type Fault, loseReply, portal, redirect, says } from '../../support/faults.ts';
import { aSchoolAt, aTabletThatJoins } from '../../support/handover.ts';
import { memoryHome } from '../../support/memoryHome.ts';
import { suite } from '../../support/suite.ts';

const test = suite('readable copies');
const address = 'https://hook.example/redraft';
const target = 'Y4.VGP.01' as TargetId;

/** A system of the school's own beside its home; it keeps one batch for each key, as such systems do. */
async function aSchoolWithASystem() {
  const home = memoryHome();
  const kept = new Map<string, OpenBatch>();
  const asked: { url: string; key: string; body: string }[] = [];
  let fault: Fault | undefined;
  const line: typeof fetch = async (input, init) => {
    const request = new Request(input as RequestInfo, init);
    if (!request.url.startsWith('https://')) return home.fetch(input, init);
    const [key, body] = [request.headers.get('idempotency-key') ?? '', await request.text()];
    asked.push({ url: request.url, key, body });
    const arrive = async () => {
      kept.set(key, JSON.parse(body));
      return new Response(null, { status: 204 });
    };
    return fault ? fault(arrive, request.signal) : arrive();
  };
  const setFault = (next?: Fault) => {
    fault = next;
  };
  const okafor = await aSchoolAt({ ...home, fetch: line });
  const blackwood = await aTabletThatJoins(okafor, line);
  const tap = ({ store }: Pick<typeof blackwood, 'store'>) =>
    recordJudgement(store, okafor.at(okafor.pupils[0] as never, 'cold'), target, 'secure');
  return { okafor, blackwood, line, tap, asked, kept, setFault };
}

const stampsIn = (kept: Map<string, OpenBatch>) =>
  [...kept.values()].flatMap(({ events }) => events.map(({ stamp }) => stamp)).sort();

test('until a school chooses it, nothing readable leaves', async () => {
  const { okafor, asked } = await aSchoolWithASystem();
  const report = await okafor.door.sendHome();
  assert.equal([asked, report.inTheOpen, await inTheOpen(okafor.store)], [[], undefined, undefined]);
});

test('once chosen, every change of every tablet arrives readable, once, and counts for nothing at home', async () => {
  const { okafor, blackwood, tap, asked, kept } = await aSchoolWithASystem();
  await tap(blackwood);
  await okafor.door.sendHome();
  await blackwood.door.sendHome();
  const { home } = await okafor.door.sendHome();
  await sendInTheOpenTo(okafor.store, address);
  const report = await okafor.door.sendHome();
  assert.equal([report.outcome, report.home, report.sent], ['nothing-new', home, 0]);
  assert.equal(report.inTheOpen, { address });
  assert.match(JSON.stringify([...kept.values()]), /Family000/);
  const judgements = [...kept.values()].flatMap(({ events }) =>
    events.filter(({ kind }) => kind === 'judgement'),
  );
  assert.is(judgements.length, 1);
  const all = (await okafor.store.db.segments.toArray()).reduce((sum, { count }) => sum + count, 0);
  assert.is((await inTheOpen(okafor.store))?.changes, all);
  assert.is(stampsIn(kept).length, all);
  const before = asked.length;
  await okafor.door.sendHome();
  assert.is(asked.length, before);
});

test('no key, no token and no PIN is in what is sent', async () => {
  const { okafor, asked } = await aSchoolWithASystem();
  await sendInTheOpenTo(okafor.store, address);
  await okafor.door.sendHome();
  const keys = (await okafor.facts.get<{ key: string }[]>('keys')) ?? [];
  const tokens = Object.values((await okafor.facts.get<{ tokens: object }>('home'))?.tokens ?? {});
  const secrets = [...keys.map(({ key }) => key), ...tokens];
  assert.ok(secrets.length >= 6);
  for (const secret of secrets) assert.not.ok(JSON.stringify(asked).includes(secret));
});

const bad: [what: string, fault: Fault][] = [
  ['does not answer', drop],
  ['answers into the void', loseReply],
  ['is a log-in page that says yes', portal],
  ['leads to a log-in page', redirect],
  ['has broken down', says(500)],
  ['is overrun', says(429)],
  ['does not know us', says(401)],
  ['takes nothing so large', says(413)],
];

for (const [what, fault] of bad) {
  test(`a system that ${what}: the day is home all the same, and the same batch comes again under the same key`, async () => {
    const { okafor, asked, kept, setFault } = await aSchoolWithASystem();
    await sendInTheOpenTo(okafor.store, address);
    setFault(fault);
    const report = await okafor.door.sendHome();
    assert.equal([report.outcome, report.waiting], ['home', 0]);
    assert.ok(report.inTheOpen?.trouble);
    assert.is((await inTheOpen(okafor.store))?.changes, 0);
    const [first] = asked;
    setFault();
    asked.length = 0;
    assert.is((await okafor.door.sendHome()).inTheOpen?.trouble, undefined);
    assert.equal(asked[0], first);
    assert.is(new Set(stampsIn(kept)).size, stampsIn(kept).length);
  });
}

test('switched off, nothing more is sent; another address gets all from the beginning', async () => {
  const { okafor, tap, asked } = await aSchoolWithASystem();
  await sendInTheOpenTo(okafor.store, address);
  await okafor.door.sendHome();
  const all = (await inTheOpen(okafor.store))?.changes;
  await sendNothingInTheOpen(okafor.store);
  asked.length = 0;
  await tap(okafor);
  await okafor.door.sendHome();
  assert.equal([asked, await inTheOpen(okafor.store)], [[], undefined]);
  await sendInTheOpenTo(okafor.store, `${address}/2`);
  await okafor.door.sendHome();
  assert.is((await inTheOpen(okafor.store))?.changes, (all ?? 0) + 1);
  assert.ok(asked.every(({ url }) => url.endsWith('/2')));
});

test('a station sends nothing readable, whatever its database says', async () => {
  const { okafor, line, asked } = await aSchoolWithASystem();
  await okafor.door.sendHome();
  const station = await aTabletThatJoins(okafor, line, '', undefined, 'station');
  await sendInTheOpenTo(station.store, address);
  await station.door.sendHome();
  assert.equal(asked, []);
});

test('an address is https, or this very machine', () => {
  assert.is(openAddressIn(' https://hook.example/x?a=1 '), 'https://hook.example/x?a=1');
  assert.ok(openAddressIn('http://localhost:9/'));
  for (const text of [
    '',
    'hook.example',
    'http://hook.example',
    'https://a:b@hook.example',
    'ftp://x',
    'javascript:x',
  ])
    assert.is(openAddressIn(text), undefined, text);
});

test.run();
