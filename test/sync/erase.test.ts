import * as assert from 'uvu/assert';
import { sharedKey } from '../../src/device/cipher.ts';
import { keysOf } from '../../src/device/keys.ts';
import { tabletKeyOf } from '../../src/device/tabletKey.ts';
import { type Envelope, readEnvelope } from '../../src/schema/envelope.ts';
import type { TargetId } from '../../src/schema/ids.ts';
import { headName } from '../../src/schema/objectNames.ts';
import { erasePupil } from '../../src/store/commands/erase.ts';
import { recordDraft, recordJudgement } from '../../src/store/commands/mark.ts';
import { putTabletAway } from '../../src/store/commands/tablet.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { erasuresNow } from '../../src/store/erasures.ts';
import { pupilsOf } from '../../src/store/queries.ts';
import { type Store, selfOf } from '../../src/store/store.ts';
import type { WrapRow } from '../../src/store/streamRows.ts';
import { rebuildViews } from '../../src/sync/rebuildViews.ts';
import { open } from '../../src/sync/seal.ts';
import { drop } from '../support/faults.ts';
import { aForeignStream } from '../support/foreignStream.ts';
import { aSchoolAt, aTabletThatJoins, type Connected } from '../support/handover.ts';
import { memoryFolder } from '../support/memoryFolder.ts';
import { type MemoryHome, memoryHome, puts } from '../support/memoryHome.ts';
import { suite } from '../support/suite.ts';
import { viewsOf } from '../support/tablet.ts';
import { allKeys, tellsAtHome, tellsOf } from '../support/tells.ts';

const test = suite('erased children');
const target = 'Y4.VGP.01' as TargetId;
const how = { kind: 'folder' } as const;

/** Two adults' tablets, both of which have work of Given0, Given1 and Given2. */
async function aClassOfThree(home: MemoryHome) {
  const room = await aSchoolAt(home);
  await room.door.sendHome();
  const other = await aTabletThatJoins(room, home.fetch);
  await other.door.sendHome();
  for (const [i, { store }] of [room, other].entries()) {
    for (const pupil of room.pupils) {
      await recordJudgement(store, room.at(pupil, i === 0 ? 'cold' : 'hot'), target, 'secure');
      await recordDraft(store, room.at(pupil, i === 0 ? 'cold' : 'hot'), `The kite of ${pupil}.`);
    }
  }
  for (const tablet of [room, other, room]) await tablet.door.sendHome();
  const [amy, ben, cy] = room.pupils as [never, never, never];
  return { room, other, amy, ben, cy, words: [amy, 'Given0', 'Family000'] as string[] };
}

const epochsOf = async ({ store, facts }: Pick<Connected, 'facts'> & { store: Store }) =>
  (await keysOf(facts)).filter(({ space }) => space === selfOf(store).spaces.class).map(({ epoch }) => epoch);

const names = async (store: Store) => (await store.db.pupils.toArray()).map(({ given }) => given).sort();

test('a child who is erased is gone from this tablet at once, and nothing brings the work back', async () => {
  const { room, amy, words, ben } = await aClassOfThree(memoryHome());
  await recordJudgement(room.store, room.at(amy, 'hot'), target, 'not-yet');
  await recordJudgement(room.store, room.at(ben, 'hot'), target, 'not-yet');
  await erasePupil(room.store, amy);
  const found = await tellsOf(room, words);
  const readable = found.filter((row) => !row.startsWith('segments'));
  assert.equal(readable, []);
  const tail = await room.store.db.tail.toArray();
  assert.equal(
    tail.filter((event) => event.pupil === amy).map(({ kind }) => kind),
    ['erase', 'erase'],
  );
  assert.ok(tail.some((event) => event.pupil === ben));
  assert.is(room.store.undo.newest(), undefined);
  await rebuildViews(room.store, room.facts);
  assert.equal(await names(room.store), ['Given1', 'Given2']);
});

test('a draft that was taken back goes home all the same when a child is erased who has the same words', async () => {
  const { room, amy, ben } = await aClassOfThree(memoryHome());
  const poem = 'A poem that both have learnt. '.repeat(1500);
  await recordDraft(room.store, room.at(ben, 'hot'), poem);
  await undoLast(room.store);
  await recordDraft(room.store, room.at(amy, 'hot'), poem);
  await erasePupil(room.store, amy);
  const { outcome, waiting } = await room.door.sendHome();
  assert.equal([outcome, waiting], ['home', 0]);
});

test('every tablet that hears it erases the child, sealed copies and all, and the home holds nothing readable', async () => {
  const home = memoryHome();
  const { room, other, amy, words } = await aClassOfThree(home);
  const before = await allKeys([room, other]);
  await erasePupil(room.store, amy);
  assert.is((await room.door.sendHome()).outcome, 'home');
  for (const tablet of [other, room, other]) {
    const report = await tablet.door.sendHome();
    assert.equal([report.frozen, report.setAside, report.waiting], [[], 0, 0]);
  }
  for (const tablet of [room, other]) {
    const told = await tellsOf(tablet, words);
    assert.equal(told, []);
    assert.equal(await names(tablet.store), ['Given1', 'Given2']);
  }
  const keys = [...before, ...(await allKeys([room, other]))];
  assert.equal(await tellsAtHome(home, keys, ['Given0', 'Family000', `The kite of ${amy}`]), []);
  assert.equal(await viewsOf(room.store), await viewsOf(other.store));
});

test('every tablet that remains has the new key, and a later one reads all that is left', async () => {
  const home = memoryHome();
  const { room, other, amy } = await aClassOfThree(home);
  await erasePupil(room.store, amy);
  for (const tablet of [room, other, room]) await tablet.door.sendHome();
  const { spaces } = selfOf(room.store);
  const epochs = async (tablet: typeof other) =>
    (await keysOf(tablet.facts)).filter(({ space }) => space === spaces.class).map(({ epoch }) => epoch);
  assert.equal(await epochs(other), await epochs(room as never));
  assert.equal(await epochs(other), [2]);
  const late = await aTabletThatJoins(room, home.fetch, 'Mx Late');
  assert.equal((await late.door.sendHome()).frozen, []);
  assert.equal(await names(late.store), ['Given1', 'Given2']);
});

test('what a tablet brings home weeks later of an erased child stays away, and its other work counts', async () => {
  const home = memoryHome();
  const { room, other, amy, ben, words } = await aClassOfThree(home);
  await recordJudgement(other.store, room.at(amy, 'cold'), target, 'not-yet');
  await recordJudgement(other.store, room.at(ben, 'cold'), target, 'approaching');
  await erasePupil(room.store, amy);
  await room.door.sendHome();
  for (const tablet of [other, room, other]) await tablet.door.sendHome();
  for (const tablet of [room, other]) {
    const told = await tellsOf(tablet, words);
    assert.equal(told, []);
    const rows = (await tablet.store.db.ledger.toArray()).filter(({ pupil }) => pupil === ben);
    assert.is(rows.flatMap(({ judgements }) => judgements).length, 3);
  }
});

test('a tap on a screen that stood open is swept away before anything is sealed', async () => {
  const home = memoryHome();
  const { room, amy, words } = await aClassOfThree(home);
  await erasePupil(room.store, amy);
  await recordJudgement(room.store, room.at(amy, 'hot'), target, 'secure');
  await room.door.sendHome();
  const told = await tellsOf(room, words);
  assert.equal(told, []);
});

test('once all is erased nothing more moves', async () => {
  const home = memoryHome();
  const { room, other, amy, ben } = await aClassOfThree(home);
  await erasePupil(room.store, amy);
  for (const tablet of [room, other, room, other]) await tablet.door.sendHome();
  for (const tablet of [room, other]) assert.is((await tablet.door.sendHome()).outcome, 'nothing-new');
  await erasePupil(other.store, ben);
  for (const tablet of [other, room, other, room]) await tablet.door.sendHome();
  assert.equal(await names(room.store), ['Given2']);
  assert.is((await pupilsOf(room.store, room.classId)).length, 1);
  for (const tablet of [room, other]) assert.is((await tablet.door.sendHome()).outcome, 'nothing-new');
});

/** Everybody but the one that erases hears of it only after it has made new keys, and all it has is sealed with them. */
async function aStrangerErases(home: Parameters<typeof aSchoolAt>[0]) {
  const room = await aSchoolAt(home);
  await room.door.sendHome();
  const other = await aTabletThatJoins(room, home.fetch);
  const late = await aTabletThatJoins(room, home.fetch, 'Mr Ade');
  await late.door.sendHome();
  await other.door.sendHome();
  const before = await keysOf(late.facts);
  await erasePupil(other.store, room.pupils[0] as never);
  for (const tablet of [other, room, late, room, late]) await tablet.door.sendHome();
  return { room, other, late, before };
}

for (const [what, aHome] of [
  ['', memoryHome],
  [', in a folder', () => ({ ...memoryFolder({ lists: true }), how })],
  [', in a folder without a list', () => ({ ...memoryFolder({ lists: false }), how })],
] as const) {
  test(`a tablet that had heard nothing of the one that made new keys finds its key${what}`, async () => {
    const { room, other, late } = await aStrangerErases(aHome());
    for (const tablet of [room, late]) {
      assert.equal((await tablet.door.sendHome()).frozen, []);
      assert.equal(await names(tablet.store), ['Given1', 'Given2']);
      assert.equal(await viewsOf(tablet.store), await viewsOf(other.store));
    }
  });
}

test('a key for a stranger opens for nobody else, and not with another public key beside it', async () => {
  const home = memoryHome();
  const { room, other, late, before } = await aStrangerErases(home);
  const wraps = await other.store.db.wraps.toArray();
  const read = (text: string) => readEnvelope(text) as Envelope;
  const [forLate, forRoom] = [late, room].map(({ store }) =>
    wraps.find(({ name }) => name.includes(store.device)),
  ) as [WrapRow, WrapRow];
  const own = await tabletKeyOf(late.facts);
  const opened = async ({ body }: WrapRow, by = read(body).by as string) => {
    const { f, s, e } = read(body);
    const old = before.find(({ space }) => space === s);
    const shared = await sharedKey(own.private, by, `redraft ${f} ${s} ${e} ${old?.key}`);
    return open(read(body), shared);
  };
  assert.ok(await opened(forLate));
  assert.is(await opened(forRoom), undefined);
  assert.is(await opened(forLate, (await tabletKeyOf(room.facts)).public), undefined);
});

test('a tablet that comes in by a link from before the new keys is handed them by whoever has them', async () => {
  const home = memoryHome();
  const { room, other, amy } = await aClassOfThree(home);
  const late = await aTabletThatJoins(room, home.fetch, 'Mr Ade');
  await erasePupil(other.store, amy);
  for (const tablet of [other, late, room, late, other]) await tablet.door.sendHome();
  assert.equal((await late.door.sendHome()).frozen, []);
  assert.equal(await viewsOf(late.store), await viewsOf(other.store));
});

test('when every tablet has handed over in the new epoch, nothing in the school opens the home’s backup from before', async () => {
  const home = memoryHome();
  const { room, other, amy } = await aClassOfThree(home);
  const backup = home.copy();
  await erasePupil(room.store, amy);
  await room.door.sendHome();
  assert.ok((await epochsOf(room)).includes(1), 'the other tablet may have late work');
  for (const tablet of [other, room, other]) await tablet.door.sendHome();
  for (const tablet of [room, other]) assert.equal(await epochsOf(tablet), [2]);
  home.putBack(backup);
  const keys = await allKeys([room, other]);
  assert.equal(await tellsAtHome(home, keys, ['Given0', 'Family000', `The kite of ${amy}`]), []);
  const late = await aTabletThatJoins(room, home.fetch, 'Mx Late');
  for (const tablet of [room, other, late, room]) await tablet.door.sendHome();
  assert.equal(await viewsOf(late.store), await viewsOf(room.store));
});

test('late work under the old key is taken in by those who still wait for it', async () => {
  const home = memoryHome();
  const { room, other, amy, ben } = await aClassOfThree(home);
  const late = await aTabletThatJoins(room, home.fetch, 'Mr Ade');
  for (const tablet of [late, room, other]) await tablet.door.sendHome();
  await recordJudgement(late.store, room.at(ben, 'cold'), target, 'approaching');
  home.always(drop, puts(/./));
  await late.door.sendHome();
  home.heal();
  await erasePupil(room.store, amy);
  for (const tablet of [room, other, room, other]) await tablet.door.sendHome();
  assert.ok((await epochsOf(room)).includes(1));
  for (const tablet of [late, room, other, late, room, other]) await tablet.door.sendHome();
  for (const tablet of [late, room, other]) {
    assert.equal(await epochsOf(tablet), [2]);
    assert.equal(await viewsOf(tablet.store), await viewsOf(room.store));
  }
  const rows = (await other.store.db.ledger.toArray()).filter(({ pupil }) => pupil === ben);
  assert.is(rows.flatMap(({ judgements }) => judgements).length, 3);
});

test('who never heard that a put-away tablet needs no older key, because home lost its word, lets go of them too', async () => {
  const home = memoryHome();
  const { room, other, amy, ben } = await aClassOfThree(home);
  const late = await aTabletThatJoins(room, home.fetch, 'Mr Ade');
  await late.door.sendHome();
  await recordJudgement(late.store, room.at(ben, 'cold'), target, 'approaching');
  for (const tablet of [late, room, other]) await tablet.door.sendHome();
  await erasePupil(room.store, amy);
  for (const tablet of [room, late, room, late, room]) await tablet.door.sendHome();
  await putTabletAway(room.store, late.store.device);
  const there = home.copy();
  there.get(selfOf(room.store).spaces.station)?.items.delete(headName(late.store.device));
  home.putBack(there);
  for (const tablet of [room, other, room, other, room, other]) await tablet.door.sendHome();
  for (const tablet of [room, other]) assert.equal(await epochsOf(tablet), [2]);
});

test('a station erases the child’s writing and face too, and says so', async () => {
  const home = memoryHome();
  const { room, other, amy, words } = await aClassOfThree(home);
  const station = await aTabletThatJoins(room, home.fetch, '', undefined, 'station');
  for (const tablet of [station, room]) await tablet.door.sendHome();
  assert.ok((await tellsOf(station, words)).length > 0);
  await erasePupil(room.store, amy);
  await room.door.sendHome();
  const [before] = await erasuresNow(room.store);
  assert.equal([before?.done, before?.of], [1, 3]);
  for (const tablet of [station, other, room]) await tablet.door.sendHome();
  assert.equal(await tellsOf(station, words), []);
  const [erasure] = await erasuresNow(room.store);
  assert.equal([erasure?.done, erasure?.of, erasure?.missing], [3, 3, []]);
});

test('a station’s word erases nothing on an adult’s tablet', async () => {
  const home = memoryHome();
  const { room, amy } = await aClassOfThree(home);
  const forged = await aForeignStream(room, home.fetch, 'station');
  await forged.put(1, await forged.sealed(1, [forged.event({ kind: 'erase', pupil: amy })]));
  await room.door.sendHome();
  assert.equal(await names(room.store), ['Given0', 'Given1', 'Given2']);
  const adult = await aForeignStream(room, home.fetch, 'class');
  await adult.put(1, await adult.sealed(1, [adult.event({ kind: 'erase', pupil: amy })]));
  await room.door.sendHome();
  assert.equal(await names(room.store), ['Given1', 'Given2']);
});

test.run();
