import * as assert from 'uvu/assert';
import type { ClassId } from '../../../src/schema/ids.ts';
import { newId } from '../../../src/schema/newId.ts';
import type { RosterPupil } from '../../../src/schema/roster.ts';
import { importClassList } from '../../../src/store/commands/classList.ts';
import { undoLast } from '../../../src/store/commands/undoLast.ts';
import { allPupils, classesOf, pupilsOf } from '../../../src/store/queries.ts';
import type { Store } from '../../../src/store/store.ts';
import {
  classesOfList,
  type DoubtAnswer,
  isEmptyPlan,
  likelyClasses,
  planOf,
  previewOf,
} from '../../../src/teacher/Roster/listPlan.ts';
import { suite } from '../../support/suite.ts';
import { aClassroom } from '../../support/tablet.ts';

const test = suite('what a class list will do');

const row = (given: string, family: string, more: Partial<RosterPupil> = {}): RosterPupil => ({
  given,
  family,
  ...more,
});

/** As the screen does it: the likely classes, or those named, then the plan. */
async function planFor(
  store: Store,
  here: ClassId,
  rows: RosterPupil[],
  { only, answers = [] }: { only?: string[]; answers?: DoubtAnswer[] } = {},
) {
  const [classes, known] = await Promise.all([classesOf(store), allPupils(store)]);
  const home = classes.find(({ id }) => id === here);
  if (!home) throw new Error('no class');
  const list = classesOfList(rows, classes, home);
  const chosen = only ? new Set(only) : likelyClasses(list);
  const brought = list.filter(({ listed }) => chosen.has(listed));
  const diff = previewOf(rows, brought, known, classes, true);
  return { list, diff, plan: planOf(diff, answers, brought, home, () => newId(store.random)) };
}

test('a list that names no class goes to the class that it was opened for', async () => {
  const { store, classId } = await aClassroom(0);
  const { plan } = await planFor(store, classId, [row('Amy', 'Bright'), row('Ben', 'Okonkwo')]);
  await importClassList(store, plan);
  assert.equal(
    (await pupilsOf(store, classId)).map((p) => p.given),
    ['Amy', 'Ben'],
  );
});

test('the same list again changes nothing', async () => {
  const { store, classId } = await aClassroom(0);
  const rows = [row('Amy', 'Bright', { upn: 'A123456789012', born: '2018-01-02' }), row('Ben', 'Okonkwo')];
  await importClassList(store, (await planFor(store, classId, rows)).plan);
  const again = await planFor(store, classId, rows);
  assert.ok(isEmptyPlan(again.plan));
  assert.is(again.diff.unchanged.length, 2);
});

test('of a whole school, only the classes that the tablet has are likely, and the others stay out', async () => {
  const { store, classId } = await aClassroom(0);
  const rows = [row('Amy', 'Bright', { className: '4b' }), row('Zed', 'Far', { className: '6A', year: 6 })];
  const { plan, list } = await planFor(store, classId, rows);
  assert.equal([...likelyClasses(list)], ['4b']);
  assert.equal(
    plan.added.map((p) => p.given),
    ['Amy'],
  );
  const both = await planFor(store, classId, rows, { only: ['4b', '6A'] });
  await importClassList(store, both.plan);
  const six = (await classesOf(store)).find(({ name }) => name === '6A');
  assert.is(six?.year, 6);
  assert.equal(
    (await pupilsOf(store, six?.id as ClassId)).map((p) => p.given),
    ['Zed'],
  );
});

test('a child who moved to the other class on this tablet moves, and keeps who they are', async () => {
  const { store, classId } = await aClassroom(0);
  const first = [
    row('Amy', 'Bright', { className: '4B', upn: 'A1' }),
    row('Zed', 'Far', { className: '4C' }),
  ];
  await importClassList(store, (await planFor(store, classId, first, { only: ['4B', '4C'] })).plan);
  const [amy] = await pupilsOf(store, classId);
  const moved = [
    row('Amy', 'Bright', { className: '4C', upn: 'A1' }),
    row('Zed', 'Far', { className: '4C' }),
  ];
  const { plan } = await planFor(store, classId, moved, { only: ['4C'] });
  await importClassList(store, plan);
  assert.is((await pupilsOf(store, classId)).length, 0);
  const other = (await classesOf(store)).find(({ name }) => name === '4C');
  assert.ok((await pupilsOf(store, other?.id as ClassId)).some(({ id }) => id === amy?.id));
});

test('who is not on the list any more has left, comes back by being on it, and undo takes the list back', async () => {
  const { store, classId } = await aClassroom(0);
  const five = ['Amy', 'Ben', 'Cai', 'Dee', 'Eve'].map((given) => row(given, 'Hart'));
  await importClassList(store, (await planFor(store, classId, five)).plan);
  await importClassList(store, (await planFor(store, classId, five.slice(1))).plan);
  assert.is((await pupilsOf(store, classId)).length, 4);
  await undoLast(store);
  assert.is((await pupilsOf(store, classId)).length, 5);
  await importClassList(store, (await planFor(store, classId, five.slice(1))).plan);
  await importClassList(store, (await planFor(store, classId, five)).plan);
  assert.is((await pupilsOf(store, classId)).length, 5);
  assert.is((await allPupils(store)).length, 5);
});

test('a doubtful row becomes the child that the teacher names, or somebody new', async () => {
  const { store, classId } = await aClassroom(0);
  await importClassList(
    store,
    (await planFor(store, classId, [row('Amy', 'Bright', { born: '2018-01-02' })])).plan,
  );
  const [amy] = await pupilsOf(store, classId);
  const again = [row('Amy', 'Bright', { born: '2018-02-01' })];
  assert.is((await planFor(store, classId, again)).diff.doubts.length, 1);
  const same = await planFor(store, classId, again, { answers: [amy?.id as DoubtAnswer] });
  assert.equal(
    same.plan.changed.map(({ id, fields }) => [id, fields.born]),
    [[amy?.id, '2018-02-01']],
  );
  const other = await planFor(store, classId, again, { answers: ['new'] });
  assert.equal(
    other.plan.added.map((p) => p.born),
    ['2018-02-01'],
  );
});

test.run();
