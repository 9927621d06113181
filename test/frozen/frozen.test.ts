import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import * as assert from 'uvu/assert';
import { sha256HexOf } from '../../src/device/cipher.ts';
import type { DeviceFacts } from '../../src/device/facts.ts';
import { readJoining, readSheet } from '../../src/schema/joiningLink.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { createHandover } from '../../src/sync/handover.ts';
import { rebuildViews } from '../../src/sync/rebuildViews.ts';
import { fakeClock } from '../support/fakeClock.ts';
import { fakeFacts } from '../support/fakeFacts.ts';
import { fakeIds } from '../support/fakeIds.ts';
import { freshIndexedDB } from '../support/freshIndexedDB.ts';
import { hurry } from '../support/handover.ts';
import { type MemoryHome, memoryHome } from '../support/memoryHome.ts';
import type { Copy } from '../support/memoryStore.ts';
import { suite } from '../support/suite.ts';
import { aTablet } from '../support/tablet.ts';
import { essenceOf } from './essence.ts';
import { fromPlain } from './plain.ts';

/** What every released version wrote is opened by this one, for ever. */
const test = suite('what earlier versions wrote');
const versions = readdirSync(import.meta.dirname).filter((name) => /^\d+\.\d+$/.test(name));

for (const version of versions) {
  test(`a tablet that joins a home with the work of ${version} shows all of it`, async () => {
    const { store, sent } = await joined(version);
    assert.is(sent.outcome, 'home', sent.detail);
    assert.equal([sent.setAside, sent.frozen], [0, []]);
    assert.equal(await essenceOf(store), frozen(version, 'essence'));
  });

  test(`the database of ${version} opens, shows all of its work, and hands over`, async () => {
    const { store, facts, home } = await opened(version);
    if (store.halfMade) await rebuildViews(store, facts);
    assert.is(store.readOnly, false);
    assert.equal(await essenceOf(store), frozen(version, 'essence'));
    const report = await doorOf(store, facts, home).sendHome();
    assert.ok(['home', 'nothing-new'].includes(report.outcome), JSON.stringify(report));
    assert.is(report.waiting, 0);
  });

  test(`the views of ${version} are the same when they are made again`, async () => {
    const { store, facts } = await opened(version);
    assert.equal(await rebuildViews(store, facts), { unread: 0 });
    assert.equal(await essenceOf(store), frozen(version, 'essence'));
  });

  test(`a joining link, a code and a recovery sheet of ${version} are read`, () => {
    const { madeAt, link, qr, lines } = frozen(version, 'joining');
    assert.is(readJoining(link, madeAt).is, 'joining');
    assert.is(readSheet(qr, madeAt).is, 'joining');
    assert.is(readSheet(lines.join('\n'), madeAt).is, 'joining');
  });

  test(`a file of ${version} brings its work to a tablet that has the keys`, async () => {
    const { store, door } = await aTabletThatJoined(version, memoryHome());
    const file = new Blob([readFileSync(join(import.meta.dirname, version, 'class.redraft'))]);
    const report = await door.takeFile(file);
    assert.equal([report.setAside, report.frozen], [0, []]);
    const { pages: _, drafts: __, ...essence } = await essenceOf(store);
    const { pages: ___, drafts: ____, ...expected } = frozen(version, 'essence');
    assert.equal(essence, expected);
  });
}

// biome-ignore lint/suspicious/noExplicitAny: whatever a version wrote
function frozen(version: string, name: string): any {
  return JSON.parse(readFileSync(join(import.meta.dirname, version, `${name}.json`), 'utf8'));
}

function homeOf(version: string): MemoryHome {
  const home = memoryHome();
  home.putBack(fromPlain(frozen(version, 'wire').spaces) as Copy);
  return home;
}

function doorOf(store: Store, facts: DeviceFacts, home: MemoryHome) {
  return createHandover({ store, facts, fetch: home.fetch, patience: hurry(), version: 'later' });
}

async function aTabletThatJoined(version: string, home: MemoryHome) {
  const { madeAt, link } = frozen(version, 'joining');
  const tablet = await aTablet(new Date(madeAt).toISOString());
  const facts = fakeFacts();
  const door = doorOf(tablet.store, facts, home);
  const answer = await door.join(link, { adult: 'Ms Later', tablet: '' });
  assert.is(answer.is, 'joined');
  return { ...tablet, facts, door };
}

async function joined(version: string) {
  const tablet = await aTabletThatJoined(version, homeOf(version));
  return { ...tablet, sent: await tablet.door.sendHome({ everything: true }) };
}

interface FrozenTable {
  name: string;
  schema: string;
  rows: unknown;
}

async function opened(version: string) {
  const { verno, tables, keys, home, madeAt } = frozen(version, 'database');
  const factory = freshIndexedDB();
  const old = new Dexie('redraft', factory);
  old
    .version(verno)
    .stores(Object.fromEntries(tables.map(({ name, schema }: FrozenTable) => [name, schema])));
  for (const { name, rows } of tables) await old.table(name).bulkPut(fromPlain(rows) as object[]);
  old.close();
  const facts = fakeFacts();
  await facts.set('keys', keys);
  await facts.set('home', home);
  const store = await openStore({
    name: 'redraft',
    wall: fakeClock(new Date(madeAt).toISOString()),
    sha256: sha256HexOf,
    random: fakeIds(77),
    factory,
  });
  return { store, facts, home: homeOf(version) };
}

test('there is at least one version to open', () => {
  assert.ok(versions.length > 0);
});

test.run();
