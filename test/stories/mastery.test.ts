import * as assert from 'uvu/assert';
import { carriedOn } from '../../src/rules/carry.ts';
import { presets } from '../../src/rules/policies.ts';
import { dueInClass } from '../../src/rules/revisit.ts';
import { standingOf } from '../../src/rules/standing.ts';
import type { PupilId, TargetId, UnitId } from '../../src/schema/ids.ts';
import type { Level, TaskKind } from '../../src/schema/words.ts';
import { type PieceAt, recordJudgement, setPieceFlag } from '../../src/store/commands/mark.ts';
import { sayOtherwise } from '../../src/store/commands/override.ts';
import { publishPolicy } from '../../src/store/commands/policy.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { makeUnit } from '../../src/store/commands/unit.ts';
import { policyInForce } from '../../src/store/policyQueries.ts';
import { tasksOf } from '../../src/store/queries.ts';
import { behind, classYear } from '../../src/store/standingQueries.ts';
import { ruleSentence } from '../../src/teacher/standingSentences.ts';
import { namesOf } from '../../src/teacher/Why/namesOf.ts';
import { usualWords } from '../../src/ui/vocabulary/wordsOf.ts';

import { suite } from '../support/suite.ts';
import { aClassroom, threeTargets } from '../support/tablet.ts';

const test = suite('a year towards mastery');
const target = threeTargets[0]?.target as TargetId;
const genres = new Map([
  ['quest', 'Quest story'],
  ['portal', 'Portal story'],
  ['letter', 'Letter'],
  ['recount', 'Recount (diary, biography, trip)'],
]);

/** One child of one class, through a year of units. */
async function aChild() {
  const room = await aClassroom(1, '2026-09-07T09:00:00+00:00');
  const { store, clock, classId } = room;
  const amy = room.pupils[0] as PupilId;
  const unit = (day: string, genre: string, subject = '') => {
    clock.set(`${day}T09:00:00+00:00`);
    const plan = { title: genre, coreText: '', genre, subject, focus: threeTargets, nonNegotiables: [] };
    return makeUnit(store, classId, plan);
  };
  const at = async (id: UnitId, kind: TaskKind): Promise<PieceAt> => {
    const task = (await tasksOf(store, id)).find((each) => each.kind === kind);
    if (!task) throw new Error(`no ${kind} task`);
    return { unit: id, task: task.id, taskKind: kind, pupil: amy, schoolYear: 2026 };
  };
  const judged = async (id: UnitId, kind: TaskKind, day: string, level: Level) => {
    clock.set(`${day}T10:00:00+00:00`);
    await recordJudgement(store, await at(id, kind), target, level);
  };
  const stands = async () => {
    const { shown, overrides, inForce, units, adults } = await behind(store, {
      pupil: amy,
      target,
      schoolYear: 2026,
    });
    const standing = standingOf(shown, inForce.policy, overrides);
    const names = namesOf(
      genres,
      units.map((each) => each.unit),
      adults,
      usualWords,
    );
    return { ...standing, words: ruleSentence(standing, inForce.policy, names) };
  };
  return { ...room, amy, newUnit: unit, at, judged, stands };
}

test('a child reaches mastery by the third piece, after a retake, and everything on the way can be explained', async () => {
  const { store, amy, classId, newUnit, at, judged, stands } = await aChild();
  assert.is((await stands()).words, 'Nothing has been judged yet.');

  const quest = await newUnit('2026-09-14', 'quest');
  await judged(quest, 'cold', '2026-09-15', 'not-yet');
  assert.is((await stands()).words, 'Nothing that counts yet: cold task of quest, 15 Sept.');
  await judged(quest, 'hot', '2026-10-09', 'secure');
  assert.is(
    (await stands()).words,
    '1 of 3 shown: quest story. Two more pieces needed, one of another kind of writing.',
  );

  const portal = await newUnit('2026-10-12', 'portal');
  await judged(portal, 'hot', '2026-11-06', 'approaching');
  const slipped = await stands();
  assert.equal([slipped.level, slipped.slip?.unit], ['approaching', portal]);
  // The retake: the same task, judged again, takes the place of the first try.
  await judged(portal, 'hot', '2026-11-13', 'secure');
  assert.is((await stands()).words, '2 of 3 shown: quest story, portal story. One more piece needed.');

  const letter = await newUnit('2026-11-16', 'letter');
  await judged(letter, 'hot', '2026-12-11', 'secure');
  await setPieceFlag(store, await at(letter, 'hot'), 'support', 'guided');
  assert.is((await stands()).slots.length, 2);
  await sayOtherwise(
    store,
    { pupil: amy, target, schoolYear: 2026, units: [letter] },
    'secure',
    'Wrote the card for her nan alone.',
  );
  const said = await stands();
  assert.equal([said.level, said.byRule], ['secure', 'approaching']);
  await undoLast(store);
  assert.is((await stands()).level, 'approaching');

  const recount = await newUnit('2027-01-04', 'recount');
  await judged(recount, 'cold', '2027-01-05', 'not-yet');
  await judged(recount, 'hot', '2027-01-29', 'deeper');
  const shown = await stands();
  assert.equal(
    [shown.level, shown.why, shown.words],
    ['secure', 'shown', 'Shown three times: quest story, portal story, recount.'],
  );
  assert.equal(carriedOn([{ target, standing: shown }]), []);

  const { policy } = await policyInForce(store);
  const { cells } = await classYear(store, classId, 2026);
  assert.equal(dueInClass(cells, policy, '2027-03-01'), []);
  assert.equal(dueInClass(cells, policy, '2027-04-01'), [{ target, slipped: [], longAgo: [amy] }]);
});

test('the same kind of writing in a science lesson is another kind', async () => {
  const { newUnit, judged, stands } = await aChild();
  for (const [day, subject] of [
    ['2026-09-14', ''],
    ['2026-10-12', ''],
    ['2026-11-16', 'Science'],
  ] as const) {
    await judged(await newUnit(day, 'recount', subject), 'hot', day, 'secure');
    if (day === '2026-10-12')
      assert.is(
        (await stands()).words,
        '2 of 3 shown: recount, recount. One more piece needed, of another kind of writing.',
      );
  }
  assert.is((await stands()).words, 'Shown three times: recount, recount, recount in science.');
});

test('a school that asks for less sees it at once, and one that asks for more again sees the old answer', async () => {
  const { store, newUnit, judged, stands } = await aChild();
  const quest = await newUnit('2026-09-14', 'quest');
  await judged(quest, 'hot', '2026-10-09', 'secure');
  assert.is((await stands()).level, 'approaching');
  await publishPolicy(store, presets.one);
  assert.equal([(await stands()).level, (await stands()).words], ['secure', 'Shown: quest story.']);
  await publishPolicy(store, presets.three);
  assert.is((await stands()).level, 'approaching');
});

test.run();
