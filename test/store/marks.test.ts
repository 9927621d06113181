import * as assert from 'uvu/assert';
import { causesOf } from '../../src/rules/causes.ts';
import { alignmentOf } from '../../src/rules/layPages.ts';
import { choiceOf, commentsOf, feedbackOf, idOf, marksOf } from '../../src/rules/marks.ts';
import { placeAt } from '../../src/rules/wordsPlace.ts';
import type { PupilId, TargetId } from '../../src/schema/ids.ts';
import type { Mark } from '../../src/schema/markEvents.ts';
import type { Ink } from '../../src/schema/place.ts';
import {
  alignPages,
  answerMark,
  changeComment,
  changeMark,
  chooseDraft,
  handBack,
  makeComment,
  placeMark,
  removeMark,
  saidBy,
  setCause,
  unchoose,
} from '../../src/store/commands/marks.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { pieceOf } from '../../src/store/queries.ts';
import { type Store, selfOf } from '../../src/store/store.ts';
import { arrive, aTabletBeside, exchange } from '../support/exchange.ts';
import { suite } from '../support/suite.ts';
import { aClassroom, viewsOf } from '../support/tablet.ts';

const test = suite('marks on a page and feedback');

const text = 'The kite flew over the hill.';
const place = placeAt(text, { start: 4, end: 8 });
const target = 'Y4.VGP.01' as TargetId;

async function aRoom() {
  const room = await aClassroom();
  const amy = room.at(room.pupils[0] as PupilId, 'hot');
  const marks = async (store: Store = room.store) => marksOf((await pieceOf(store, amy))?.marks);
  const shown = async (store?: Store) =>
    (await marks(store)).map(({ mark, state }) => [mark.sort, mark.note, state].filter(Boolean).join(' '));
  return { ...room, amy, marks, shown };
}

test('a mark is placed, changed and taken off, and each of these undone', async () => {
  const { store, amy, marks, shown } = await aRoom();
  await placeMark(store, amy, { version: 1, sort: 'pink', place, target });
  const [first] = await marks();
  await changeMark(store, amy, first?.mark as never, { note: 'Lovely' });
  assert.equal(await shown(), ['pink Lovely']);
  await removeMark(store, amy, (await marks())[0]?.mark as never);
  assert.equal(await shown(), []);
  await undoLast(store);
  assert.equal(await shown(), ['pink Lovely']);
  assert.is((await marks())[0]?.id, first?.id);
  await undoLast(store);
  assert.equal(await shown(), ['pink']);
  await undoLast(store);
  assert.equal(await shown(), []);
});

test('a gap is open, answered by the child, closed by the teacher, and keeps its answer when it is changed', async () => {
  const { store, amy, marks, shown } = await aRoom();
  await placeMark(store, amy, { version: 1, sort: 'gap', place, note: 'Which kite?' });
  assert.equal(await shown(), ['gap Which kite? open']);
  const gap = async () => (await marks())[0]?.mark as never;
  await answerMark(store, amy, (await marks())[0]?.id as never, 'The red one');
  await answerMark(store, amy, (await marks())[0]?.id as never, 'The red and gold one');
  assert.equal(await shown(), ['gap Which kite? answered']);
  await changeMark(store, amy, await gap(), { closed: true });
  assert.equal(await shown(), ['gap Which kite? closed']);
  assert.is((await marks())[0]?.answer?.words, 'The red and gold one');
  await undoLast(store);
  await undoLast(store);
  assert.is((await marks())[0]?.answer?.words, 'The red one');
});

test('two adults who mark one page apart keep all their marks, in whatever order they arrive', async () => {
  const room = await aRoom();
  const other = await aTabletBeside(room);
  await placeMark(room.store, room.amy, { version: 1, sort: 'gap', place });
  await exchange(room, other);
  const [gap] = await room.marks();
  await changeMark(room.store, room.amy, gap?.mark as never, { note: 'Why?' });
  await answerMark(other.store, room.amy, gap?.id as never, 'Because');
  await placeMark(other.store, room.amy, { version: 1, sort: 'pink', place });
  await removeMark(other.store, room.amy, (await room.marks(other.store))[1]?.mark as never);
  await placeMark(other.store, room.amy, { version: 1, sort: 'stamp', place });
  await exchange(room, other);
  for (const { store } of [room, other]) {
    assert.equal(await room.shown(store), ['gap Why? answered', 'stamp']);
  }
  const late = await aTabletBeside(room, 'Mr Late');
  const written = [...(await room.store.db.tail.toArray()), ...(await other.store.db.tail.toArray())];
  for (const event of written.reverse()) await arrive(late.store, [event]);
  assert.equal((await viewsOf(late.store)).pieces, (await viewsOf(room.store)).pieces);
});

test('what an adult marks and says stays among the adults until it is handed back, whole', async () => {
  const { store, amy, marks } = await aRoom();
  await placeMark(store, amy, { version: 1, sort: 'gap', place });
  await makeComment(store, amy, { part: 'well', words: 'Your opening', target });
  await makeComment(store, amy, { part: 'spoke' });
  const [comment] = commentsOf((await pieceOf(store, amy))?.marks);
  await changeComment(store, amy, comment as never, 'Your opening made me look up');
  const { spaces } = selfOf(store);
  const kindsIn = async (space: string | undefined) =>
    (await store.db.tail.toArray()).filter((event) => event.space === space).map(({ kind }) => kind);
  assert.equal((await kindsIn(spaces.class)).filter((kind) => kind !== 'edit').length, 4);
  const [gap] = await marks();
  const { id, mark } = gap as NonNullable<typeof gap>;
  const lines = [{ part: 'well' as const, words: 'Your opening made me look up' }];
  await handBack(store, amy, { version: 1, lines, marks: [{ mark: id, ...saidBy(mark) }], spoke: true });
  const told = (await kindsIn(spaces.station)).filter((kind) => kind !== 'edit');
  assert.equal(told, ['feedback']);
  assert.is(feedbackOf((await pieceOf(store, amy))?.marks)?.lines[0]?.words, 'Your opening made me look up');
});

test('what is drawn with a mark stays when its note is changed, and is told with it; undo takes the line alone', async () => {
  const { store, amy, marks } = await aRoom();
  const onPage = { page: 'a'.repeat(64), x: 0.4, y: 0.3 };
  const ink: Ink = {
    ratio: 1.4,
    points: [
      [0.3, 0.3],
      [0.6, 0.3],
    ],
  };
  await placeMark(store, amy, { version: 1, sort: 'gap', place: onPage });
  const now = async () => (await marks())[0]?.mark as Mark;
  await changeMark(store, amy, await now(), { ink });
  await changeMark(store, amy, await now(), { note: 'Which one?' });
  assert.equal((await now()).ink, ink);
  await handBack(store, amy, {
    version: 1,
    lines: [],
    marks: [{ mark: idOf(await now()), ...saidBy(await now()) }],
  });
  assert.equal(feedbackOf((await pieceOf(store, amy))?.marks)?.marks[0]?.ink, ink);
  for (let i = 0; i < 3; i += 1) await undoLast(store);
  assert.is((await now()).ink, undefined);
  assert.equal((await now()).place, onPage);
});

test('handing back again stands in the place of what was handed back before, and undo brings that back', async () => {
  const { store, amy } = await aRoom();
  const words = async () =>
    (await pieceOf(store, amy))?.marks?.flatMap((fact) =>
      fact.kind === 'feedback' ? fact.lines.map((line) => line.words) : [],
    );
  const said = (line: string) => ({ version: 1, lines: [{ part: 'next' as const, words: line }], marks: [] });
  await handBack(store, amy, said('Read it aloud.'));
  await handBack(store, amy, said('Read it to Tom.'));
  assert.equal(await words(), ['Read it to Tom.']);
  await undoLast(store);
  assert.equal(await words(), ['Read it aloud.']);
});

test('one draft of a piece is the polished one, by the last word, and undo goes back to the one before', async () => {
  const { store, amy } = await aRoom();
  const chosen = async () => {
    const facts = (await pieceOf(store, amy))?.marks;
    return [choiceOf(facts, 'polished')?.version, choiceOf(facts, 'portfolio')?.why];
  };
  await chooseDraft(store, amy, { is: 'polished', version: 1 });
  await chooseDraft(store, amy, { is: 'polished', version: 2 });
  await chooseDraft(store, amy, { is: 'portfolio', version: 2, why: 'I tried something new.' });
  assert.equal(await chosen(), [2, 'I tried something new.']);
  await unchoose(store, amy, choiceOf((await pieceOf(store, amy))?.marks, 'portfolio') as never);
  assert.equal(await chosen(), [2, undefined]);
  await undoLast(store);
  assert.equal(await chosen(), [2, 'I tried something new.']);
  await undoLast(store);
  await undoLast(store);
  assert.equal(await chosen(), [1, undefined]);
  const station = (await store.db.tail.toArray()).filter(({ kind }) => kind === 'choice');
  assert.ok(station.every(({ space }) => space === selfOf(store).spaces.station));
});

test('why a draft was changed is said and unsaid in one tap, undone, and said apart is one word', async () => {
  const room = await aRoom();
  const other = await aTabletBeside(room);
  const because = await placeMark(room.store, room.amy, { version: 1, sort: 'gap', place });
  await exchange(room, other);
  const shown = async ({ store }: { store: Store } = room) =>
    causesOf((await pieceOf(store, room.amy))?.marks, 2).map((cause) => cause.place?.quote ?? 'all');
  await setCause(room.store, room.amy, { version: 2, because }, true);
  await setCause(room.store, room.amy, { version: 2, because, place }, true);
  await setCause(room.store, room.amy, { version: 2, because, place }, true);
  await setCause(other.store, room.amy, { version: 2, because }, true);
  await exchange(room, other);
  assert.equal(
    [await shown(), await shown(other)],
    [
      ['all', 'kite'],
      ['all', 'kite'],
    ],
  );
  await setCause(room.store, room.amy, { version: 2, because }, false);
  await exchange(room, other);
  assert.equal([await shown(), await shown(other)], [['kite'], ['kite']]);
  await undoLast(room.store);
  assert.equal((await shown()).sort(), ['all', 'kite']);
});

test('two photos are laid on each other, laid anew, and laid as before', async () => {
  const { store, amy } = await aRoom();
  const span = (page: string, x: number) => ({
    page: page.repeat(64),
    ratio: 1.4,
    points: [
      { x, y: 0.2 },
      { x: 0.9, y: 0.2 },
    ] as [{ x: number; y: number }, { x: number; y: number }],
  });
  const left = async () => {
    const facts = (await pieceOf(store, amy))?.marks;
    return alignmentOf(facts, 'a'.repeat(64), 'b'.repeat(64))?.to.points[0].x;
  };
  await alignPages(store, amy, { from: span('a', 0.1), to: span('b', 0.2) });
  await alignPages(store, amy, { from: span('a', 0.1), to: span('b', 0.3) });
  assert.is(await left(), 0.3);
  await undoLast(store);
  assert.is(await left(), 0.2);
  await undoLast(store);
  assert.is(await left(), undefined);
});

test.run();
