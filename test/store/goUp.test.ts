import * as assert from 'uvu/assert';
import type { PupilId, TargetId } from '../../src/schema/ids.ts';
import { cameAlong, tookAlong } from '../../src/store/cameAlong.ts';
import { importClassList } from '../../src/store/commands/classList.ts';
import { setGoal } from '../../src/store/commands/goal.ts';
import { goUp } from '../../src/store/commands/goUp.ts';
import { recordJudgement } from '../../src/store/commands/mark.ts';
import { chooseDraft } from '../../src/store/commands/marks.ts';
import { makeClass } from '../../src/store/commands/setUp.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { policyInForce } from '../../src/store/policyQueries.ts';
import { classesOf, facesOf, pastClasses, pupilsOf, pupilsOfUnit } from '../../src/store/queries.ts';
import { childrenOf } from '../../src/teacher/CameAlong/childrenOf.ts';
import { aTabletBeside, exchange } from '../support/exchange.ts';
import { suite } from '../support/suite.ts';
import { aClassroom, threeTargets } from '../support/tablet.ts';

const test = suite('the year’s turn');
const target = threeTargets[0]?.target as TargetId;
const next = { is: 'new' as const, names: { name: '5B', year: 5, teacher: 'Mr Bell' } };

/** Year 4 in July: Amy has one target open and a goal, Ben has nothing. */
async function inJuly() {
  const room = await aClassroom(2, '2027-07-14T09:00:00+01:00');
  const [amy, ben] = room.pupils as [PupilId, PupilId];
  await recordJudgement(room.store, room.at(amy, 'hot'), target, 'approaching');
  await setGoal(room.store, amy, { target, pupil: 'I can show it.', step: 'I read it aloud.' });
  return { ...room, amy, ben };
}

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

test('what was picked for the portfolio goes along, and stands on the page of the class that has ended', async () => {
  const { store, clock, classId, amy, ben, at } = await inJuly();
  await chooseDraft(store, at(ben, 'hot'), { is: 'portfolio', version: 1, why: 'It made Nan laugh' });
  await chooseDraft(store, at(amy, 'hot'), { is: 'polished', version: 1 });
  const to = await goUp(store, classId, [amy, ben], next);
  clock.set('2027-09-06T09:00:00+01:00');
  await setGoal(store, ben, { target, pupil: 'I can.', step: 'For the new year.' });
  const { policy } = await policyInForce(store);
  const seen = async (along: typeof cameAlong, id = classId) =>
    childrenOf(await along(store, id), policy).some.map((child) => [
      child.id,
      child.open.map((open) => open.target),
      child.picked.map(({ unit, kind, choice }) => `${unit.title}, ${kind}: ${choice.why}`),
      child.goal?.step,
    ]);
  assert.equal(await seen(tookAlong), [
    [amy, [target], [], 'I read it aloud.'],
    [ben, [], ['The Lost Kite, hot: It made Nan laugh'], undefined],
  ]);
  assert.equal(await seen(cameAlong, to), [
    [amy, [target], [], 'I read it aloud.'],
    [ben, [], ['The Lost Kite, hot: It made Nan laugh'], 'For the new year.'],
  ]);
});

test('a class goes up, and the new teacher finds what is open and each goal on another tablet, in September', async () => {
  const room = await inJuly();
  const { store, clock, classId, amy, ben } = room;
  const other = await aTabletBeside(room);
  const to = await goUp(store, classId, [amy, ben], next);
  assert.ok(to);
  await exchange(room, other);
  clock.set('2027-09-06T09:00:00+01:00');
  other.clock.set('2027-09-06T09:00:00+01:00');
  for (const tablet of [room, other]) {
    assert.equal(ids(await classesOf(tablet.store)), [to]);
    const came = childrenOf(await cameAlong(tablet.store, to), (await policyInForce(tablet.store)).policy);
    assert.equal(ids(came.some), [amy]);
    assert.equal(
      came.some[0]?.open.map((open) => [open.target, open.level, open.sinceAt]),
      [[target, 'approaching', undefined]],
    );
    assert.is(came.some[0]?.goal?.step, 'I read it aloud.');
    assert.equal(ids(came.unknown), [ben]);
    assert.equal(ids(await facesOf(tablet.store, to)).sort(), [amy, ben].sort());
  }
});

test('the old class is a past one, and its unit still shows who was in it', async () => {
  const { store, classId, unit, amy, ben } = await inJuly();
  await goUp(store, classId, [amy, ben], next);
  assert.equal(ids(await pastClasses(store)), [classId]);
  const row = await store.db.units.get(unit);
  assert.ok(row);
  assert.equal(ids(await pupilsOfUnit(store, row)), [amy]);
  assert.ok(await store.db.ledger.get(`${unit}/${amy}`));
});

test('undo puts everybody back, and the class that was made is nowhere', async () => {
  const room = await inJuly();
  const { store, classId, amy, ben } = room;
  const other = await aTabletBeside(room);
  await exchange(room, other);
  await goUp(store, classId, [amy, ben], next);
  await exchange(room, other);
  assert.is((await undoLast(store))?.what, 'gone-up');
  await exchange(room, other);
  for (const tablet of [room, other]) {
    assert.equal(ids(await classesOf(tablet.store)), [classId]);
    assert.equal(ids(await pupilsOf(tablet.store, classId)), [amy, ben]);
    assert.equal(await pastClasses(tablet.store), []);
  }
});

test('who stays keeps the class open', async () => {
  const { store, classId, amy, ben } = await inJuly();
  const to = await goUp(store, classId, [amy], next);
  assert.equal(ids(await classesOf(store)), [classId, to]);
  assert.equal(ids(await pupilsOf(store, classId)), [ben]);
});

test('a child of another year than the class stays that much behind in the next one', async () => {
  const { store, classId, amy, ben } = await inJuly();
  const changed = [{ id: amy, fields: { year: 3 } }];
  await importClassList(store, { newClasses: [], added: [], changed, left: [] });
  await goUp(store, classId, [amy, ben], next);
  assert.equal(
    [(await store.db.pupils.get(amy))?.year, (await store.db.pupils.get(ben))?.year],
    [4, undefined],
  );
  await undoLast(store);
  assert.is((await store.db.pupils.get(amy))?.year, 3);
});

test('a class that is here takes them in, and keeps its own name', async () => {
  const { store, classId, amy, ben } = await inJuly();
  const five = await makeClass(store, 'Herons', 5);
  assert.is(await goUp(store, classId, [amy, ben], { is: 'here', class: five }), five);
  assert.equal(ids(await pupilsOf(store, five)), [amy, ben]);
});

test('leavers of the last year have left, and come back with undo', async () => {
  const { store, classId, amy, ben } = await inJuly();
  assert.is(await goUp(store, classId, [amy, ben], { is: 'leave' }), undefined);
  assert.is((await store.db.pupils.get(amy))?.place, 'left');
  await undoLast(store);
  assert.equal(ids(await pupilsOf(store, classId)), [amy, ben]);
});

test.run();
