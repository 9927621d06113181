import * as assert from 'uvu/assert';
import type { AnyEvent } from '../../src/schema/event.ts';
import type { FrozenWhy } from '../../src/schema/handover.ts';
import type { TargetId } from '../../src/schema/ids.ts';
import { segmentName } from '../../src/schema/objectNames.ts';
import { recordJudgement } from '../../src/store/commands/mark.ts';
import { drop } from '../support/faults.ts';
import { aForeignStream } from '../support/foreignStream.ts';
import { aSchoolAt, aTabletThatJoins } from '../support/handover.ts';
import { type MemoryHome, memoryHome } from '../support/memoryHome.ts';
import { suite } from '../support/suite.ts';
import { viewsOf } from '../support/tablet.ts';

const test = suite('what other tablets sent');
const target = 'Y4.VGP.01' as TargetId;

async function aSchoolAndAStranger(kind: 'class' | 'station' | 'school' = 'class') {
  const home = memoryHome();
  const room = await aSchoolAt(home);
  await room.door.sendHome();
  const stranger = await aForeignStream(room, home.fetch, kind);
  return { home, room, stranger };
}

type School = Awaited<ReturnType<typeof aSchoolAndAStranger>>;

/** How many of the strangers' judgements are in the ledger. */
async function shown({ room }: School): Promise<number> {
  const rows = await room.store.db.ledger.toArray();
  return rows.flatMap(({ judgements }) => judgements).filter(({ by }) => by === 'b'.repeat(20)).length;
}

/** Another tablet's honest tap, to see that nobody else is kept waiting. */
async function aTapElsewhere({ home, room }: { home: MemoryHome; room: School['room'] }) {
  const blackwood = await aTabletThatJoins(room, home.fetch);
  await blackwood.door.sendHome();
  await recordJudgement(blackwood.store, room.at(room.pupils[0] as never, 'cold'), target, 'secure');
  await blackwood.door.sendHome();
}

const wrong: [what: string, why: FrozenWhy, second: (stream: School['stranger']) => Promise<string>][] = [
  ['is junk', 'damaged', async () => 'junk'],
  ['is half of one', 'damaged', async (s) => (await s.sealed(2, [s.event({})])).slice(0, 150)],
  ['was moved from another place', 'damaged', (s) => s.sealed(3, [s.event({})])],
  ['is of another space', 'damaged', (s) => s.sealed(2, [s.event({})], { s: 'z'.repeat(20) as never })],
  ['is of another tablet', 'damaged', (s) => s.sealed(2, [s.event({})], { d: 'z'.repeat(20) as never })],
  ['is a head', 'damaged', (s) => s.sealed(2, [s.event({})], { f: 'rdfh1' })],
  ['was sealed with another key', 'damaged', (s) => s.sealed(2, [s.event({})], { key: 'A'.repeat(43) })],
  ['holds no events', 'damaged', (s) => s.sealed(2, 'none')],
  ['does not follow from the first', 'chain', (s) => s.sealed(2, [s.event({})], { prev: '1'.repeat(64) })],
  ['is of an epoch without a key here', 'no-key', (s) => s.sealed(2, [s.event({})], { e: 2 })],
  ['is of a later format', 'too-new', async () => '{"f":"rdft2","sealed":"otherwise"}'],
];

for (const [what, why, second] of wrong) {
  test(`a segment that ${what} stops its own stream, visibly, and heals when the right bytes come`, async () => {
    const school = await aSchoolAndAStranger();
    const { room, stranger } = school;
    await stranger.put(1, await stranger.sealed(1, [stranger.event({})]));
    const before = await stranger.sealed(2, [stranger.event({}), stranger.event({})]);
    await stranger.put(2, await second(stranger));
    await aTapElsewhere({ home: school.home, room });
    const report = await room.door.sendHome();
    assert.is(report.outcome, 'home');
    assert.equal(report.frozen, [{ space: 'class', device: stranger.device, n: 2, why }]);
    assert.is(await shown(school), 1);
    assert.ok(report.received >= 3);
    const again = await room.door.sendHome();
    assert.equal([again.outcome, again.frozen.length], ['nothing-new', 1]);
    await stranger.remove(2);
    await stranger.put(2, before);
    const healed = await room.door.sendHome();
    assert.equal([healed.received, healed.frozen], [2, []]);
    assert.is(await shown(school), 3);
  });
}

test('behind a segment that follows from nothing home is looked through once, and again when it was put back', async () => {
  const { home, room, stranger } = await aSchoolAndAStranger();
  await stranger.put(1, await stranger.sealed(1, [stranger.event({})]));
  await stranger.put(2, await stranger.sealed(2, [stranger.event({})], { prev: '1'.repeat(64) }));
  const askedFor = async (n: number) => {
    const before = home.asked.length;
    await room.door.sendHome();
    return home.asked.slice(before).filter(({ name }) => name === segmentName(stranger.device, n)).length;
  };
  assert.is(await askedFor(1), 1);
  assert.equal([await askedFor(2), await askedFor(1)], [1, 0]);
  const older = home.copy();
  await room.door.sendHome();
  await recordJudgement(room.store, room.at(room.pupils[0] as never, 'cold'), target, 'secure');
  await room.door.sendHome();
  home.putBack(older);
  assert.is(await askedFor(1), 1);
});

test('a segment that is missing stops the stream before it; what comes later fills the gap and all that follows', async () => {
  const school = await aSchoolAndAStranger();
  const { room, stranger } = school;
  const texts = [];
  for (let n = 1; n <= 4; n++) texts.push(await stranger.sealed(n, [stranger.event({})]));
  const [first, second, third, fourth] = texts as [string, string, string, string];
  await stranger.put(1, first);
  await stranger.put(3, third);
  await stranger.put(4, fourth);
  const report = await room.door.sendHome();
  assert.equal(report.frozen, [{ space: 'class', device: stranger.device, n: 2, why: 'gap' }]);
  assert.is(await shown(school), 1);
  assert.is((await room.door.sendHome()).frozen.length, 1);
  await stranger.put(2, second);
  const healed = await room.door.sendHome();
  assert.equal([healed.received, healed.frozen], [3, []]);
  assert.is((await room.door.sendHome()).outcome, 'nothing-new');
});

test('segments in the wrong order in the feed are applied in the right one', async () => {
  const school = await aSchoolAndAStranger();
  const { room, stranger } = school;
  const first = await stranger.sealed(1, [stranger.event({})]);
  const second = await stranger.sealed(2, [stranger.event({})]);
  await stranger.put(2, second);
  await stranger.put(1, first);
  const report = await room.door.sendHome();
  assert.equal([report.received, report.frozen], [2, []]);
});

test('events that break their schema, or are not where they belong, are set aside; their neighbours apply', async () => {
  const school = await aSchoolAndAStranger();
  const { room, stranger } = school;
  const { event, space } = stranger;
  const bad: [object | AnyEvent, string][] = [
    ['a word' as unknown as object, ': invalid_type'],
    [event({ level: 'excellent' }), 'level: invalid_value'],
    [event({ pupil: 'Amy' }), 'pupil: invalid_format'],
    [event({ space: 'z'.repeat(20) }), 'It names another space'],
    [event({ stamp: `00000000000000-${'z'.repeat(20)}` }), 'It carries the stamp of another tablet'],
    [event({ kind: 'draft', version: 1, text: 'x' }), 'It belongs to the station space'],
    [edit({ record: 'unit', id: 'u'.repeat(20), fields: { title: 'x' } }), 'It belongs to the station space'],
    [edit({ record: 'constructor', id: 'x', fields: {} }), 'record: constructor'],
    [edit({ record: 'pupil', id: 'x', fields: { id: 'y' } }), 'pupil: id'],
    [edit({ record: 'piece', id: 'x', fields: { note: 'y' } }), 'piece: x'],
    [event({ target: 'constructor' }), 'target: custom'],
  ];
  await stranger.put(1, await stranger.sealed(1, [event({}), ...bad.map(([raw]) => raw), event({})]));
  const report = await room.door.sendHome();
  assert.equal([report.outcome, report.received, report.setAside], ['home', 2, bad.length]);
  assert.is(await shown(school), 2);
  const rows = await room.store.db.setAside.toArray();
  for (const [raw, why] of bad) {
    const row = rows.find((each) => JSON.stringify(each.raw) === JSON.stringify(raw));
    assert.ok(row?.why.startsWith(why), `${JSON.stringify(raw)}: ${row?.why}`);
  }
  assert.ok(rows.every((row) => row.space === space && row.device === stranger.device));

  function edit(change: object): AnyEvent {
    return event({ kind: 'edit', changes: [change] });
  }
});

test('a class event in the station space is set aside, whoever sealed it', async () => {
  const { room, stranger } = await aSchoolAndAStranger('station');
  await stranger.put(1, await stranger.sealed(1, [stranger.event({})]));
  const report = await room.door.sendHome();
  assert.equal([report.received, report.setAside], [0, 1]);
  assert.is((await room.store.db.setAside.toArray())[0]?.why, 'It belongs to the class space');
});

test('kinds and records of a later version are kept, and are no fault', async () => {
  const { room, stranger } = await aSchoolAndAStranger();
  const later = [
    stranger.event({ kind: 'celebration', confetti: true }),
    stranger.event({ kind: 'edit', changes: [{ record: 'houseplant', id: 'x', fields: { kind: 'fern' } }] }),
    stranger.event({ newField: 'kept' }),
  ];
  const text = await stranger.sealed(1, later, { more: { newPart: [] } });
  await stranger.put(1, text);
  const report = await room.door.sendHome();
  assert.equal([report.outcome, report.setAside, report.frozen], ['home', 0, []]);
  const kept = await room.store.db.segments.toArray();
  assert.ok(kept.some(({ body }) => body === text));
  const rows = (await room.store.db.ledger.toArray()).flatMap(({ judgements }) => judgements);
  assert.is(rows.find(({ by }) => by === 'b'.repeat(20))?.newField, 'kept');
});

test('names that a later version will use are passed over', async () => {
  const { room, stranger } = await aSchoolAndAStranger();
  for (const name of [`b/${'0'.repeat(64)}`, `p/${stranger.device}/1`, 'k/1', `s/${stranger.device}/0`]) {
    await stranger.put(0, '{"anything":true}', name);
  }
  const report = await room.door.sendHome();
  assert.equal([report.outcome, report.frozen], ['nothing-new', []]);
});

test('the cursor moves with what it covers or not at all', async () => {
  const school = await aSchoolAndAStranger();
  const { room, stranger } = school;
  await stranger.put(1, await stranger.sealed(1, [stranger.event({})]));
  const { db } = room.store;
  const cursors = async () => (await db.meta.toArray()).filter(({ key }) => key.startsWith('cursor/'));
  const before = await cursors();
  const { bulkPut } = db.setAside;
  Object.assign(db.setAside, { bulkPut: () => Promise.reject(new Error('the battery died')) });
  assert.is((await room.door.sendHome()).outcome, 'broken');
  Object.assign(db.setAside, { bulkPut });
  assert.equal([await cursors(), await shown(school)], [before, 0]);
  assert.is((await room.door.sendHome()).received, 1);
  assert.is(await shown(school), 1);
});

test('a year of other tablets comes in by pages, and a broken line costs one of them', async () => {
  const school = await aSchoolAndAStranger();
  const { home, room, stranger } = school;
  for (let n = 1; n <= 100; n++) await stranger.put(n, await stranger.sealed(n, [stranger.event({})]));
  let pages = 0;
  home.always(
    (arrive, signal) => (++pages < 2 ? arrive() : drop(arrive, signal)),
    ({ name }) => name === 'look' || name === 'feed',
  );
  const cut = await room.door.sendHome();
  assert.is(cut.outcome, 'no-answer');
  home.heal();
  const rest = await room.door.sendHome();
  assert.is(cut.received + rest.received, 100);
  assert.ok(cut.received >= 60, `${cut.received}`);
});

test('what disappears from the endpoint disappears from no tablet', async () => {
  const school = await aSchoolAndAStranger();
  const { home, room, stranger } = school;
  const empty = home.copy();
  await stranger.put(1, await stranger.sealed(1, [stranger.event({})]));
  await room.door.sendHome();
  const views = await viewsOf(room.store);
  await stranger.remove(1);
  await room.door.sendHome();
  home.putBack(empty);
  await room.door.sendHome();
  assert.equal(await viewsOf(room.store), views);
  assert.is(await shown(school), 1);
});

test('what a copy of the home brings back is read, also by who read on while an older one was put back', async () => {
  const { home, room } = await aSchoolAndAStranger();
  const other = await aTabletThatJoins(room, home.fetch);
  const third = await aTabletThatJoins(room, home.fetch, 'Mr Lorne');
  const handOver = async (...tablets: (typeof other)[]) => {
    for (const { door } of tablets) await door.sendHome();
  };
  const judge = ({ store }: typeof other, pupil: number) =>
    recordJudgement(store, room.at(room.pupils[pupil] as never, 'cold'), target, 'secure');
  await handOver(other, third, room, other, third);
  const older = home.copy();
  await judge(other, 0);
  await handOver(other);
  const newer = home.copy();
  home.putBack(older);
  await judge(third, 1);
  await handOver(third, room);
  home.putBack(newer);
  await handOver(third, other, room);
  assert.is((await room.store.db.ledger.toArray()).length, 2);
  assert.equal(await viewsOf(room.store), await viewsOf(other.store));
});

test.run();
