import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { homeOf } from '../../src/device/keys.ts';
import { tallyOf } from '../../src/store/tally.ts';
import { startEndpoint } from '../support/endpoint.ts';
import { drop, loseReply, portal, says } from '../support/faults.ts';
import { aSchoolAt, aTabletThatJoins, connect, linkFrom } from '../support/handover.ts';
import { memoryHome } from '../support/memoryHome.ts';
import { couchdb } from '../support/servers/couchdb.ts';
import { suite } from '../support/suite.ts';
import { aClassroom, aTablet, viewsOf } from '../support/tablet.ts';

const test = suite('a home for the school');

test('the address is kept as it is meant, however it is typed', async () => {
  const home = memoryHome();
  const { facts, door } = connect(await aClassroom(), home.fetch);
  for (const address of [
    'http://localhost:9',
    ' http://localhost:9/ ',
    'localhost:9',
    'http://localhost:9/?x#y',
  ]) {
    assert.equal(await door.setUpHome({ address }), { is: 'ready' }, address);
    assert.is((await homeOf(facts))?.address, 'http://localhost:9');
  }
  for (const address of [
    '',
    'ftp://school.example',
    'https://',
    'our school',
    'mailto:head@school.example',
  ]) {
    assert.equal(await door.setUpHome({ address }), { is: 'bad-address' }, address);
  }
});

test('a tablet that is not set up has nothing to make a home for', async () => {
  const home = memoryHome();
  const { door } = connect(await aTablet(), home.fetch);
  assert.equal(await door.setUpHome({ address: home.address }), { is: 'not-set-up' });
  assert.is(await door.invite({ role: 'teacher', tablet: '', app: 'https://redraft.example/' }), undefined);
  assert.is((await door.sendHome()).outcome, 'no-home');
});

test('an answer that gets lost locks nobody out: asked again, the same tokens are good', async () => {
  for (let lost = 0; lost < 3; lost++) {
    const home = memoryHome();
    const { door, facts } = connect(await aClassroom(), home.fetch);
    let asked = 0;
    home.always((arrive, signal) =>
      (asked++ === lost ? loseReply : (go: typeof arrive) => go())(arrive, signal),
    );
    assert.is((await door.setUpHome({ address: home.address })).is, 'no-answer');
    assert.is(await homeOf(facts), undefined);
    assert.is((await door.setUpHome({ address: home.address })).is, 'ready');
    assert.is(Object.keys((await homeOf(facts))?.tokens ?? {}).length, 3);
  }
});

test('what goes wrong is said, and the old home stays', async () => {
  const home = memoryHome();
  const room = await aSchoolAt(home);
  const before = await homeOf(room.facts);
  for (const [fault, is] of [
    [drop, 'no-answer'],
    [portal, 'not-our-endpoint'],
    [says(401), 'refused'],
    [says(500), 'trouble'],
  ] as const) {
    home.next(fault);
    assert.is((await room.door.setUpHome({ address: 'http://localhost:10' })).is, is);
    assert.equal(await homeOf(room.facts), before);
  }
});

test('spaces that another tablet made are not taken over without its token', async () => {
  const home = memoryHome();
  const room = await aSchoolAt(home);
  await room.facts.remove('home');
  assert.is((await room.door.setUpHome({ address: home.address })).is, 'taken');
});

test('a school moves to another endpoint: everything goes there, from every tablet', async () => {
  const [old, fresh] = [memoryHome(), memoryHome()];
  const line: typeof fetch = (input, init) => {
    const { href } = new URL(String(input));
    return href.startsWith(old.address) ? old.fetch(input, init) : fresh.fetch(href.replace('10', '9'), init);
  };
  const room = await aSchoolAt({ address: old.address, fetch: line });
  const first = await room.door.sendHome();
  assert.is((await room.door.setUpHome({ address: 'http://localhost:10' })).is, 'ready');
  const moved = await room.door.sendHome();
  assert.equal([moved.outcome, moved.sent, moved.waiting], ['home', first.sent, 0]);
  const other = await aTabletThatJoins(room, line);
  assert.is((await other.door.sendHome()).received, first.sent);
});

test('over a real line: an invite makes the spaces, and a second tablet gets the class', async () => {
  const endpoint = await startEndpoint({ invite: 'apple-tree-on-the-hill' });
  try {
    const room = await aClassroom();
    const connected = connect(room, fetch);
    const { keepKeys, newSpaceKey } = await import('../../src/device/keys.ts');
    const { selfOf } = await import('../../src/store/store.ts');
    const ids = Object.values(selfOf(room.store).spaces);
    await keepKeys(
      connected.facts,
      ids.map((id) => newSpaceKey(id, room.store.random)),
    );
    const address = endpoint.url;
    assert.is((await connected.door.setUpHome({ address })).is, 'refused');
    assert.is((await connected.door.setUpHome({ address, invite: 'apple-tree-on-the-hill' })).is, 'ready');
    assert.equal((await connected.door.sendHome()).outcome, 'home');
    const other = await aTabletThatJoins(connected, fetch);
    const report = await other.door.sendHome();
    assert.equal([report.outcome, report.waiting], ['home', 0]);
    assert.is(await other.store.db.pupils.count(), 3);
    for (const door of [connected.door, other.door]) await door.sendHome();
    assert.is((await connected.door.sendHome()).outcome, 'nothing-new');
    assert.is((await other.door.sendHome()).outcome, 'nothing-new');
  } finally {
    await endpoint.stop();
  }
});

test('a link lets in who has none, renews who is in, and turns away who belongs to another school', async () => {
  const home = memoryHome();
  const room = await aSchoolAt(home);
  const link = await linkFrom(room);
  assert.match(link, /^https:\/\/redraft\.example\/app\/#\/join\/[\w-]+$/);
  assert.equal(await room.door.join(link, { adult: 'Me again', tablet: '' }), {
    is: 'renewed',
    school: 'Fernlea Primary',
  });
  const elsewhere = memoryHome();
  const otherSchool = await aSchoolAt(elsewhere);
  const before = [await otherSchool.facts.get('keys'), await homeOf(otherSchool.facts)];
  assert.equal(await otherSchool.door.join(link, { adult: 'Mx Okafor', tablet: '' }), { is: 'other-school' });
  assert.equal([await otherSchool.facts.get('keys'), await homeOf(otherSchool.facts)], before);
  const tablet = await aTablet('2026-12-01T09:00:01+00:00');
  const late = connect(tablet, home.fetch);
  assert.equal(await late.door.join(link, { adult: 'Ms Blackwood', tablet: '' }), { is: 'expired' });
  assert.equal(await late.door.join('Hello, Miss!', { adult: 'Ms Blackwood', tablet: '' }), {
    is: 'not-a-link',
  });
  assert.is(tablet.store.self, undefined);
  tablet.clock.set('2026-11-30T08:59:00+00:00');
  assert.equal(await late.door.join(link, { adult: 'Ms Blackwood', tablet: '' }), {
    is: 'joined',
    school: 'Fernlea Primary',
  });
});

test('at a new home nothing is home until all of it is there, and the old home keeps its copy', async () => {
  const [first, second] = [memoryHome(), memoryHome()];
  const line: typeof fetch = (asked, init) =>
    (String(asked).startsWith('http://localhost:8') ? second : first).fetch(asked, init);
  const room = await aSchoolAt({ ...first, fetch: line });
  const other = await aTabletThatJoins(room, line);
  // Reads and says nothing, so it has no segment of its own by which it could tell one home from another.
  await room.door.sendHome();
  const { home: all } = await other.door.sendHome().then(() => room.door.sendHome());
  assert.is((await room.door.setUpHome({ address: 'http://localhost:8' })).is, 'ready');
  const tally = await tallyOf(room.store);
  assert.equal([tally.home, tally.waiting], [0, all]);
  second.always(drop);
  const report = await room.door.sendHome();
  assert.equal([report.outcome, report.home, report.waiting], ['no-answer', 0, all]);
  second.heal();
  const next = await room.door.sendHome();
  assert.equal([next.outcome, next.home, next.waiting], ['home', all, 0]);
  assert.ok(first.copy().size > 0);
  const link = await linkFrom(room);
  assert.is((await other.door.join(link, { adult: '', tablet: '' })).is, 'renewed');
  const moved = await other.door.sendHome();
  assert.equal([moved.outcome, moved.waiting, moved.frozen], ['home', 0, []]);
  await room.door.sendHome();
  assert.equal(await viewsOf(other.store), await viewsOf(room.store));
});

test('a place in one home’s feed means nothing at a home of another kind', async () => {
  const first = memoryHome();
  const dir = mkdtempSync(join(tmpdir(), 'redraft-move-'));
  const server = await couchdb(dir);
  try {
    const line: typeof fetch = (asked, init) =>
      String(asked).startsWith(server.url) ? fetch(asked, init) : first.fetch(asked, init);
    const room = await aSchoolAt({ ...first, fetch: line });
    await room.door.sendHome();
    // It has read the class and said nothing in it.
    const other = await aTabletThatJoins(room, line);
    await other.door.sendHome();
    const address = server.url;
    assert.is((await other.door.setUpHome({ address, kind: 'couchdb' })).is, 'ready');
    const moved = await other.door.sendHome();
    assert.equal([moved.outcome, moved.waiting], ['home', 0], moved.detail);
    assert.is((await other.door.setUpHome({ address, kind: 'couchdb' })).is, 'ready');
    assert.is((await other.door.sendHome()).outcome, 'nothing-new');
  } finally {
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  }
});

test.run();
