import * as assert from 'uvu/assert';
import type { DeviceId, TargetId } from '../../src/schema/ids.ts';
import { recordJudgement } from '../../src/store/commands/mark.ts';
import { putTabletAway, renameTablet, takeTabletBack } from '../../src/store/commands/tablet.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { tabletsNow } from '../../src/store/tabletQueries.ts';
import { aSchoolAt, aTabletThatJoins } from '../support/handover.ts';
import { memoryHome } from '../support/memoryHome.ts';
import { suite } from '../support/suite.ts';

const test = suite('the tablets of a school');
const target = 'Y4.VGP.01' as TargetId;

async function twoTablets() {
  const home = memoryHome();
  const okafor = await aSchoolAt(home);
  await okafor.door.sendHome();
  const blackwood = await aTabletThatJoins(okafor, home.fetch);
  for (const { door } of [blackwood, okafor]) await door.sendHome();
  const tap = ({ store }: Pick<typeof okafor, 'store'>, kind: 'cold' | 'hot' = 'cold') =>
    recordJudgement(store, okafor.at(okafor.pupils[0] as never, kind), target, 'secure');
  const other = async () => (await tabletsNow(okafor.store)).tablets[1] as NonNullable<Row>;
  return { home, okafor, blackwood, tap, other };
}
type Row = Awaited<ReturnType<typeof tabletsNow>>['tablets'][number];

test('this tablet comes first, each is there once, and both are home', async () => {
  const { okafor } = await twoTablets();
  const { home, of, tablets } = await tabletsNow(okafor.store);
  assert.equal([home, of], [2, 2]);
  assert.equal(
    tablets.map(({ name, isThis, whereabouts }) => [name, isThis, whereabouts]),
    [
      ['Mx Okafor’s tablet', true, 'home'],
      ['Ms Blackwood’s tablet', false, 'home'],
    ],
  );
});

test('work that is only here makes this tablet one that is not home', async () => {
  const { okafor, tap } = await twoTablets();
  await tap(okafor);
  const { home, tablets } = await tabletsNow(okafor.store);
  assert.equal([home, tablets[0]?.whereabouts, tablets[0]?.waiting], [1, 'waiting', 1]);
});

test('what a tablet has of ours, and we of its, is counted as it was when it was heard from', async () => {
  const { okafor, blackwood, tap, other } = await twoTablets();
  const { here } = await other();
  assert.is((await other()).lacks, 0);
  await tap(okafor);
  await tap(okafor, 'hot');
  assert.is((await other()).lacks, 0);
  await okafor.door.sendHome();
  assert.is((await other()).lacks, 2);
  await tap(blackwood);
  await blackwood.door.sendHome();
  await okafor.door.sendHome();
  const now = await other();
  assert.equal([now.lacks, now.here, now.isComing], [0, here + 1, false]);
});

test('a tablet that stayed in its cupboard is away from the day of the next handover on', async () => {
  const { okafor, other } = await twoTablets();
  okafor.clock.elapse(24 * 3_600_000);
  assert.is((await other()).whereabouts, 'home');
  await okafor.door.sendHome();
  const { whereabouts, heard } = await other();
  assert.equal([whereabouts, heard?.slice(0, 10)], ['away', '2026-11-23']);
});

test('a tablet is put away and taken back, and both can be undone', async () => {
  const { okafor, blackwood, other } = await twoTablets();
  const { device } = blackwood.store;
  await putTabletAway(okafor.store, device);
  assert.equal([(await other()).place, (await tabletsNow(okafor.store)).of], ['put-away', 1]);
  assert.equal(await undoLast(okafor.store), { what: 'tablet', did: 'put-away' });
  assert.is((await other()).place, 'here');
  await putTabletAway(okafor.store, device);
  await takeTabletBack(okafor.store, device);
  assert.is((await other()).place, 'here');
  await undoLast(okafor.store);
  assert.is((await other()).place, 'put-away');
});

test('a tablet’s new name reaches the tablet itself, and can be undone', async () => {
  const { okafor, blackwood, other } = await twoTablets();
  await renameTablet(okafor.store, blackwood.store.device, 'Blue 2');
  assert.is((await other()).name, 'Blue 2');
  for (const { door } of [okafor, blackwood]) await door.sendHome();
  assert.is((await tabletsNow(blackwood.store)).tablets[0]?.name, 'Blue 2');
  await undoLast(okafor.store);
  assert.is((await other()).name, 'Ms Blackwood’s tablet');
});

test('a stream that stands still is told of its tablet', async () => {
  const { okafor, blackwood, other } = await twoTablets();
  const { db } = okafor.store;
  const [row] = (await db.streams.toArray()).filter(({ device }) => device === blackwood.store.device);
  await db.streams.put({ ...(row as NonNullable<typeof row>), frozen: 'too-new' });
  assert.equal((await other()).frozen, ['too-new']);
});

test('a tablet that was heard from before its record came is there without a name', async () => {
  const { okafor } = await twoTablets();
  const { db } = okafor.store;
  const [head] = await db.heads.toArray();
  const stranger = 'z'.repeat(20) as DeviceId;
  await db.heads.put({ ...(head as NonNullable<typeof head>), device: stranger });
  const { tablets, of } = await tabletsNow(okafor.store);
  assert.equal([tablets.at(-1)?.device, tablets.at(-1)?.name, of], [stranger, undefined, 3]);
});

test.run();
