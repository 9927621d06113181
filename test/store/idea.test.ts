import * as assert from 'uvu/assert';
import { ideaOf } from '../../src/rules/ideas.ts';
import { recallOf } from '../../src/rules/recall.ts';
import type { PupilId, TargetId } from '../../src/schema/ids.ts';
import { offerHelp, tickStep } from '../../src/store/commands/face.ts';
import { answerIdea, chooseIdea, recallToolkit } from '../../src/store/commands/idea.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { changeUnitText } from '../../src/store/commands/unitText.ts';
import { faceOf, pieceOf } from '../../src/store/queries.ts';
import { rebuild } from '../../src/store/rebuild.ts';
import { ideasWaiting } from '../../src/store/stationQueries.ts';
import { unitTextOf } from '../../src/store/textQueries.ts';
import { suite } from '../support/suite.ts';
import { aClassroom, threeTargets, viewsOf } from '../support/tablet.ts';

const test = suite('a child’s choice of what to write about');

async function aRoom() {
  const room = await aClassroom();
  const at = room.at(room.pupils[0] as PupilId, 'cold');
  const said = async () => (await pieceOf(room.store, at))?.said;
  const state = async () => ideaOf(await said())?.state;
  return { room, store: room.store, at, said, state };
}

test('an own idea waits for the teacher, who says yes, takes it back, or wants to talk', async () => {
  const { room, store, at, state } = await aRoom();
  await changeUnitText(store, room.unit, { options: ['A lost dog', 'A lost key'] });
  assert.equal((await unitTextOf(store, room.unit))?.options, ['A lost dog', 'A lost key']);
  await chooseIdea(store, at, { is: 'option', words: 'A lost dog' });
  assert.equal([await state(), (await ideasWaiting(store, room.classId)).length], ['chosen', 0]);
  await chooseIdea(store, at, { is: 'own', words: ' A lost robot ' });
  const [waiting] = await ideasWaiting(store, room.classId);
  assert.equal([waiting?.idea.words, waiting?.shown], ['A lost robot', at.pupil]);
  assert.ok(waiting);
  await answerIdea(store, waiting.idea, 'yes');
  assert.equal([await state(), (await ideasWaiting(store, room.classId)).length], ['yes', 0]);
  await undoLast(store);
  assert.is(await state(), 'waiting');
  await answerIdea(store, waiting.idea, 'talk');
  assert.is(await state(), 'talk');
  await chooseIdea(store, at, { is: 'own', words: 'A lost boot' });
  assert.is(await state(), 'waiting');
});

test('what is remembered of the toolkit is said once for each draft, and comes back when the views are made again', async () => {
  const { store, at, said } = await aRoom();
  const toolkit = ['Use speech', 'Hint at it'];
  await recallToolkit(store, at, 1, { ticked: ['Use speech'], toolkit });
  await recallToolkit(store, at, 1, { ticked: toolkit, toolkit });
  await recallToolkit(store, at, 2, { ticked: [], toolkit });
  const ticked = async () => [1, 2].map(async (n) => recallOf(await said(), n)?.ticked);
  assert.equal(await Promise.all(await ticked()), [['Use speech'], []]);
  const before = await viewsOf(store);
  await rebuild(store, []);
  assert.equal(await viewsOf(store), before);
});

test('a child ticks the step towards their goal, and says with what they are willing to help', async () => {
  const { store, at } = await aRoom();
  const face = async () => faceOf(store, at.pupil);
  await tickStep(store, at.pupil, 'Use one simile.');
  assert.equal((await face())?.ticked, { step: 'Use one simile.', on: '2026-11-23' });
  await tickStep(store, at.pupil, undefined);
  assert.is((await face())?.ticked, 'none');
  const [one, two] = threeTargets.map(({ target }) => target) as [TargetId, TargetId];
  for (const target of [one, two, one]) await offerHelp(store, at.pupil, target, true);
  assert.equal((await face())?.helps, [two, one]);
  await offerHelp(store, at.pupil, two, false);
  assert.equal((await face())?.helps, [one]);
});

test.run();
