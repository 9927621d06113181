import * as assert from 'uvu/assert';
import type { PupilId, TargetId } from '../../src/schema/ids.ts';
import { changeClassSheet } from '../../src/store/commands/classSheet.ts';
import { recordJudgement } from '../../src/store/commands/mark.ts';
import { placeMark } from '../../src/store/commands/marks.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { selfOf } from '../../src/store/store.ts';
import { readClassFeedback } from '../../src/teacher/ClassFeedback/readClassFeedback.ts';
import { sectionsOf } from '../../src/teacher/ClassFeedback/sections.ts';
import { usualWords } from '../../src/ui/vocabulary/wordsOf.ts';
import { aTabletBeside, exchange } from '../support/exchange.ts';
import { suite } from '../support/suite.ts';
import { aClassroom, threeTargets } from '../support/tablet.ts';

const test = suite('the class feedback of a task');

const target = threeTargets[0]?.target as TargetId;
const place = { quote: 'whent', before: '', after: '' };

test('it is written from the taps, in words, and an adult can leave a line out and add their own', async () => {
  const { store, unit, pupils, at } = await aClassroom(4);
  for (const pupil of pupils.slice(0, 3)) await recordJudgement(store, at(pupil, 'hot'), target, 'not-yet');
  const last = at(pupils[3] as PupilId, 'hot');
  await placeMark(store, last, { version: 1, sort: 'code', code: 'Sp', place, note: 'went' });
  const read = async () => {
    const room = await readClassFeedback(store, unit, 'hot');
    assert.ok(room);
    return { task: room.task.id, sections: sectionsOf(room, usualWords) };
  };
  const { task, sections } = await read();
  const [praise, again, spellings, see] = sections;
  assert.equal([praise?.lines.length, see?.lines.length], [0, 0]);
  assert.equal(
    again?.lines.map(({ words, under }) => [words, under]),
    [['Show Y4.VGP.01', 'Given0, Given1, Given2']],
  );
  assert.equal(
    spellings?.lines.map(({ words }) => words),
    ['went'],
  );
  await changeClassSheet(store, task, () => ({ leftOut: [again?.lines[0]?.key as string] }));
  await changeClassSheet(store, task, () => ({ praise: 'What a brave opening!' }));
  const changed = (await read()).sections;
  assert.equal([changed[1]?.lines[0]?.isLeftOut, changed[0]?.own], [true, 'What a brave opening!']);
  await undoLast(store);
  await undoLast(store);
  const back = (await read()).sections;
  assert.equal([back[1]?.lines[0]?.isLeftOut, back[0]?.own], [false, '']);
});

test('of an adult who leaves two lines out with two quick taps both are left out', async () => {
  const { store, pupils, at } = await aClassroom();
  const { task } = at(pupils[0] as PupilId, 'hot');
  const leave = (key: string) =>
    changeClassSheet(store, task, ({ leftOut = [] }) => ({ leftOut: [...leftOut, key] }));
  await Promise.all([leave('a'), leave('b')]);
  assert.equal((await store.db.classSheets.get(task))?.leftOut, ['a', 'b']);
});

test('it is the adults’ own: no station hears of it, and every adult’s tablet does', async () => {
  const room = await aClassroom();
  const other = await aTabletBeside(room);
  const { task } = room.at(room.pupils[0] as PupilId, 'hot');
  await changeClassSheet(room.store, task, () => ({ see: 'Amy and Ben' }));
  const said = (await room.store.db.tail.toArray()).at(-1);
  assert.is(said?.space, selfOf(room.store).spaces.class);
  await exchange(room, other);
  assert.is((await other.store.db.classSheets.get(task))?.see, 'Amy and Ben');
});

test.run();
