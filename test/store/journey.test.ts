import * as assert from 'uvu/assert';
import type { DeviceId } from '../../src/schema/ids.ts';
import { readStamp, type Stamp } from '../../src/schema/stamp.ts';
import { makeClass } from '../../src/store/commands/setUp.ts';
import { hybridClock } from '../../src/store/hybridClock.ts';
import { keepSealed, ownStream, unsealedOf } from '../../src/store/journey.ts';
import { becomeNewDevice } from '../../src/store/parting.ts';
import { spaceOf } from '../../src/store/store.ts';
import { tallyOf } from '../../src/store/tally.ts';
import { suite } from '../support/suite.ts';
import { aClassroom } from '../support/tablet.ts';

const test = suite('journey');

/** A classroom and what one of its tabs is about to keep as sealed. */
async function aTabThatSealed(n = 1) {
  const { store } = await aClassroom();
  const space = spaceOf(store, 'class');
  const events = await unsealedOf(store, space, 99);
  const key = `${space}/${store.device}/${n}`;
  const segment = { key, space, device: store.device, n, count: events.length, hash: 'h', body: '{}' };
  return { store, space, segment, stamps: events.map(({ stamp }) => stamp) };
}

test('sealed events leave the tail and are counted as waiting until they are home', async () => {
  const { store, space, segment, stamps } = await aTabThatSealed();
  const before = await tallyOf(store);
  await keepSealed(store, segment, stamps);
  assert.equal(await unsealedOf(store, space, 99), []);
  assert.equal(await tallyOf(store), before);
  assert.equal([(await ownStream(store, space)).n, before.home], [1, 0]);
});

test('a tap in a tab whose clock is behind takes no stamp of what another tab has sealed', async () => {
  const { store, segment, stamps } = await aTabThatSealed();
  await keepSealed(store, segment, stamps);
  const { ms, counter } = readStamp(stamps.at(-1) as Stamp);
  store.stamps = hybridClock({ ...store.wall, now: () => ms }, store.device, counter);
  await makeClass(store, 'Z9', 4);
  const tapped = (await store.db.tail.toArray()).filter((event) => JSON.stringify(event).includes('"Z9"'));
  assert.is(tapped.length, 1);
  assert.not.ok(stamps.includes(tapped[0]?.stamp as Stamp));
});

test('what another tab has sealed meanwhile is not sealed twice', async () => {
  const { store, space, segment, stamps } = await aTabThatSealed();
  await keepSealed(store, segment, stamps);
  for (const n of [1, 2]) {
    await refuses(
      keepSealed(store, { ...segment, n, key: `${space}/${store.device}/${n}`, hash: 'i' }, stamps),
    );
  }
  assert.is(await store.db.segments.count(), 1);
});

test('a tab that does not know the new name of its tablet keeps nothing under the old one', async () => {
  const { store, segment, stamps } = await aTabThatSealed();
  await becomeNewDevice(store, 'x'.repeat(20) as DeviceId, []);
  const before = await tallyOf(store);
  await refuses(keepSealed(store, segment, stamps));
  assert.is(await store.db.segments.count(), 0);
  assert.equal(await tallyOf(store), before);
});

async function refuses(work: Promise<unknown>): Promise<void> {
  await work.then(
    () => assert.unreachable(),
    (error) => assert.match(error.message, 'sealed already'),
  );
}

test.run();
