import * as assert from 'uvu/assert';
import type { TargetId } from '../../src/schema/ids.ts';
import { recordDraft, recordJudgement } from '../../src/store/commands/mark.ts';
import { isHalfBuilt, rebuildViews } from '../../src/sync/rebuildViews.ts';
import { aCopyOf } from '../support/copyOf.ts';
import { aForeignStream } from '../support/foreignStream.ts';
import { aSchoolAt, aTabletThatJoins } from '../support/handover.ts';
import { memoryHome } from '../support/memoryHome.ts';
import { suite } from '../support/suite.ts';
import { viewsOf } from '../support/tablet.ts';

const test = suite('views from segments');
const target = 'Y4.VGP.01' as TargetId;

/** A tablet with segments of its own and of others, something set aside, and a tap that is not sealed yet. */
async function aFullTablet() {
  const home = memoryHome();
  const room = await aSchoolAt(home);
  const other = await aTabletThatJoins(room, home.fetch);
  const stranger = await aForeignStream(room, home.fetch);
  const [amy, ben] = room.pupils as [never, never];
  await stranger.put(
    1,
    await stranger.sealed(1, [stranger.event({}), stranger.event({ level: 'excellent' })]),
  );
  await recordJudgement(other.store, room.at(amy, 'cold'), target, 'not-yet');
  await recordDraft(other.store, room.at(ben, 'cold'), 'The kite flew away.');
  for (const tablet of [room, other, room]) await tablet.door.sendHome();
  await recordJudgement(room.store, room.at(ben, 'hot'), target, 'secure');
  return { home, room, ben };
}

test('all views, and what was set aside, come again from the sealed segments and the tail', async () => {
  const { room } = await aFullTablet();
  const views = await viewsOf(room.store);
  const aside = await room.store.db.setAside.toArray();
  assert.is(aside.length, 1);
  await room.store.db.ledger.clear();
  await room.store.db.pupils.clear();
  await room.store.db.setAside.clear();
  assert.equal(await rebuildViews(room.store, room.facts), { unread: 0 });
  assert.equal(await viewsOf(room.store), views);
  assert.equal(await room.store.db.setAside.toArray(), aside);
  assert.is(await isHalfBuilt(room.store), false);
});

test('a rebuild that the battery cut short is found at the next start, and done again', async () => {
  const { home, room } = await aFullTablet();
  const views = await viewsOf(room.store);
  const { segments } = room.store.db;
  const get = segments.get.bind(segments) as (key: string) => Promise<unknown>;
  let left = 2;
  const dying = (key: string) => (left-- > 0 ? get(key) : Promise.reject(new Error('the battery died')));
  Object.assign(segments, { get: dying });
  await rebuildViews(room.store, room.facts).then(
    () => assert.unreachable(),
    () => undefined,
  );
  const next = await aCopyOf(room, home.fetch);
  assert.is(await isHalfBuilt(next.store), true);
  await rebuildViews(next.store, next.facts);
  assert.equal(await viewsOf(next.store), views);
  assert.is(await isHalfBuilt(next.store), false);
});

test('a segment whose key is gone stays where it is, and is counted', async () => {
  const { room } = await aFullTablet();
  const before = await room.store.db.segments.count();
  await room.facts.remove('keys');
  assert.equal(await rebuildViews(room.store, room.facts), { unread: before });
  assert.is(await room.store.db.segments.count(), before);
});

test('a tablet that was rebuilt marks and hands over as before', async () => {
  const { room, ben } = await aFullTablet();
  await rebuildViews(room.store, room.facts);
  await recordJudgement(room.store, room.at(ben, 'hot'), target, 'approaching');
  assert.equal((await room.door.sendHome()).waiting, 0);
  assert.is((await room.door.sendHome()).outcome, 'nothing-new');
});

test.run();
