import * as assert from 'uvu/assert';
import type { PupilId, TargetId } from '../../src/schema/ids.ts';
import type { Level } from '../../src/schema/words.ts';
import { importClassList } from '../../src/store/commands/classList.ts';
import { setGoal } from '../../src/store/commands/goal.ts';
import { answerHands, putHandUp } from '../../src/store/commands/hand.ts';
import { recordJudgement } from '../../src/store/commands/mark.ts';
import { chooseDraft, handBack, placeMark } from '../../src/store/commands/marks.ts';
import { makeUnit } from '../../src/store/commands/unit.ts';
import { dueOf } from '../../src/store/dueQueries.ts';
import { allHandsUp } from '../../src/store/handQueries.ts';
import { tasksOf } from '../../src/store/queries.ts';
import { suite } from '../support/suite.ts';
import { aClassroom, threeTargets } from '../support/tablet.ts';

const test = suite('what a class comes back to');
const target = threeTargets[0]?.target as TargetId;

test('a target that a child had shown and then missed is due for that child, in the pupils’ words', async () => {
  const room = await aClassroom(2, '2026-11-02T09:00:00+00:00');
  const { store, clock, classId } = room;
  const [amy, ben] = room.pupils as [PupilId, PupilId];
  for (const pupil of [amy, ben]) await recordJudgement(store, room.at(pupil, 'hot'), target, 'secure');
  clock.set('2026-11-09T09:00:00+00:00');
  const unit = await makeUnit(store, classId, {
    title: 'Next',
    coreText: '',
    genre: 'letter',
    focus: threeTargets,
    nonNegotiables: [],
  });
  const hot = (await tasksOf(store, unit)).find(({ kind }) => kind === 'hot');
  const judge = (pupil: PupilId, level: Level) =>
    recordJudgement(
      store,
      { unit, task: hot?.id as never, taskKind: 'hot', pupil, schoolYear: 2026 },
      target,
      level,
    );
  await judge(amy, 'not-yet');
  await judge(ben, 'secure');
  const { due, words } = await dueOf(store, classId);
  assert.equal(due, [{ target, slipped: [amy], longAgo: [] }]);
  assert.is(words.get(target), 'I can show Y4.VGP.01.');
});

test('a child hears by a judgement, a goal, or a hand that is seen to, and a new child has ten days', async () => {
  const room = await aClassroom(4, '2026-11-02T09:00:00+00:00');
  const { store, clock, classId, unit } = room;
  const [amy, ben, cara, dev] = room.pupils as [PupilId, PupilId, PupilId, PupilId];
  const silent = async () => (await dueOf(store, classId)).silent.map(({ pupil }) => pupil);
  clock.set('2026-11-13T09:00:00+00:00');
  assert.equal(await silent(), []);
  await recordJudgement(store, room.at(amy, 'cold'), target, 'not-yet');
  await setGoal(store, ben, { target, pupil: 'I can.', step: 'Read it aloud.' });
  await putHandUp(store, { pupil: cara, unit, is: 'stuck' });
  await answerHands(
    store,
    (await allHandsUp(store)).map(({ hand }) => hand),
  );
  const ella = { class: classId, given: 'Ella', family: 'New' };
  await importClassList(store, { newClasses: [], added: [ella], changed: [], left: [] });
  clock.set('2026-11-16T09:00:00+00:00');
  assert.equal(await silent(), [dev]);
  clock.set('2026-11-27T09:00:00+00:00');
  assert.is((await silent()).length, 5);
});

test('a mark on the child’s page is heard, and so is feedback that is handed back', async () => {
  const room = await aClassroom(3, '2026-11-02T09:00:00+00:00');
  const { store, clock, classId } = room;
  const [amy, ben, cara] = room.pupils as [PupilId, PupilId, PupilId];
  const place = { quote: 'The kite', before: '', after: ' flew' };
  clock.set('2026-11-13T09:00:00+00:00');
  await placeMark(store, room.at(amy, 'cold'), { version: 1, sort: 'pink', place });
  await handBack(store, room.at(ben, 'cold'), { version: 1, lines: [], marks: [], spoke: true });
  const own = { is: 'polished', version: 1 } as const;
  await chooseDraft(store, room.at(cara, 'cold'), own);
  clock.set('2026-11-17T09:00:00+00:00');
  const { silent } = await dueOf(store, classId);
  assert.equal(
    silent.map(({ pupil, heardOn }) => [pupil, heardOn]),
    [[cara, undefined]],
  );
});

test('a class without a unit this year says nothing', async () => {
  const { store, clock, classId } = await aClassroom(1);
  clock.set('2027-11-22T09:00:00+00:00');
  assert.equal(await dueOf(store, classId).then(({ due, silent }) => [due, silent]), [[], []]);
});

test.run();
