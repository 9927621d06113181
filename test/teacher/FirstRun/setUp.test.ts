import * as assert from 'uvu/assert';
import { keysOf } from '../../../src/device/keys.ts';
import { tryPin } from '../../../src/device/pin.ts';
import { tabletKeyOf } from '../../../src/device/tabletKey.ts';
import { spaceKinds } from '../../../src/schema/space.ts';
import { meOf, schoolOf } from '../../../src/store/queries.ts';
import { selfOf } from '../../../src/store/store.ts';
import { setUp } from '../../../src/teacher/FirstRun/setUp.ts';
import { fakeFacts } from '../../support/fakeFacts.ts';
import { suite } from '../../support/suite.ts';
import { aTablet } from '../../support/tablet.ts';

const test = suite('this is my tablet');
const answers = { school: ' Fernlea Primary ', adult: 'Miss Okafor ', tablet: ' Green 1 ', pin: '2580' };

test('the tablet has its school, its adult, its PIN, a key for each space, and a name and a key of its own', async () => {
  const { store, clock } = await aTablet();
  const facts = fakeFacts();
  await setUp(store, facts, answers);
  assert.is((await schoolOf(store))?.name, 'Fernlea Primary');
  assert.is((await meOf(store))?.name, 'Miss Okafor');
  assert.is((await tryPin(facts, clock, '2580')).is, 'right');
  const tablet = await store.db.tablets.get(store.device);
  assert.equal([tablet?.name, tablet?.role], ['Green 1', 'teacher']);
  assert.is(tablet?.key, (await tabletKeyOf(facts)).public);
  assert.match(tablet?.key ?? '', /^[A-Za-z0-9_-]{87}$/);
  const keys = await keysOf(facts);
  for (const kind of spaceKinds) {
    const key = keys.find(({ space }) => space === selfOf(store).spaces[kind]);
    assert.is(key?.epoch, 1);
    assert.match(key?.key ?? '', /^[A-Za-z0-9_-]{43}$/);
  }
  assert.is(new Set(keys.map(({ key }) => key)).size, 3);
});

test('a tablet that dies while the keys are kept begins again at the cover, and then works', async () => {
  const { store, restart } = await aTablet();
  const facts = fakeFacts();
  const dying = {
    ...facts,
    set: (name: string, value: unknown) => (name === 'keys' ? dies() : facts.set(name, value)),
  };
  const said = await setUp(store, dying, answers).then(
    () => '',
    (error: Error) => error.message,
  );
  assert.is(said, 'no battery');
  const again = await restart();
  assert.is(again.store.self, undefined);
  await setUp(again.store, facts, { ...answers, pin: '9876543' });
  assert.is((await tryPin(facts, again.clock, '9876543')).is, 'right');
  assert.is((await keysOf(facts)).length, 3);
});

async function dies(): Promise<never> {
  throw new Error('no battery');
}

test.run();
