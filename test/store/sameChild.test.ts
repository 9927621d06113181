import * as assert from 'uvu/assert';
import { liveJudgements } from '../../src/rules/ledger.ts';
import type { ClassId, PupilId } from '../../src/schema/ids.ts';
import type { Pupil } from '../../src/schema/records.ts';
import { clashesIn } from '../../src/store/clashes.ts';
import { importClassList } from '../../src/store/commands/classList.ts';
import {
  markRestSecure,
  type PieceAt,
  recordDraft,
  recordJudgement,
  setPieceFlag,
} from '../../src/store/commands/mark.ts';
import { answerPair, takeApart } from '../../src/store/commands/pair.ts';
import { settleClash } from '../../src/store/commands/settle.ts';
import { makeClass } from '../../src/store/commands/setUp.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { childrenInTwo, possibleDuplicates } from '../../src/store/duplicates.ts';
import {
  allPupils,
  ledgerOf,
  ledgerRowOf,
  pieceOf,
  piecesOf,
  pupilOf,
  pupilsOf,
  standingsOf,
} from '../../src/store/queries.ts';
import type { Store } from '../../src/store/store.ts';
import { arrive, aTabletBeside, exchange } from '../support/exchange.ts';
import { suite } from '../support/suite.ts';
import { aClassroom, threeTargets, viewsOf } from '../support/tablet.ts';

const test = suite('one child on two tablets');
const [first, second, third] = threeTargets.map(({ target }) => target) as [never, never, never];

async function add(store: Store, classId: ClassId, fields: Partial<Pupil> = {}): Promise<PupilId> {
  const known = new Set(await store.db.pupils.toCollection().primaryKeys());
  const added = [{ given: 'Amy', family: 'Bell', ...fields, class: classId }];
  await importClassList(store, { newClasses: [], added, changed: [], left: [] });
  const all = await store.db.pupils.toCollection().primaryKeys();
  return all.find((id) => !known.has(id)) as PupilId;
}

/** Two tablets of one class; each has added Amy Bell. */
async function twoAmys() {
  const room = await aClassroom(1);
  const other = await aTabletBeside(room);
  await exchange(room, other);
  const amy = await add(room.store, room.classId, { born: '2017-03-01' });
  other.clock.elapse(60_000);
  const again = await add(other.store, room.classId, { upn: 'A1' });
  return { room, other, amy, again };
}

const levels = (row: Awaited<ReturnType<typeof ledgerRowOf>>) =>
  row ? liveJudgements(row.judgements, row.retracted).map(({ level }) => level) : [];

/** What each pupil alone has, without what was said of the two. */
async function own(store: Store, ids: PupilId[]) {
  const views = await viewsOf(store);
  const isTheirs = (row: unknown) => ids.some((id) => JSON.stringify(row).includes(id));
  const { pupils, ledger, standings, pieces } = views as Record<string, object[]>;
  const bare = pupils?.map((row) => ({ ...row, pairs: undefined, twin: undefined }));
  return [bare, ledger, standings, pieces].map((rows) => rows?.filter(isTheirs));
}

test('both tablets ask after the exchange; "the same child" on one is heard on both, and asked no more', async () => {
  const { room, other, amy, again } = await twoAmys();
  assert.equal(await possibleDuplicates(room.store), []);
  await exchange(room, other);
  for (const { store } of [room, other]) {
    const [pair, ...more] = await possibleDuplicates(store);
    assert.equal([pair?.pupils.map(({ id }) => id), pair?.by, more], [[amy, again], 'class', []]);
  }
  await answerPair(other.store, amy, again, amy);
  await exchange(room, other);
  for (const { store } of [room, other]) {
    assert.equal(await possibleDuplicates(store), []);
    const register = await pupilsOf(store, room.classId);
    assert.equal(register.map(({ id }) => id).sort(), [room.pupils[0], amy].sort());
    const shown = register.find(({ id }) => id === amy);
    assert.equal([shown?.born, shown?.upn, shown?.also], ['2017-03-01', 'A1', [again]]);
    assert.is((await pupilOf(store, again))?.id, amy);
    assert.equal(
      (await childrenInTwo(store)).map(({ also }) => also.id),
      [again],
    );
  }
});

test('"two children" is remembered on every tablet, until it is taken back', async () => {
  const { room, other, amy, again } = await twoAmys();
  await exchange(room, other);
  await answerPair(room.store, again, amy, 'no');
  await exchange(room, other);
  assert.equal(await possibleDuplicates(other.store), []);
  assert.is((await pupilsOf(other.store, room.classId)).length, 3);
  await undoLast(room.store);
  await exchange(room, other);
  assert.is((await possibleDuplicates(other.store)).length, 1);
});

test('all that was said of either shows as one child’s, also what comes late from a tablet that has not heard', async () => {
  const { room, other, amy, again } = await twoAmys();
  await recordJudgement(room.store, room.at(amy, 'cold'), first, 'not-yet');
  await setPieceFlag(room.store, room.at(amy, 'cold'), 'support', 'guided');
  await exchange(room, other);
  await answerPair(room.store, amy, again, amy);
  other.clock.elapse(60_000);
  await recordJudgement(other.store, room.at(again, 'hot'), first, 'secure');
  await recordJudgement(other.store, room.at(again, 'cold'), second, 'approaching');
  await recordDraft(other.store, room.at(again, 'hot'), 'The kite flew.');
  await setPieceFlag(other.store, room.at(again, 'hot'), 'support', 'with-help');
  await exchange(room, other);

  const { store, unit } = room;
  const row = await ledgerRowOf(store, unit, amy);
  assert.equal(levels(row).sort(), ['approaching', 'not-yet', 'secure']);
  assert.equal(await ledgerOf(store, unit), [row]);
  assert.equal(await ledgerRowOf(store, unit, again), row);
  assert.is(row?.pieces[room.at(amy, 'hot').task]?.support, 'with-help');
  assert.equal(
    (await pieceOf(store, room.at(amy, 'hot')))?.drafts.map(({ text }) => text),
    ['The kite flew.'],
  );
  assert.equal(await piecesOf(store, unit, amy), [await pieceOf(store, room.at(amy, 'hot'))]);
  const cells = (await standingsOf(store, 2026, amy))?.cells ?? {};
  assert.equal(
    cells[first]?.map(({ taskKind, level, support }) => [taskKind, level, support]),
    [
      ['cold', 'not-yet', 'guided'],
      ['hot', 'secure', 'with-help'],
    ],
  );
  // The one row's judgement stands on the piece that the other row says was guided.
  assert.equal(
    cells[second]?.map(({ support }) => support),
    ['guided'],
  );
});

test('taken apart again, each has exactly what was theirs', async () => {
  const { room, other, amy, again } = await twoAmys();
  await exchange(room, other);
  await recordJudgement(room.store, room.at(amy, 'cold'), first, 'not-yet');
  await recordDraft(room.store, room.at(amy, 'cold'), 'The kite');
  await recordJudgement(other.store, room.at(again, 'cold'), first, 'secure');
  await setPieceFlag(other.store, room.at(again, 'cold'), 'note', 'Wrote alone.');
  await exchange(room, other);
  const before = await own(room.store, [amy, again]);
  await answerPair(room.store, amy, again, amy);
  await exchange(room, other);
  assert.is((await pupilsOf(other.store, room.classId)).length, 2);
  await undoLast(room.store);
  await exchange(room, other);
  for (const { store } of [room, other]) {
    assert.equal(await own(store, [amy, again]), before);
    assert.is((await pupilsOf(store, room.classId)).length, 3);
    assert.equal(levels(await ledgerRowOf(store, room.unit, amy)), ['not-yet']);
    assert.equal(levels(await ledgerRowOf(store, room.unit, again)), ['secure']);
  }
});

test('who marks the child sees both, and marks both', async () => {
  const { room, other, amy, again } = await twoAmys();
  await recordJudgement(other.store, room.at(again, 'hot'), first, 'not-yet');
  await setPieceFlag(other.store, room.at(again, 'hot'), 'note', 'Needed a scribe.');
  await recordDraft(other.store, room.at(again, 'hot'), 'The kite flu.');
  await exchange(room, other);
  await answerPair(room.store, amy, again, amy);
  const { store, unit } = room;
  const at: PieceAt = { ...room.at(amy, 'hot'), also: [again] };
  const written = () => store.db.tail.count();

  const before = await written();
  await recordJudgement(store, at, first, 'not-yet');
  await setPieceFlag(store, at, 'note', 'Needed a scribe.');
  await recordDraft(store, at, 'The kite flu.');
  assert.is(await written(), before);

  assert.is(await markRestSecure(store, at, [first, second, third]), 2);
  assert.equal(levels(await ledgerRowOf(store, unit, amy)), ['not-yet', 'secure', 'secure']);
  await recordJudgement(store, at, first, 'approaching');
  assert.equal(levels(await ledgerRowOf(store, unit, amy)), ['secure', 'secure', 'approaching']);
  await undoLast(store);
  assert.equal(levels(await ledgerRowOf(store, unit, amy)), ['not-yet', 'secure', 'secure']);

  await setPieceFlag(store, at, 'note', 'Needed a scribe at the end.');
  await recordDraft(store, at, 'The kite flew.');
  assert.equal(await clashesIn(store), []);
  assert.equal(
    (await pieceOf(store, at))?.drafts.map(({ text }) => text),
    ['The kite flew.'],
  );
  await undoLast(store);
  await undoLast(store);
  const flags = (await ledgerRowOf(store, unit, amy))?.pieces[at.task];
  assert.is(flags?.note, 'Needed a scribe.');
  assert.equal(await clashesIn(store), []);
});

test('two notes and two drafts of the one child are a question, settled and opened like any other', async () => {
  const { room, other, amy, again } = await twoAmys();
  for (const [tablet, id, word] of [
    [room, amy, 'flew'],
    [other, again, 'flu'],
  ] as const) {
    await setPieceFlag(tablet.store, room.at(id, 'hot'), 'note', `It says ${word}.`);
    await recordDraft(tablet.store, room.at(id, 'hot'), `The kite ${word}.`);
  }
  await exchange(room, other);
  assert.equal(await clashesIn(room.store), []);
  await answerPair(room.store, amy, again, amy);
  const open = await clashesIn(room.store);
  assert.equal(
    open.map(({ field, pupil, shown, others }) => [
      field,
      pupil?.id,
      shown.value,
      others.map(({ value }) => value),
    ]),
    [
      ['text', amy, 'The kite flu.', ['The kite flew.']],
      ['note', amy, 'It says flu.', ['It says flew.']],
    ],
  );
  for (const { at, others } of open) await settleClash(room.store, at, others[0]?.stamp as never);
  await exchange(room, other);
  for (const { store } of [room, other]) {
    assert.equal(await clashesIn(store), []);
    const at = room.at(amy, 'hot');
    assert.equal(
      (await pieceOf(store, at))?.drafts.map(({ text }) => text),
      ['The kite flew.'],
    );
    assert.is((await ledgerRowOf(store, room.unit, amy))?.pieces[at.task]?.note, 'It says flew.');
  }
  await undoLast(room.store);
  await undoLast(room.store);
  await exchange(room, other);
  const opened = await clashesIn(other.store);
  assert.equal(
    opened.map(({ shown, others }) => [shown.value, others.map(({ value }) => value)]).sort(),
    open.map(({ shown, others }) => [shown.value, others.map(({ value }) => value)]).sort(),
  );
});

test('in two classes the child is in the class of the one who was kept', async () => {
  const { room, other, amy } = await twoAmys();
  const elsewhere = await makeClass(other.store, '4C', 4);
  const moved = await add(other.store, elsewhere, { born: '2017-03-01', preferredGiven: 'Ames' });
  await exchange(room, other);
  assert.is((await possibleDuplicates(room.store)).find(({ by }) => by === 'born')?.pupils[1].id, moved);
  await answerPair(room.store, amy, moved, moved);
  assert.equal(
    (await pupilsOf(room.store, elsewhere)).map(({ id }) => id),
    [moved],
  );
  assert.is(
    (await pupilsOf(room.store, room.classId)).some(({ id }) => id === amy),
    false,
  );
  await undoLast(room.store);
  assert.is(
    (await pupilsOf(room.store, room.classId)).some(({ id }) => id === amy),
    true,
  );
});

test('one adult says one child, another says two, apart: the later answer holds, and both are told', async () => {
  const { room, other, amy, again } = await twoAmys();
  await exchange(room, other);
  await answerPair(room.store, amy, again, amy);
  other.clock.elapse(60_000);
  await answerPair(other.store, amy, again, 'no');
  await exchange(room, other);
  for (const { store } of [room, other]) {
    const [clash, ...more] = await clashesIn(store);
    assert.equal(
      [clash?.field, clash?.shown.value, clash?.others.map(({ value }) => value)],
      ['same', 'no', [amy]],
    );
    assert.equal(more, []);
    assert.equal(new Set([clash?.pupil?.id, clash?.other?.id]), new Set([amy, again]));
    assert.is((await pupilsOf(store, room.classId)).length, 3);
  }
});

test('both say one child, and keep another one each: no question, and one child', async () => {
  const { room, other, amy, again } = await twoAmys();
  await exchange(room, other);
  await answerPair(room.store, amy, again, amy);
  await answerPair(other.store, amy, again, again);
  await exchange(room, other);
  assert.equal(await clashesIn(room.store), []);
  assert.is((await pupilsOf(room.store, room.classId)).length, 2);
  assert.equal(await allPupils(room.store), await allPupils(other.store));
});

test('three who were one: the one who is taken apart is a child again, the others stay one, and undo joins all', async () => {
  const { room, other, amy, again } = await twoAmys();
  await exchange(room, other);
  const { store, classId } = room;
  const third = await add(store, classId);
  await answerPair(store, amy, again, amy);
  await answerPair(store, amy, third, amy);
  const shown = async () => (await pupilsOf(store, classId)).map(({ id }) => id).sort();
  const [cy] = room.pupils as [PupilId];
  assert.equal(await shown(), [cy, amy].sort());
  await takeApart(store, third);
  assert.equal(await shown(), [cy, amy, third].sort());
  assert.equal(
    (await childrenInTwo(store)).map(({ also }) => also.id),
    [again],
  );
  await undoLast(store);
  assert.equal(await shown(), [cy, amy].sort());
});

test('a list without the child: both have left, and a list with the child brings back one', async () => {
  const { room, other, amy, again } = await twoAmys();
  await exchange(room, other);
  const { store, classId } = room;
  await answerPair(store, amy, again, amy);
  const plan = { newClasses: [], added: [], changed: [], left: [] };
  await importClassList(store, { ...plan, left: [amy] });
  assert.equal(
    (await pupilsOf(store, classId)).map(({ id }) => id),
    room.pupils,
  );
  await importClassList(store, { ...plan, changed: [{ id: amy, fields: { place: 'here' } }] });
  assert.is((await pupilsOf(store, classId)).find(({ id }) => id === amy)?.also?.[0], again);
});

test('of a pupil only a part has arrived: nobody is shown who has no name', async () => {
  const { room, other, amy, again } = await twoAmys();
  await exchange(room, other);
  await answerPair(room.store, amy, again, amy);
  const answer = (await room.store.db.tail.toArray()).slice(-1);
  const late = await aTabletBeside(room, 'Mr Bell');
  await arrive(late.store, answer);
  assert.equal(await allPupils(late.store), []);
  assert.equal(await possibleDuplicates(late.store), []);
});

test.run();
