import * as assert from 'uvu/assert';
import type { PupilId, TargetId } from '../../../src/schema/ids.ts';
import { beginDraft } from '../../../src/store/commands/beginDraft.ts';
import { importClassList } from '../../../src/store/commands/classList.ts';
import {
  recordDraft,
  recordJudgement,
  setPieceFlag,
  setTargetSupport,
} from '../../../src/store/commands/mark.ts';
import { chooseDraft } from '../../../src/store/commands/marks.ts';
import { writeInBox } from '../../../src/store/commands/myBoxes.ts';
import { makeClass } from '../../../src/store/commands/setUp.ts';
import { undoLast } from '../../../src/store/commands/undoLast.ts';
import { changeUnit, makeUnit } from '../../../src/store/commands/unit.ts';
import { changeUnitText } from '../../../src/store/commands/unitText.ts';
import { pairOf } from '../../../src/teacher/Pupil/pair.ts';
import { type PupilRoom, readPupil } from '../../../src/teacher/Pupil/readPupil.ts';
import { suggestedPieces } from '../../../src/teacher/Pupil/suggestedPieces.ts';
import { sheetWording } from '../../../src/teacher/Pupil/targetWording.ts';
import { yearLines } from '../../../src/teacher/Pupil/year.ts';
import { standingSentence } from '../../../src/teacher/standingSentences.ts';
import { namesOf } from '../../../src/teacher/Why/namesOf.ts';
import { usualWords } from '../../../src/ui/vocabulary/wordsOf.ts';

import { suite } from '../../support/suite.ts';
import { aClassroom, type Classroom, threeTargets } from '../../support/tablet.ts';

const test = suite("a pupil's page");

const target = threeTargets[0]?.target as TargetId;

async function amysRoom(size = 2): Promise<Classroom & { amy: PupilId }> {
  const room = await aClassroom(size, '2026-11-03T09:10:00+00:00');
  return { ...room, amy: room.pupils[0] as PupilId };
}

async function firstPair(room: Classroom, pupil: PupilId) {
  const [of] = (await readPupil(room.store, pupil)).units;
  if (!of) throw new Error('no unit');
  return pairOf(of);
}

const linesOf = ({ standings, units, inForce, adults }: PupilRoom, day = '2026-11-23') => {
  const rows = units.map(({ unit }) => unit);
  const names = namesOf(new Map(), rows, adults, usualWords);
  return yearLines(standings, rows, inForce.policy, day).map((line) => ({
    ...line,
    sentence: standingSentence(line.standing, inForce.policy, names),
  }));
};

test("cold and hot lie side by side, each with the child's words, the help and the day", async () => {
  const room = await amysRoom();
  const { store, amy, at, clock } = room;
  await recordDraft(store, at(amy, 'cold'), 'the kite flew');
  await recordJudgement(store, at(amy, 'cold'), target, 'not-yet');
  clock.set('2026-11-20T10:00:00+00:00');
  await recordDraft(store, at(amy, 'hot'), 'High over the roofs, the kite flew.');
  await recordJudgement(store, at(amy, 'hot'), target, 'secure');
  await setPieceFlag(store, at(amy, 'hot'), 'support', 'with-help');
  await setPieceFlag(store, at(amy, 'hot'), 'note', 'Read it aloud first.');
  const { cold, hot, focus } = await firstPair(room, amy);
  assert.equal(
    [cold.drafts.at(-1)?.text, cold.support, cold.at?.slice(0, 10)],
    ['the kite flew', 'independent', '2026-11-03'],
  );
  assert.equal(
    [hot.support, hot.at?.slice(0, 10), hot.note],
    ['with-help', '2026-11-20', 'Read it aloud first.'],
  );
  assert.equal(
    focus.map(({ cell }) => [cell.cold.judged?.level, cell.hot.judged?.level]),
    [
      ['not-yet', 'secure'],
      [undefined, undefined],
      [undefined, undefined],
    ],
  );
});

test('the draft that was chosen as the polished one lies beside cold and hot, by itself', async () => {
  const room = await amysRoom();
  const { store, amy, at } = room;
  await recordDraft(store, at(amy, 'hot'), 'the kite flew');
  assert.is((await firstPair(room, amy)).polished, undefined);
  await beginDraft(store, at(amy, 'hot'), 'last');
  await recordDraft(store, at(amy, 'hot'), 'High over the roofs, the kite flew.', 2);
  await chooseDraft(store, at(amy, 'hot'), { is: 'polished', version: 2 });
  const { polished, hot } = await firstPair(room, amy);
  assert.equal(
    [polished?.of, polished?.drafts.map(({ version, text }) => `${version} ${text}`), hot.drafts.length],
    ['hot', ['2 High over the roofs, the kite flew.'], 2],
  );
});

test('a piece that nobody judged says nothing of help', async () => {
  const room = await amysRoom();
  await recordDraft(room.store, room.at(room.amy, 'cold'), 'the kite flew');
  const { cold } = await firstPair(room, room.amy);
  assert.equal([cold.support, cold.at?.slice(0, 10)], [undefined, '2026-11-03']);
});

test('a draft that was emptied is an empty page, not a blank one', async () => {
  const room = await amysRoom();
  await recordDraft(room.store, room.at(room.amy, 'cold'), 'Ben');
  await recordDraft(room.store, room.at(room.amy, 'cold'), '  ');
  assert.equal(
    (await firstPair(room, room.amy)).cold.drafts.map(({ text }) => text),
    [''],
  );
});

test('absent is said of the piece that was missed, and of no other', async () => {
  const room = await amysRoom();
  await setPieceFlag(room.store, room.at(room.amy, 'hot'), 'presence', 'absent');
  const { cold, hot } = await firstPair(room, room.amy);
  assert.equal([cold.absent, hot.absent], [false, true]);
});

test("one child's words never stand on another's page", async () => {
  const room = await amysRoom();
  await recordDraft(room.store, room.at(room.amy, 'cold'), 'mine');
  assert.is((await firstPair(room, room.pupils[1] as PupilId)).cold.drafts.length, 0);
});

test('the newest unit comes first', async () => {
  const room = await amysRoom();
  room.clock.set('2027-01-12T09:00:00+00:00');
  await makeUnit(room.store, room.classId, {
    title: 'Beowulf',
    coreText: '',
    genre: '',
    focus: threeTargets,
    nonNegotiables: [],
  });
  const { units } = await readPupil(room.store, room.amy);
  assert.equal(
    units.map(({ unit }) => unit.title),
    ['Beowulf', 'The Lost Kite'],
  );
});

test('a child who changed class brings the units that were judged there', async () => {
  const room = await amysRoom();
  await recordJudgement(room.store, room.at(room.amy, 'hot'), target, 'secure');
  const other = await makeClass(room.store, '4C', 4);
  await importClassList(room.store, {
    newClasses: [],
    added: [],
    changed: [{ id: room.amy, fields: { class: other } }],
    left: [],
  });
  const amys = await readPupil(room.store, room.amy);
  assert.equal([amys.class?.name, amys.units.map(({ unit }) => unit.title)], ['4C', ['The Lost Kite']]);
});

test('the year so far says what each level rests on', async () => {
  const room = await amysRoom();
  const { store, amy, at, clock } = room;
  const [, second, third] = threeTargets.map((chosen) => chosen.target) as [never, never, never];
  await recordJudgement(store, at(amy, 'cold'), target, 'not-yet');
  await recordJudgement(store, at(amy, 'cold'), second, 'secure');
  clock.set('2026-11-20T10:00:00+00:00');
  await recordJudgement(store, at(amy, 'hot'), target, 'secure');
  await recordJudgement(store, at(amy, 'hot'), third, 'secure');
  await setTargetSupport(store, at(amy, 'hot'), third, 'guided');
  assert.equal(
    linesOf(await readPupil(store, amy)).map(({ target: of, level, sentence }) => [of, level, sentence]),
    [
      [third, 'approaching', 'Only with help so far: hot task of The Lost Kite, 20 Nov.'],
      [target, 'approaching', '1 of 3 shown: piece. Two more pieces needed, one of another kind of writing.'],
      [second, 'approaching', 'Nothing that counts yet: cold task of The Lost Kite, 3 Nov.'],
    ],
  );
});

test('what was taken back leaves the year', async () => {
  const room = await amysRoom();
  await recordJudgement(room.store, room.at(room.amy, 'hot'), target, 'secure');
  await undoLast(room.store);
  assert.equal(linesOf(await readPupil(room.store, room.amy)), []);
});

test("a target that left the plan keeps its evidence, in the sheet's own words", async () => {
  const room = await amysRoom();
  await recordJudgement(room.store, room.at(room.amy, 'hot'), target, 'secure');
  await changeUnit(room.store, room.unit, { focus: threeTargets.slice(1) });
  const [line] = linesOf(await readPupil(room.store, room.amy));
  assert.equal([line?.target, line?.pupil], [target, undefined]);
  assert.match((await sheetWording(room.store, [target])).get(target) ?? '', /^I can /);
});

test('a pupil of whom this tablet has not heard has no page', async () => {
  const room = await amysRoom();
  assert.is((await readPupil(room.store, 'a'.repeat(20) as PupilId)).pupil, undefined);
});

test('a piece is suggested for the portfolio while it shows what nothing that is kept shows', async () => {
  const room = await amysRoom();
  const { store, amy } = room;
  for (const kind of ['cold', 'hot'] as const) {
    await recordDraft(store, room.at(amy, kind), `The ${kind} kite.`);
    await recordJudgement(store, room.at(amy, kind), target, 'secure');
  }
  const other = threeTargets[1]?.target as TargetId;
  await recordJudgement(store, room.at(amy, 'hot'), other, 'deeper');
  const suggested = async () =>
    suggestedPieces((await readPupil(store, amy)).units).map(({ task, adds }) => [task.kind, adds.length]);
  assert.equal(await suggested(), [['hot', 2]]);
  await chooseDraft(store, room.at(amy, 'hot'), { is: 'portfolio', version: 1 });
  assert.equal(await suggested(), []);
});

test('a piece that was read in the book, without a photo, says so', async () => {
  const room = await amysRoom();
  await setPieceFlag(room.store, room.at(room.amy, 'hot'), 'seen', 'in-book');
  const { cold, hot } = await firstPair(room, room.amy);
  assert.equal([cold.seen, hot.seen], [false, true]);
});

test('what a child planned and practised stands with the unit', async () => {
  const room = await amysRoom();
  const { store, amy, unit } = room;
  const box = { id: 'a'.repeat(20), section: 'Opening', happens: '', tools: '' };
  await changeUnitText(store, unit, { boxes: [box], flawed: 'the kite it went' });
  await writeInBox(store, unit, amy, box.id, 'A park');
  const [of] = (await readPupil(store, amy)).units;
  assert.equal([of?.boxes, of?.text?.boxes], [{ [box.id]: 'A park' }, [box]]);
});

test.run();
