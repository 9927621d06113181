import * as assert from 'uvu/assert';
import { sheetOf } from '../../src/curriculum/starter.ts';
import { schoolLines, starterLines } from '../../src/rules/sheetLines.ts';
import { type AnyEvent, readEvent } from '../../src/schema/event.ts';
import type { PupilId, TargetId } from '../../src/schema/ids.ts';
import { sheetKey } from '../../src/schema/sheetKey.ts';
import { clashesIn } from '../../src/store/clashes.ts';
import { recordJudgement } from '../../src/store/commands/mark.ts';
import { settleClash } from '../../src/store/commands/settle.ts';
import { addTarget, editTargets, publishSheet, useSheetVersion } from '../../src/store/commands/sheet.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { moveUnitTo } from '../../src/store/commands/unit.ts';
import {
  sheetInForce,
  sheetStates,
  sheetVersions,
  targetsSaid,
  unitsElsewhere,
} from '../../src/store/sheetQueries.ts';
import type { Store } from '../../src/store/store.ts';
import { asSheet } from '../../src/teacher/useSheet.ts';
import { arrive, aTabletBeside, exchange } from '../support/exchange.ts';
import { suite } from '../support/suite.ts';
import { aClassroom, viewsOf } from '../support/tablet.ts';

const test = suite('the school’s own sheets');

const key = sheetKey('writing', 4);
const starter = starterLines((await sheetOf(4, 'writing')).targets);
const target = starter[0]?.code as TargetId;
const old = { pupil: starter[0]?.pupil as string };
const draft = async (store: Store) => schoolLines(starter, await targetsSaid(store, key));
const pupilWords = async (store: Store) => (await draft(store))[0]?.pupil;
const reword = (store: Store, pupil: string, was = old) =>
  editTargets(store, key, [{ code: target, fields: { pupil }, was }]);

test('a school that changes nothing keeps nothing; the first change is kept, and undo goes back', async () => {
  const { store } = await aClassroom(1);
  assert.is(await store.db.targets.count(), 0);
  await reword(store, 'I can spell them.');
  assert.is(await pupilWords(store), 'I can spell them.');
  await undoLast(store);
  assert.is(await pupilWords(store), old.pupil);
});

test('a new target stands on the sheet, and undo retires it and loses none of it', async () => {
  const { store } = await aClassroom(1);
  const code = await addTarget(store, key, { teacher: 'T', pupil: 'P', strand: 'Oracy', place: 1 });
  assert.is((await draft(store))[0]?.code, code);
  await undoLast(store);
  assert.is((await draft(store))[0]?.retired, true);
});

test('what is changed reaches units when it is published, and a published version never changes', async () => {
  const { store } = await aClassroom(1);
  await reword(store, 'First.');
  assert.is((await sheetInForce(store, key)).lines, undefined);
  const first = await publishSheet(store, key, await draft(store));
  await reword(store, 'Second.', { pupil: 'First.' });
  assert.is((await sheetInForce(store, key)).lines?.[0]?.pupil, 'First.');
  assert.equal((await sheetStates(store)).get(key), { version: 1, waiting: true });
  await publishSheet(store, key, await draft(store));
  assert.equal(
    (await sheetVersions(store, key)).map(({ row, lines }) => [row.version, lines[0]?.pupil]),
    [
      [2, 'Second.'],
      [1, 'First.'],
    ],
  );
  assert.equal((await sheetStates(store)).get(key), { version: 2, waiting: false });
  await undoLast(store);
  assert.is((await sheetInForce(store, key)).published?.id, first);
  await useSheetVersion(store, key, 'starter');
  assert.is((await sheetInForce(store, key)).published, undefined);
});

test('what another tablet says later of a published version changes nothing, in whatever order it arrives', async () => {
  const { store } = await aClassroom(1);
  await publishSheet(store, key, await draft(store));
  const events = (await store.db.tail.toArray()) as (AnyEvent & {
    changes?: { record: string; id: string }[];
  })[];
  const part = events.find((event) => event.changes?.[0]?.record === 'sheetPart') as AnyEvent & {
    changes: { id: string }[];
  };
  const later = {
    ...part,
    stamp: store.stamps.next(part.stamp),
    changes: [{ record: 'sheetPart', id: part.changes[0]?.id, fields: { lines: [] } }],
  } as AnyEvent;
  const before = await viewsOf(store);
  await arrive(store, [later]);
  assert.equal(await viewsOf(store), before);
});

test('a long sheet is published in events that each stay below 32 KiB, and is read whole or not at all', async () => {
  const { store } = await aClassroom(1);
  const long = starter.map((line) => ({ ...line, examples: 'x'.repeat(2000) }));
  const id = await publishSheet(store, key, long);
  for (const event of await store.db.tail.toArray()) assert.ok(JSON.stringify(event).length < 32_768);
  assert.equal((await sheetInForce(store, key)).lines, long);
  await store.db.sheetParts.delete(`${id}/1`);
  const { awaited, lines } = await sheetInForce(store, key);
  assert.equal([awaited, lines], [true, undefined]);
});

test('two adults who reword one target apart both find it to settle; other fields of it join', async () => {
  const here = await aClassroom(1);
  const there = await aTabletBeside(here);
  await exchange(here, there);
  await reword(here.store, 'Here.');
  await reword(there.store, 'There.');
  await editTargets(there.store, key, [{ code: target, fields: { place: 5 }, was: { place: 1000 } }]);
  await exchange(here, there);
  const [clash, ...more] = await clashesIn(here.store);
  assert.is(more.length, 0);
  assert.equal([clash?.field, clash?.target?.id], ['pupil', target]);
  if (clash) await settleClash(here.store, clash.at, clash.shown.stamp);
  await exchange(here, there);
  assert.equal(await clashesIn(there.store), []);
  assert.equal(await viewsOf(there.store), await viewsOf(here.store));
});

test('a unit keeps the words it began with; moved, it takes the version’s for the targets that it holds', async () => {
  const room = await aClassroom(1);
  const { store, unit } = room;
  await editTargets(store, key, [
    { code: 'Y4.VGP.01' as TargetId, fields: { pupil: 'New words.' }, was: { pupil: '' } },
    { code: 'Y4.VGP.05' as TargetId, fields: { retired: true }, was: { retired: false } },
  ]);
  const version = await publishSheet(store, key, await draft(store));
  const words = async () => (await store.db.units.get(unit))?.focus.map(({ pupil }) => pupil);
  const began = await words();
  assert.is(began?.[0], 'I can show Y4.VGP.01.');
  assert.equal(
    (await unitsElsewhere(store, key, version)).map((each) => each.unit.id),
    [unit],
  );
  const { lines = [] } = await sheetInForce(store, key);
  await moveUnitTo(store, unit, version, lines);
  assert.equal((await words())?.slice(0, 2), ['New words.', began?.[1]]);
  assert.equal(await unitsElsewhere(store, key, version), []);
  await undoLast(store);
  assert.equal(await words(), began);
  assert.is((await unitsElsewhere(store, key, version)).length, 1);
});

test('a target that is retired keeps its evidence, its place in its unit, and its standing', async () => {
  const room = await aClassroom(1);
  const { store, unit } = room;
  const code = 'Y4.VGP.05' as TargetId;
  const at = room.at(room.pupils[0] as PupilId, 'hot');
  await recordJudgement(store, at, code, 'secure');
  const before = { ledger: await store.db.ledger.toArray(), standings: await store.db.standings.toArray() };
  await editTargets(store, key, [{ code, fields: { retired: true }, was: { retired: false } }]);
  const version = await publishSheet(store, key, await draft(store));
  const { lines = [] } = await sheetInForce(store, key);
  assert.not.ok(asSheet(key, lines).targets.some((each) => each.code === code));
  await moveUnitTo(store, unit, version, lines);
  assert.ok((await store.db.units.get(unit))?.focus.some(({ target: each }) => each === code));
  assert.equal(
    { ledger: await store.db.ledger.toArray(), standings: await store.db.standings.toArray() },
    before,
  );
  await recordJudgement(store, at, code, 'not-yet');
  assert.is((await store.db.ledger.toArray())[0]?.judgements.length, 2);
});

test('a target or a sheet that is none is set aside', async () => {
  const { store } = await aClassroom(1);
  await reword(store, 'New.');
  const [event] = (await store.db.tail.toArray()).slice(-1);
  const bad = (from: string, to: string) => readEvent(JSON.parse(JSON.stringify(event).replace(from, to))).is;
  assert.is(bad('"sheet":"writing-4"', '"sheet":"maths-4"'), 'broken');
  assert.is(bad('"pupil":"New."', '"pupil":7'), 'broken');
  assert.is(bad(`"id":"${target}"`, '"id":"toString"'), 'broken');
});

test.run();
