import * as assert from 'uvu/assert';
import { liveJudgements } from '../../src/rules/ledger.ts';
import type { AnyEvent } from '../../src/schema/event.ts';
import type { TargetId } from '../../src/schema/ids.ts';
import { apply } from '../../src/store/apply.ts';
import { importClassList } from '../../src/store/commands/classList.ts';
import {
  keepScratch,
  markRestSecure,
  recordDraft,
  recordJudgement,
  recoverScratch,
  setPieceFlag,
  setTargetSupport,
} from '../../src/store/commands/mark.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { setStage } from '../../src/store/commands/unitFields.ts';
import { viewTables } from '../../src/store/database.ts';
import { flushDesk, openDesk } from '../../src/store/desk.ts';
import { NewerDatabase } from '../../src/store/errors.ts';
import { ledgerRowOf, pieceOf, pupilsOf, standingsOf, unitsOf } from '../../src/store/queries.ts';
import { rebuild } from '../../src/store/rebuild.ts';
import { transact } from '../../src/store/shelf.ts';
import { suite } from '../support/suite.ts';
import { aClassroom, aTablet, viewsOf } from '../support/tablet.ts';

const test = suite('commands');
const target = 'Y4.VGP.01' as TargetId;

test('a tap is one event, one ledger row and one year cell, and is there after a restart', async () => {
  const room = await aClassroom();
  const [amy] = room.pupils as [(typeof room.pupils)[0]];
  await recordJudgement(room.store, room.at(amy, 'cold'), target, 'not-yet');
  const { store } = await room.restart();
  const row = await ledgerRowOf(store, room.unit, amy);
  assert.is(row?.judgements[0]?.level, 'not-yet');
  const standings = await standingsOf(store, 2026, amy);
  assert.equal(
    standings?.cells[target]?.map((s) => [s.level, s.support, s.taskKind]),
    [['not-yet', 'independent', 'cold']],
  );
});

test('a corrected level leaves the first one in the ledger, and undo brings it back', async () => {
  const { store, unit, pupils, at } = await aClassroom();
  const [amy] = pupils as [(typeof pupils)[0]];
  await recordJudgement(store, at(amy, 'hot'), target, 'approaching');
  await recordJudgement(store, at(amy, 'hot'), target, 'secure');
  const corrected = await ledgerRowOf(store, unit, amy);
  assert.is(corrected?.judgements.length, 2);
  assert.equal(
    (await standingsOf(store, 2026, amy))?.cells[target]?.map((s) => s.level),
    ['secure'],
  );
  assert.equal((await undoLast(store))?.what, 'judged');
  assert.equal(
    (await standingsOf(store, 2026, amy))?.cells[target]?.map((s) => s.level),
    ['approaching'],
  );
  await undoLast(store);
  assert.equal((await standingsOf(store, 2026, amy))?.cells[target], undefined);
});

test('the same level tapped again writes nothing', async () => {
  const { store, pupils, at } = await aClassroom();
  const [amy] = pupils as [(typeof pupils)[0]];
  await recordJudgement(store, at(amy, 'hot'), target, 'secure');
  const before = await store.db.tail.count();
  await recordJudgement(store, at(amy, 'hot'), target, 'secure');
  assert.is(await store.db.tail.count(), before);
});

test('"mark the rest secure" leaves what was judged, and one undo takes all of it back', async () => {
  const { store, unit, pupils, at } = await aClassroom();
  const [amy] = pupils as [(typeof pupils)[0]];
  await recordJudgement(store, at(amy, 'hot'), target, 'not-yet');
  const all = ['Y4.VGP.01', 'Y4.VGP.05', 'Y4.DR.02'] as TargetId[];
  assert.is(await markRestSecure(store, at(amy, 'hot'), all), 2);
  assert.is(await markRestSecure(store, at(amy, 'hot'), all), 0);
  await undoLast(store);
  const row = await ledgerRowOf(store, unit, amy);
  assert.equal(
    liveJudgements(row?.judgements ?? [], row?.retracted ?? []).map((j) => j.level),
    ['not-yet'],
  );
});

test('help with the piece reaches every target of it, an override only its own', async () => {
  const { store, pupils, at } = await aClassroom();
  const [amy] = pupils as [(typeof pupils)[0]];
  const other = 'Y4.DR.02' as TargetId;
  await recordJudgement(store, at(amy, 'hot'), target, 'secure');
  await recordJudgement(store, at(amy, 'hot'), other, 'secure');
  await setTargetSupport(store, at(amy, 'hot'), other, 'guided');
  await setPieceFlag(store, at(amy, 'hot'), 'support', 'with-help');
  const cells = (await standingsOf(store, 2026, amy))?.cells;
  assert.is(cells?.[target]?.[0]?.support, 'with-help');
  assert.is(cells?.[other]?.[0]?.support, 'guided');
  await undoLast(store);
  assert.is((await standingsOf(store, 2026, amy))?.cells[target]?.[0]?.support, 'independent');
});

test('a draft typed in parts is one draft; a closed tab leaves its half-typed words to be found', async () => {
  const { store, pupils, at, unit } = await aClassroom();
  const [amy] = pupils as [(typeof pupils)[0]];
  const piece = { unit, pupil: amy, task: at(amy, 'cold').task };
  await recordDraft(store, at(amy, 'cold'), 'The kite');
  await recordDraft(store, at(amy, 'cold'), 'The kite flew');
  assert.equal(
    (await pieceOf(store, piece))?.drafts.map((d) => d.text),
    ['The kite flew'],
  );
  await keepScratch(store, at(amy, 'cold'), 'draft', 'The kite flew away');
  assert.is(await recoverScratch(store), 1);
  assert.equal(
    (await pieceOf(store, piece))?.drafts.map((d) => d.text),
    ['The kite flew away'],
  );
  assert.is(await store.db.scratch.count(), 0);
  await undoLast(store);
  assert.equal(
    (await pieceOf(store, piece))?.drafts.map((d) => d.text),
    ['The kite'],
  );
});

test('the stage moves and undo moves it back', async () => {
  const { store, classId, unit } = await aClassroom();
  await setStage(store, unit, 'innovation');
  assert.is((await unitsOf(store, classId))[0]?.stage, 'innovation');
  await undoLast(store);
  assert.is((await unitsOf(store, classId))[0]?.stage, 'cold');
});

test('a list that is cancelled half-way changes nobody', async () => {
  const { store, classId } = await aClassroom(0);
  const added = Array.from({ length: 200 }, (_, i) => ({ class: classId, given: `G${i}`, family: 'F' }));
  const stop = new AbortController();
  const progress = (done: number) => done >= 80 && stop.abort();
  const plan = { newClasses: [], added, changed: [], left: [] };
  try {
    await importClassList(store, plan, { signal: stop.signal, progress });
    assert.unreachable();
  } catch (error) {
    assert.is((error as Error).name, 'Cancelled');
  }
  assert.is((await pupilsOf(store, classId)).length, 0);
});

test('a newer version has claimed the database: the tap is refused and nothing is half-written', async () => {
  const room = await aClassroom();
  const [amy] = room.pupils as [(typeof room.pupils)[0]];
  await room.store.db.gate.update('gate', { minWriter: 99 });
  const before = await room.store.db.tail.count();
  try {
    await recordJudgement(room.store, room.at(amy, 'hot'), target, 'secure');
    assert.unreachable();
  } catch (error) {
    assert.instance(error, NewerDatabase);
  }
  assert.is(await room.store.db.tail.count(), before);
  assert.is((await room.restart()).store.readOnly, true);
});

test('dropping the views and replaying the events gives the same rows', async () => {
  const { store, pupils, at, unit } = await aClassroom(5);
  for (const pupil of pupils) {
    await recordJudgement(store, at(pupil, 'cold'), target, 'not-yet');
    await recordJudgement(store, at(pupil, 'hot'), target, 'secure');
  }
  await undoLast(store);
  await setPieceFlag(store, at(pupils[0] as never, 'hot'), 'support', 'guided');
  await recordDraft(store, at(pupils[1] as never, 'hot'), 'One');
  await recordDraft(store, at(pupils[1] as never, 'hot'), 'One two');
  await setStage(store, unit, 'hot');
  const before = await viewsOf(store);
  await rebuild(store, []);
  assert.equal(await viewsOf(store), before);
});

test('events in any order, some of them twice, give the same rows', async () => {
  const { store, pupils, at } = await aClassroom(2);
  for (const level of ['not-yet', 'approaching', 'secure'] as const) {
    for (const pupil of pupils) await recordJudgement(store, at(pupil, 'hot'), target, level);
    await recordDraft(store, at(pupils[0] as never, 'hot'), `level ${level}`);
    await setPieceFlag(store, at(pupils[1] as never, 'hot'), 'note', `note ${level}`);
  }
  await undoLast(store);
  const before = await viewsOf(store);
  const events = await store.db.tail.toArray();
  const other = await aTablet();
  for (const event of shuffled([...events, ...events.slice(5, 15)])) {
    const { db } = other.store;
    await transact(db, viewTables, async (shelf) => {
      const desk = openDesk(shelf);
      await apply(desk, [event]);
      flushDesk(desk);
    });
  }
  assert.equal(await viewsOf(other.store), before);
});

function shuffled(events: AnyEvent[]): AnyEvent[] {
  return events
    .map((event, i) => ({ event, at: (i * 7919) % 31 }))
    .sort((a, b) => a.at - b.at)
    .map(({ event }) => event);
}

test.run();
