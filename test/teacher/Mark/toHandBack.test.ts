import * as assert from 'uvu/assert';
import { feedbackOf, marksOf } from '../../../src/rules/marks.ts';
import { placeAt } from '../../../src/rules/wordsPlace.ts';
import type { PupilId, TargetId } from '../../../src/schema/ids.ts';
import { changeMark, handBack, makeComment, placeMark } from '../../../src/store/commands/marks.ts';
import { pieceOf } from '../../../src/store/queries.ts';
import { isTold, toHandBack } from '../../../src/teacher/Mark/toHandBack.ts';
import { suite } from '../../support/suite.ts';
import { aClassroom } from '../../support/tablet.ts';

const test = suite('what is handed back');
const first = { version: 1, text: 'The kite flew.', pages: [] };

test('it is the lines in their three parts, and the marks of that draft that are still open', async () => {
  const { store, pupils, at } = await aClassroom(1);
  const amy = at(pupils[0] as PupilId, 'cold');
  const facts = async () => (await pieceOf(store, amy))?.marks ?? [];
  const place = placeAt('The kite flew.', { start: 4, end: 8 });
  await makeComment(store, amy, { part: 'next', words: 'In your next piece, use commas.' });
  await makeComment(store, amy, {
    part: 'well',
    words: 'You can tell a story.',
    target: 'Y4.VGP.01' as TargetId,
  });
  await makeComment(store, amy, { part: 'spoke' });
  await placeMark(store, amy, { version: 1, sort: 'pink', place });
  await placeMark(store, amy, { version: 1, sort: 'gap', place });
  await placeMark(store, amy, { version: 2, sort: 'pink', place });
  const gap = marksOf(await facts()).find(({ mark }) => mark.sort === 'gap');
  await changeMark(store, amy, gap?.mark as never, { closed: true });
  const said = toHandBack(await facts(), first);
  assert.equal(
    [said.lines.map(({ part }) => part), said.marks.map(({ sort }) => sort), said.spoke],
    [['well', 'next'], ['pink'], true],
  );
  await handBack(store, amy, said);
  const told = async () => feedbackOf(await facts()) as never;
  assert.ok(isTold(await told(), toHandBack(await facts(), first)));
  await makeComment(store, amy, { part: 'improve', words: 'Read it aloud.' });
  assert.not(isTold(await told(), toHandBack(await facts(), first)));
});

test('what has come along from an earlier draft is handed back with the later one, as it is shown there', async () => {
  const { store, pupils, at } = await aClassroom(1);
  const amy = at(pupils[0] as PupilId, 'cold');
  const facts = async () => (await pieceOf(store, amy))?.marks ?? [];
  const [kite, tree] = ['The kite flew.', 'The tree fell.'];
  await placeMark(store, amy, { version: 1, sort: 'pink', place: placeAt(kite, { start: 4, end: 8 }) });
  await placeMark(store, amy, { version: 1, sort: 'stamp', place: placeAt(tree, { start: 4, end: 8 }) });
  await placeMark(store, amy, { version: 1, sort: 'gap', place: placeAt(tree, { start: 4, end: 8 }) });
  await placeMark(store, amy, { version: 2, sort: 'green', place: placeAt(kite, { start: 4, end: 8 }) });
  const told = toHandBack(await facts(), { version: 2, text: `${kite} It was red.`, pages: [] });
  // The open gap is still asked, and the stamp was for words that are gone.
  assert.equal(
    told.marks.map(({ sort, version }) => [sort, version]),
    [
      ['pink', 1],
      ['gap', 1],
      ['green', 2],
    ],
  );
});

test.run();
