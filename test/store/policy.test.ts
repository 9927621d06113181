import * as assert from 'uvu/assert';
import { presets, usualPolicy } from '../../src/rules/policies.ts';
import { standingOf } from '../../src/rules/standing.ts';
import type { AnyEvent } from '../../src/schema/event.ts';
import { readEvent } from '../../src/schema/event.ts';
import type { PolicyId, PupilId, TargetId } from '../../src/schema/ids.ts';
import { recordJudgement } from '../../src/store/commands/mark.ts';
import { sayOtherwise, takeBackOverride } from '../../src/store/commands/override.ts';
import { goBackTo, publishPolicy } from '../../src/store/commands/policy.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { takeIn } from '../../src/store/journey.ts';
import { policyInForce, publishedPolicies } from '../../src/store/policyQueries.ts';
import { standingsOf } from '../../src/store/queries.ts';
import { rebuild } from '../../src/store/rebuild.ts';
import { behind } from '../../src/store/standingQueries.ts';
import type { Store } from '../../src/store/store.ts';
import { suite } from '../support/suite.ts';
import { aClassroom, threeTargets, viewsOf } from '../support/tablet.ts';

const test = suite('the school’s policy, and what an adult says otherwise');
const { threeKinds: strict, two } = presets;
const target = threeTargets[0]?.target as TargetId;

const nameOf = async (store: Store) => {
  const { policy, published } = await policyInForce(store);
  const preset = Object.entries(presets).find(([, each]) => JSON.stringify(each) === JSON.stringify(policy));
  return `${preset?.[0]} ${published?.version ?? '-'}`;
};

test('until a school publishes a policy the usual one counts, and undo goes back to it', async () => {
  const { store } = await aClassroom(1);
  assert.is(await nameOf(store), 'three -');
  await publishPolicy(store, two);
  assert.is(await nameOf(store), 'two 1');
  await undoLast(store);
  assert.is(await nameOf(store), 'three -');
});

test('each publishing is a version of its own; the ones before stay, and one can go back to them', async () => {
  const { store } = await aClassroom(1);
  const first = await publishPolicy(store, two);
  await publishPolicy(store, strict);
  assert.equal(
    (await publishedPolicies(store)).map(({ version, policy }) => [version, policy]),
    [
      [2, strict],
      [1, two],
    ],
  );
  await goBackTo(store, first);
  assert.is(await nameOf(store), 'two 1');
  await undoLast(store);
  assert.is(await nameOf(store), 'threeKinds 2');
  await goBackTo(store, 'usual');
  assert.is(await nameOf(store), 'three -');
});

test('an undo leaves what was published after it', async () => {
  const { store } = await aClassroom(1);
  await publishPolicy(store, two);
  const entry = store.undo.newest();
  await publishPolicy(store, strict);
  await entry?.undo();
  assert.is(await nameOf(store), 'threeKinds 2');
});

test('a policy that can never be met is not published, and nothing is written', async () => {
  const { store } = await aClassroom(1);
  const before = await store.db.tail.count();
  let refused = false;
  await publishPolicy(store, { ...two, kinds: 5 }).catch(() => {
    refused = true;
  });
  assert.ok(refused);
  assert.is(await store.db.tail.count(), before);
});

test('what was published never changes, in whatever order its edits arrive', async () => {
  const { store } = await aClassroom(1);
  const id = await publishPolicy(store, two);
  const [edit] = (await store.db.tail.toArray()).slice(-1) as [AnyEvent & { changes: object[] }];
  const later: AnyEvent = {
    ...edit,
    stamp: store.stamps.next(edit.stamp),
    changes: [{ record: 'policy', id, fields: { policy: { ...two, atBats: 5 } } }],
  };
  await takeIn(store, { events: [later], segments: [], streams: [], setAside: [] });
  assert.is((await policyInForce(store)).policy.atBats, 2);
  const before = await viewsOf(store);
  await store.db.policies.clear();
  await takeIn(store, { events: [later], segments: [], streams: [], setAside: [] });
  await takeIn(store, { events: [edit], segments: [], streams: [], setAside: [] });
  assert.equal(await viewsOf(store), before);
});

test('a policy whose version has not arrived, or that cannot be met, is never read by', async () => {
  const { store } = await aClassroom(1);
  await goBackTo(store, 'p'.repeat(20) as PolicyId);
  const { policy, awaited } = await policyInForce(store);
  assert.equal([policy, awaited], [usualPolicy, true]);
  await publishPolicy(store, two);
  const [edit] = (await store.db.tail.toArray()).slice(-1) as [AnyEvent];
  const bad = JSON.parse(JSON.stringify(edit).replace('"kinds":1', '"kinds":5'));
  assert.is(readEvent(bad).is, 'broken');
});

async function amy(room: Awaited<ReturnType<typeof aClassroom>>) {
  const pupil = room.pupils[0] as PupilId;
  const at = { pupil, target, schoolYear: 2026, units: [room.unit] as const };
  const stands = async () => {
    const { shown, overrides, inForce } = await behind(room.store, { pupil, target, schoolYear: 2026 });
    return standingOf(shown, inForce.policy, overrides);
  };
  return { pupil, at, stands };
}

test('an adult’s word stands beside the rule, is replaced by the next one, and is taken back', async () => {
  const room = await aClassroom(1);
  const { store } = room;
  const { pupil, at, stands } = await amy(room);
  await recordJudgement(store, room.at(pupil, 'hot'), target, 'approaching');
  await sayOtherwise(store, at, 'secure', ' Shown in the class play. ');
  const first = await stands();
  assert.equal(
    [first.level, first.byRule, first.override?.why, first.override?.by],
    ['secure', 'approaching', 'Shown in the class play.', store.self?.adult],
  );
  await sayOtherwise(store, at, 'deeper', 'And again.');
  assert.is((await stands()).level, 'deeper');
  await takeBackOverride(store, at);
  assert.equal([(await stands()).level, (await stands()).override], ['approaching', undefined]);
  await undoLast(store);
  assert.is((await stands()).override?.why, 'And again.');
});

test('undo of an adult’s word leaves the rule, and the views made again say the same', async () => {
  const room = await aClassroom(1);
  const { at, stands } = await amy(room);
  await sayOtherwise(room.store, at, 'secure', 'Shown in the class play.');
  const before = await viewsOf(room.store);
  await rebuild(room.store, []);
  assert.equal(await viewsOf(room.store), before);
  await undoLast(room.store);
  assert.is((await stands()).level, undefined);
  assert.is((await standingsOf(room.store, 2026, at.pupil))?.overrides, undefined);
});

test('a word of which nobody has heard before it makes its row, in either order with its taking back', async () => {
  const room = await aClassroom(1);
  const { at, stands } = await amy(room);
  await sayOtherwise(room.store, at, 'secure', 'Shown in the class play.');
  await takeBackOverride(room.store, at);
  const [said, back] = (await room.store.db.tail.toArray()).slice(-2) as [AnyEvent, AnyEvent];
  const before = await viewsOf(room.store);
  await Promise.all([room.store.db.ledger.clear(), room.store.db.standings.clear()]);
  for (const event of [back, said, said]) {
    await takeIn(room.store, { events: [event], segments: [], streams: [], setAside: [] });
  }
  assert.equal((await viewsOf(room.store)).ledger, before.ledger);
  assert.is((await stands()).level, undefined);
});

test('a new policy reads the same evidence anew, and nothing is written but the policy', async () => {
  const room = await aClassroom(1);
  const { pupil, stands } = await amy(room);
  await recordJudgement(room.store, room.at(pupil, 'hot'), target, 'secure');
  assert.is((await stands()).level, 'approaching');
  const before = (await viewsOf(room.store)).standings;
  await publishPolicy(room.store, presets.one);
  assert.is((await stands()).level, 'secure');
  assert.equal((await viewsOf(room.store)).standings, before);
});

test.run();
