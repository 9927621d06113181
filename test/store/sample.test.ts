import * as assert from 'uvu/assert';
import { sampleClass } from '../../src/curriculum/sample.ts';
import { sheetOf } from '../../src/curriculum/starter.ts';
import { usualPolicy } from '../../src/rules/policies.ts';
import { standingOf } from '../../src/rules/standing.ts';
import { readEvent } from '../../src/schema/event.ts';
import type { SampleClass } from '../../src/schema/sample.ts';
import { recordJudgement } from '../../src/store/commands/mark.ts';
import { fillSample } from '../../src/store/commands/sample.ts';
import {
  classesOf,
  ledgerOf,
  pupilsOf,
  schoolOf,
  standingsOf,
  tasksOf,
  unitsOf,
} from '../../src/store/queries.ts';
import { rebuild } from '../../src/store/rebuild.ts';
import type { Store } from '../../src/store/store.ts';
import { suite } from '../support/suite.ts';
import { aTablet, viewsOf } from '../support/tablet.ts';

const test = suite('sample');

async function filled(startIso?: string) {
  const tablet = await aTablet(startIso);
  const sample = await sampleClass();
  await fillSample(tablet.store, sample, (await sheetOf(sample.year, 'writing')).targets);
  return { ...tablet, sample };
}

const everyEvent = (store: Store) => store.db.tail.toArray();

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('not found');
  return value;
}

async function theClass(store: Store) {
  return found((await classesOf(store))[0]);
}

test('the sample class stands on the tablet as it was invented', async () => {
  const { store, sample } = await filled();
  assert.is(await store.db.classes.count(), 1);
  const only = await theClass(store);
  assert.equal([only.name, only.year], [sample.className, sample.year]);
  assert.is((await schoolOf(store))?.name, sample.school);
  assert.is((await pupilsOf(store, only.id)).length, sample.pupils.length);
  const units = await unitsOf(store, only.id);
  assert.equal(units.map((unit) => unit.title).sort(), sample.units.map((unit) => unit.title).sort());
  for (const unit of units) {
    const invented = found(sample.units.find(({ title }) => title === unit.title));
    assert.equal(
      unit.focus.map(({ target }) => target),
      invented.focus,
    );
    assert.ok(unit.focus.every(({ pupil }) => pupil.startsWith('I can')));
    assert.equal(
      (await tasksOf(store, unit.id)).map(({ kind }) => kind),
      ['cold', 'hot'],
    );
    const judged = (await ledgerOf(store, unit.id)).reduce((sum, row) => sum + row.judgements.length, 0);
    const levels = invented.tasks.flatMap(({ pieces }) => pieces.map((piece) => Object.keys(piece.levels)));
    assert.is(judged, levels.flat().length);
  }
});

for (const [weekday, date] of Object.entries({ Monday: 23, Tuesday: 24, Thursday: 26, Sunday: 29 })) {
  test(`seen on a ${weekday} morning, each piece was written on its school day, one after the other`, async () => {
    const { store, clock, sample } = await filled(`2026-11-${date}T09:00:00+00:00`);
    const events = await everyEvent(store);
    const times = events.map(({ at }) => at);
    assert.equal(times, [...times].sort());
    assert.ok(Date.parse(found(times.at(-1))) < clock.now());
    for (const at of times) {
      assert.not([0, 6].includes(new Date(`${at.slice(0, 10)}T12:00:00Z`).getUTCDay()), at);
      assert.match(at.slice(11, 13), /^1[56]$/);
    }
    const written = events.filter(({ kind }) => kind === 'draft').map(({ at }) => at.slice(0, 10));
    const tasks = sample.units.flatMap((unit) => unit.tasks).filter((task) => task.daysAgo >= 0);
    assert.is(new Set(written).size, new Set(tasks.map((task) => task.daysAgo)).size);
  });
}

test('the sample shows on this year’s screens also in September, and on a Monday morning', async () => {
  const { store } = await filled('2026-09-07T08:00:00+01:00');
  const only = await theClass(store);
  assert.ok((await unitsOf(store, only.id)).every((unit) => unit.schoolYear === 2026));
});

test('a hot piece stands over the cold one of the same unit and target', async () => {
  const { store, sample } = await filled();
  const only = await theClass(store);
  const unit = found(sample.units.find(({ tasks }) => tasks.every(({ daysAgo }) => daysAgo >= 0)));
  const hot = found(unit.tasks.find(({ kind }) => kind === 'hot'));
  const piece = found(hot.pieces.find((p) => !p.absent && p.support === 'independent' && !p.overrides));
  const { given, family } = found(sample.pupils[piece.pupil]);
  const everyone = await pupilsOf(store, only.id);
  const pupil = found(everyone.find((p) => p.given === given && p.family === family));
  const cells = found(await standingsOf(store, 2026, pupil.id)).cells;
  const elsewhere = sample.units.filter((other) => other !== unit).flatMap((other) => other.focus);
  for (const target of unit.focus.filter((code) => !elsewhere.includes(code))) {
    const shown = found(cells[target as keyof typeof cells]);
    const { evidence } = standingOf(shown, usualPolicy);
    const [hotPiece, coldPiece] = evidence;
    assert.is(hotPiece?.piece.level, piece.levels[target]);
    assert.match(found(hotPiece).code, /^(counts|short)$/);
    if (coldPiece) assert.is(coldPiece.code, 'first-look');
  }
});

test('nothing of the sample can be undone, and what is tapped afterwards comes after it', async () => {
  const { store } = await filled();
  assert.is(store.undo.newest(), undefined);
  const only = await theClass(store);
  const pupil = found((await pupilsOf(store, only.id))[0]);
  const unit = found((await unitsOf(store, only.id))[0]);
  const task = found((await tasksOf(store, unit.id))[0]);
  const { target } = found(unit.focus[0]);
  const at = { unit: unit.id, task: task.id, taskKind: task.kind, pupil: pupil.id, schoolYear: 2026 };
  const before = found((await everyEvent(store)).at(-1)).stamp;
  await recordJudgement(store, at, target, 'deeper');
  await recordJudgement(store, at, target, 'not-yet');
  assert.ok(found((await everyEvent(store)).at(-1)).stamp > before);
  assert.is(store.undo.newest()?.done.what, 'judged');
});

test('its events are ordinary ones: another tablet could read them, and a rebuild gives the same rows', async () => {
  const { store } = await filled();
  for (const event of await everyEvent(store)) {
    const read = readEvent(JSON.parse(JSON.stringify(event)));
    assert.is(read.is, 'known', read.is === 'broken' ? read.why : '');
    assert.ok(JSON.stringify(event).length < 32 * 1024);
  }
  const before = await viewsOf(store);
  await rebuild(store, []);
  assert.equal(await viewsOf(store), before);
});

test('a sample that cannot be finished leaves an empty tablet, ready to begin again', async () => {
  const { store, restart } = await aTablet();
  const sample: SampleClass = await sampleClass();
  const { targets } = await sheetOf(sample.year, 'writing');
  const half = fillSample(store, sample, targets.slice(0, 1));
  const said = await half.then(
    () => '',
    (error: Error) => error.message,
  );
  assert.match(said, 'is in no sheet');
  assert.is(store.self, undefined);
  const again = await restart();
  assert.is(again.store.self, undefined);
  assert.is(await again.store.db.tail.count(), 0);
  await fillSample(again.store, sample, targets);
  assert.is(await (await again.restart()).store.db.classes.count(), 1);
});

test.run();
