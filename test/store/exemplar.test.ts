import * as assert from 'uvu/assert';
import type { Attachment } from '../../src/schema/attachment.ts';
import type { TargetId } from '../../src/schema/ids.ts';
import { readAttachment } from '../../src/store/attachments.ts';
import { addExemplar, putAwayExemplar } from '../../src/store/commands/exemplar.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { exemplarsOf } from '../../src/store/exemplarQueries.ts';
import type { Store } from '../../src/store/store.ts';
import { arrive, aTabletBeside } from '../support/exchange.ts';
import { suite } from '../support/suite.ts';
import { aClassroom, viewsOf } from '../support/tablet.ts';

const test = suite('examples of a target');

const target = 'Y4.VGP.01' as TargetId;
const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => i % 251);
const textsOf = async (store: Store) => (await exemplarsOf(store, [target])).map(({ text }) => text);

test('words and a photo are kept for a target and a depth, and shown depth by depth', async () => {
  const { store } = await aClassroom(1);
  await addExemplar(store, { target, depth: 'greater', text: 'Late, the kite came home.' });
  await addExemplar(store, { target, depth: 'towards', text: 'The kite.' });
  await addExemplar(store, { target, depth: 'expected', photo: { type: 'image/jpeg', bytes } });
  const shown = await exemplarsOf(store, [target]);
  assert.equal(
    shown.map(({ depth }) => depth),
    ['towards', 'expected', 'greater'],
  );
  assert.equal(await readAttachment(store, shown[1]?.photo as Attachment), bytes);
  assert.equal(await exemplarsOf(store, ['Y4.VGP.05' as TargetId]), []);
});

test('an example is put away, and undo brings it back; undo of a new one puts it away', async () => {
  const { store } = await aClassroom(1);
  const id = await addExemplar(store, { target, depth: 'expected', text: 'One.' });
  await putAwayExemplar(store, id);
  assert.equal(await textsOf(store), []);
  await undoLast(store);
  assert.equal(await textsOf(store), ['One.']);
  await undoLast(store);
  assert.equal(await textsOf(store), []);
});

test('it reaches the other adults whole, in any order, and its photo waits to be brought home', async () => {
  const here = await aClassroom(1);
  await addExemplar(here.store, { target, depth: 'expected', photo: { type: 'image/jpeg', bytes } });
  const parcels = await here.store.db.parcels.toArray();
  assert.equal(new Set(parcels.map(({ order }) => order.charAt(0))), new Set(['1']));
  assert.is(parcels.length, 2);
  const there = await aTabletBeside(here);
  const events = await here.store.db.tail.toArray();
  await arrive(there.store, [...events].reverse());
  await arrive(there.store, events);
  const own = async (store: Store) => (await viewsOf(store)).exemplars;
  assert.equal(await own(there.store), await own(here.store));
});

test('when the photo cannot be kept, nothing of the example is', async () => {
  const { store } = await aClassroom(1);
  const photo = { type: 'image/jpeg', bytes };
  await addExemplar(store, { target, depth: (() => 1) as never, photo }).then(
    () => assert.unreachable(),
    () => undefined,
  );
  assert.equal([await store.db.exemplars.count(), await store.db.parts.count()], [0, 0]);
});

test.run();
