import * as assert from 'uvu/assert';
import { forAuthor } from '../../src/rules/critiques.ts';
import type { PupilId } from '../../src/schema/ids.ts';
import type { Choice } from '../../src/schema/markEvents.ts';
import { giveCritique, glanceAt } from '../../src/store/commands/child.ts';
import { recordDraft } from '../../src/store/commands/mark.ts';
import { chooseDraft, unchoose } from '../../src/store/commands/marks.ts';
import { setCritiqueWays, usualPlan } from '../../src/store/commands/station.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { endUnit } from '../../src/store/commands/unit.ts';
import { pieceOf } from '../../src/store/queries.ts';
import type { UnitRow } from '../../src/store/rows.ts';
import { exhibitionsHere, exhibitsIn, type Plan, toGlanceAt } from '../../src/store/stationQueries.ts';
import { readExhibition } from '../../src/teacher/Exhibition/readExhibition.ts';
import { suite } from '../support/suite.ts';
import { aClassroom } from '../support/tablet.ts';

const test = suite('visitors at an exhibition');

const visitor = 'v'.repeat(20) as PupilId;

/** Amy's first draft is the polished one, and she has begun another; Ben's is not chosen. */
async function anExhibition() {
  const room = await aClassroom();
  const { store, unit, pupils } = room;
  const [amy, ben] = pupils as [PupilId, PupilId];
  for (const [pupil, text, version] of [
    [amy, 'The kite was lost.', 1],
    [amy, 'The kite', 2],
    [ben, 'A dog.', 1],
  ] as const) {
    await recordDraft(store, room.at(pupil, 'hot'), text, version);
  }
  await chooseDraft(store, room.at(amy, 'hot'), { is: 'polished', version: 1 });
  return { ...room, amy, row: (await store.db.units.get(unit)) as UnitRow };
}

test('they read polished pieces alone, each in the draft that was chosen', async () => {
  const { store, unit, row, amy } = await anExhibition();
  const offered = await exhibitsIn(store, row, visitor);
  assert.equal(
    offered.map(({ pupil, version }) => [pupil, version]),
    [[amy, 1]],
  );
  const shown = (await readExhibition(store, unit))?.exhibits;
  assert.equal(
    shown?.map(({ given, draft }) => [given, draft.text]),
    [['Given0', 'The kite was lost.']],
  );
});

test('a station offers it where it is for reading, while something is shown and the unit goes on', async () => {
  const { store, unit, classId, at, amy } = await anExhibition();
  const plan: Plan = { ...usualPlan, switch: 'usual' };
  const reading: Plan = { ...plan, doing: 'read' };
  assert.equal(await exhibitionsHere(store, reading), [classId]);
  assert.equal(await exhibitionsHere(store, plan), []);
  await endUnit(store, unit, 'yes');
  assert.equal(await exhibitionsHere(store, reading), []);
  await endUnit(store, unit, 'no');
  assert.equal(await exhibitionsHere(store, reading), [classId]);
  const choice = (await pieceOf(store, at(amy, 'hot')))?.marks?.find(({ kind }) => kind === 'choice');
  await unchoose(store, at(amy, 'hot'), choice as Choice);
  assert.equal(await exhibitionsHere(store, reading), []);
});

test('what they say nobody reads before an adult has looked at it, and then the author does', async () => {
  const { store, unit, amy, at, classId } = await anExhibition();
  const said = {
    critic: visitor,
    version: 1,
    words: 'I like the kite.',
    waits: true,
    visitor: true,
  } as const;
  await giveCritique(store, at(amy, 'hot'), said);
  const read = async () =>
    forAuthor((await pieceOf(store, at(amy, 'hot')))?.said).map((each) => each.critique);
  assert.equal(await read(), []);
  assert.is((await readExhibition(store, unit))?.waiting, 1);
  const [waiting] = await toGlanceAt(store, classId);
  await glanceAt(store, [{ ...at(amy, 'hot'), critique: waiting?.critique.stamp as never }], 'through');
  assert.equal(
    (await read()).map((critique) => [critique.words, critique.visitor]),
    [['I like the kite.', true]],
  );
  assert.is((await readExhibition(store, unit))?.waiting, 0);
});

test('first names are shown when an adult says so, and undo hides them again', async () => {
  const { store, unit, classId } = await anExhibition();
  const names = async () => (await readExhibition(store, unit))?.class?.exhibits;
  assert.is(await names(), undefined);
  await setCritiqueWays(store, classId, { exhibits: 'named' });
  assert.is(await names(), 'named');
  await undoLast(store);
  assert.is(await names(), 'unnamed');
});

test.run();
