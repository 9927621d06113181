import * as assert from 'uvu/assert';
import type { Attachment } from '../../src/schema/attachment.ts';
import type { PupilId } from '../../src/schema/ids.ts';
import { readAttachment } from '../../src/store/attachments.ts';
import { type Clash, clashesIn } from '../../src/store/clashes.ts';
import { importClassList } from '../../src/store/commands/classList.ts';
import { recordDraft, recordJudgement, setPieceFlag } from '../../src/store/commands/mark.ts';
import { renameSchool } from '../../src/store/commands/school.ts';
import { settleClash } from '../../src/store/commands/settle.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { changeUnit } from '../../src/store/commands/unit.ts';
import { setStage } from '../../src/store/commands/unitFields.ts';
import { addTextPage, changeUnitText } from '../../src/store/commands/unitText.ts';
import { ledgerRowOf, pieceOf, unitsOf } from '../../src/store/queries.ts';
import type { Store } from '../../src/store/store.ts';
import { unitTextOf } from '../../src/store/textQueries.ts';
import { aTabletBeside, exchange } from '../support/exchange.ts';
import { suite } from '../support/suite.ts';
import { aClassroom, threeTargets, viewsOf } from '../support/tablet.ts';

const test = suite('settling what was changed apart');

/** Mx Okafor's and Ms Blackwood's tablets, both with the class. */
async function twoTablets() {
  const room = await aClassroom();
  const other = await aTabletBeside(room);
  await exchange(room, other);
  // A minute later, so that her stamps are the later ones.
  room.clock.elapse(60_000);
  other.clock.elapse(120_000);
  return { room, other, amy: room.pupils[0] as PupilId };
}

const said = ({ field, shown, others }: Clash) => [
  field,
  ...[shown, ...others].map(({ value, by }) => `${by?.name}: ${value}`),
];

async function clashes({ store }: { store: Store }) {
  return (await clashesIn(store)).map(said);
}

async function only(store: Store): Promise<Clash> {
  const [clash, ...more] = await clashesIn(store);
  if (!clash || more.length > 0) throw new Error('not one clash');
  return clash;
}

test('two adults move the stage apart: the later one is shown, and both tablets tell of the other', async () => {
  const { room, other } = await twoTablets();
  await setStage(room.store, room.unit, 'imitation');
  await setStage(other.store, room.unit, 'innovation');
  assert.equal(await clashes(room), []);
  await exchange(room, other);
  for (const tablet of [room, other]) {
    assert.is((await unitsOf(tablet.store, room.classId))[0]?.stage, 'innovation');
    assert.equal(await clashes(tablet), [['stage', 'Ms Blackwood: innovation', 'Mx Okafor: imitation']]);
  }
  const { shown, unit } = await only(room.store);
  assert.is(shown.at, '2026-11-23T09:02:00+00:00');
  assert.is(unit?.title, 'The Lost Kite');
});

test('"keep the other" on one tablet ends it on both; undo opens it again on both, in the same words', async () => {
  const { room, other } = await twoTablets();
  await changeUnit(room.store, room.unit, { focus: threeTargets.slice(0, 2) });
  await changeUnit(other.store, room.unit, { focus: threeTargets.slice(1) });
  await exchange(room, other);
  const before = await clashesIn(room.store);
  const [clash] = before as [Clash];
  assert.is(await settleClash(room.store, clash.at, clash.others[0]?.stamp as never), true);
  await exchange(room, other);
  for (const { store } of [room, other]) {
    assert.equal(await clashesIn(store), []);
    assert.equal((await unitsOf(store, room.classId))[0]?.focus, threeTargets.slice(0, 2));
  }
  assert.equal((await undoLast(room.store))?.what, 'clash');
  await exchange(room, other);
  for (const { store } of [room, other]) {
    assert.equal((await unitsOf(store, room.classId))[0]?.focus, threeTargets.slice(1));
    assert.equal((await clashesIn(store)).map(withoutStamps), before.map(withoutStamps));
  }
  assert.equal(await viewsOf(room.store), await viewsOf(other.store));
});

function withoutStamps({ shown, others, ...clash }: Clash) {
  const unstamped = [shown, ...others].map(({ stamp: _, by, ...version }) => ({ ...version, by: by?.name }));
  return { at: clash.at, field: clash.field, versions: unstamped };
}

test('"keep this one" ends it too', async () => {
  const { room, other } = await twoTablets();
  await renameSchool(room.store, 'Fernlea');
  await renameSchool(other.store, 'Fernlea Primary School');
  await exchange(room, other);
  const { at, shown } = await only(other.store);
  await settleClash(other.store, at, shown.stamp);
  await exchange(room, other);
  assert.equal(await clashes(room), []);
});

test('two adults settle it apart with the same answer: settled; with different ones: theirs is the question now', async () => {
  for (const agree of [true, false]) {
    const { room, other } = await twoTablets();
    await setStage(room.store, room.unit, 'imitation');
    await setStage(other.store, room.unit, 'innovation');
    await exchange(room, other);
    const { at, shown, others } = await only(room.store);
    await settleClash(room.store, at, shown.stamp);
    other.clock.elapse(60_000);
    await settleClash(other.store, at, (agree ? shown : others[0])?.stamp as never);
    await exchange(room, other);
    const open = agree ? [] : [['stage', 'Ms Blackwood: imitation', 'Mx Okafor: innovation']];
    assert.equal(await clashes(room), open);
    assert.equal(await clashes(other), open);
  }
});

test('a choice made after both are known settles it; undoing what somebody else changed since does nothing', async () => {
  const { room, other } = await twoTablets();
  await setStage(room.store, room.unit, 'imitation');
  await setStage(other.store, room.unit, 'innovation');
  await exchange(room, other);
  const { at, shown } = await only(room.store);
  await settleClash(room.store, at, shown.stamp);
  await exchange(room, other);
  await setStage(other.store, room.unit, 'hot');
  await exchange(room, other);
  await undoLast(room.store);
  assert.is((await unitsOf(room.store, room.classId))[0]?.stage, 'hot');
  assert.equal(await clashes(room), []);
});

test('what nobody sees any more cannot be kept', async () => {
  const { room, other } = await twoTablets();
  await setStage(room.store, room.unit, 'imitation');
  await setStage(other.store, room.unit, 'innovation');
  await exchange(room, other);
  const { at, others } = await only(room.store);
  await setStage(room.store, room.unit, 'hot');
  const before = await room.store.db.tail.count();
  assert.is(await settleClash(room.store, at, others[0]?.stamp as never), false);
  assert.is(await room.store.db.tail.count(), before);
});

test('a note that goes on from the one that is shown leaves the other adult’s note to be read', async () => {
  const { room, other, amy } = await twoTablets();
  await setPieceFlag(room.store, room.at(amy, 'cold'), 'note', 'Wrote for twenty minutes.');
  await setPieceFlag(other.store, room.at(amy, 'cold'), 'note', 'Needed a scribe.');
  await exchange(room, other);
  await setPieceFlag(other.store, room.at(amy, 'cold'), 'note', 'Needed a scribe at the end.');
  await exchange(room, other);
  const open = [
    ['note', 'Ms Blackwood: Needed a scribe at the end.', 'Mx Okafor: Wrote for twenty minutes.'],
  ];
  assert.equal(await clashes(room), open);
  const { pupil, task } = await only(room.store);
  assert.equal([pupil?.id, task?.kind], [amy, 'cold']);
});

test('names, help and absence are told of; judgements and what only the app keeps are not', async () => {
  const { room, other, amy } = await twoTablets();
  const list = { newClasses: [], added: [], left: [] };
  for (const [tablet, preferredGiven, upn] of [
    [room, 'Am', 'A1'],
    [other, 'Amy', 'B2'],
  ] as const) {
    await importClassList(tablet.store, { ...list, changed: [{ id: amy, fields: { preferredGiven, upn } }] });
    await setPieceFlag(
      tablet.store,
      room.at(amy, 'hot'),
      'support',
      preferredGiven === 'Am' ? 'guided' : 'with-help',
    );
    await setPieceFlag(tablet.store, room.at(amy, 'hot'), 'presence', 'absent');
    await recordJudgement(
      tablet.store,
      room.at(amy, 'hot'),
      threeTargets[0]?.target as never,
      preferredGiven === 'Am' ? 'secure' : 'not-yet',
    );
  }
  await exchange(room, other);
  assert.equal((await clashes(room)).sort(), [
    ['preferredGiven', 'Ms Blackwood: Amy', 'Mx Okafor: Am'],
    ['support', 'Ms Blackwood: with-help', 'Mx Okafor: guided'],
  ]);
  assert.is((await ledgerRowOf(room.store, room.unit, amy))?.judgements.length, 2);
});

test('two drafts typed apart are both kept, typing on leaves the other, and keeping one ends it until undo', async () => {
  const { room, other, amy } = await twoTablets();
  const at = room.at(amy, 'cold');
  await recordDraft(room.store, at, 'The kite flew.');
  await recordDraft(other.store, at, 'The kite flu.');
  await exchange(room, other);
  await recordDraft(other.store, at, 'The kite flu away.');
  await exchange(room, other);
  const open = [['text', 'Ms Blackwood: The kite flu away.', 'Mx Okafor: The kite flew.']];
  assert.equal(await clashes(room), open);
  assert.equal(await clashes(other), open);
  const clash = await only(room.store);
  await settleClash(room.store, clash.at, clash.others[0]?.stamp as never);
  await exchange(room, other);
  for (const { store } of [room, other]) {
    assert.equal(await clashesIn(store), []);
    assert.equal(
      (await pieceOf(store, at))?.drafts.map(({ text }) => text),
      ['The kite flew.'],
    );
  }
  await undoLast(room.store);
  await exchange(room, other);
  assert.equal(await clashes(room), open);
  assert.equal(await clashes(other), open);
});

test('the same words typed apart, and an empty page beside a full one, are no question', async () => {
  const { room, other, amy } = await twoTablets();
  const [cold, hot] = [room.at(amy, 'cold'), room.at(amy, 'hot')];
  for (const { store } of [room, other]) await recordDraft(store, cold, 'The kite flew.');
  await recordDraft(room.store, hot, 'Once');
  await undoLast(room.store);
  await recordDraft(other.store, hot, 'Once more.');
  await exchange(room, other);
  assert.equal(await clashes(room), []);
  assert.is((await pieceOf(room.store, cold))?.drafts.length, 2);
  await recordDraft(room.store, cold, 'The kite flew off.');
  assert.equal(await clashes(room), []);
});

test('a piece that one adult marks has nothing in its row for this', async () => {
  const { room, amy } = await twoTablets();
  for (const support of ['guided', 'with-help', 'independent'] as const) {
    await setPieceFlag(room.store, room.at(amy, 'cold'), 'support', support);
  }
  const row = await ledgerRowOf(room.store, room.unit, amy);
  assert.equal(Object.keys(row?.pieces[room.at(amy, 'cold').task] ?? {}).sort(), ['stamps', 'support']);
  assert.is(row?.clash, undefined);
});

test('two adults write the text of a unit apart: both stand in the list, and "keep the other" goes to the children', async () => {
  const { room, other } = await twoTablets();
  await changeUnitText(room.store, room.unit, { core: 'Once a kite was lost.', toolkit: ['I say where.'] });
  await changeUnitText(other.store, room.unit, { core: 'A kite flew off.', flawed: 'the kite it went' });
  await exchange(room, other);
  assert.equal(await clashes(room), [
    ['core', 'Ms Blackwood: A kite flew off.', 'Mx Okafor: Once a kite was lost.'],
  ]);
  const clash = await only(room.store);
  assert.is(clash.unit?.title, 'The Lost Kite');
  // What she writes on meanwhile settles nothing.
  await changeUnitText(other.store, room.unit, { core: 'A kite flew off. It came down.' });
  await exchange(room, other);
  const again = await only(room.store);
  assert.equal(said(again).slice(1), [
    'Ms Blackwood: A kite flew off. It came down.',
    'Mx Okafor: Once a kite was lost.',
  ]);
  await settleClash(room.store, again.at, again.others[0]?.stamp as never);
  await exchange(room, other);
  for (const { store } of [room, other]) {
    assert.equal(await clashesIn(store), []);
    const text = await unitTextOf(store, room.unit);
    assert.equal(
      [text?.core, text?.toolkit, text?.flawed],
      ['Once a kite was lost.', ['I say where.'], 'the kite it went'],
    );
  }
  assert.equal(await viewsOf(room.store), await viewsOf(other.store));
});

test('photos that two adults put to a text apart wait side by side, and none is lost', async () => {
  const { room, other } = await twoTablets();
  const photo = (seed: number) => ({ type: 'image/jpeg', bytes: Uint8Array.of(seed, 2, 3) });
  await addTextPage(room.store, room.unit, 'mapPages', photo(1));
  await addTextPage(other.store, room.unit, 'mapPages', photo(2));
  await exchange(room, other);
  const clash = await only(room.store);
  const photos = [clash.shown, ...clash.others].flatMap(({ value }) => value as Attachment[]);
  assert.is(photos.length, 2);
  await settleClash(room.store, clash.at, clash.others[0]?.stamp as never);
  const kept = (await unitTextOf(room.store, room.unit))?.mapPages ?? [];
  assert.equal(
    kept.map(({ id }) => id),
    [photos[1]?.id],
  );
  assert.equal(await readAttachment(room.store, kept[0] as Attachment), photo(1).bytes);
});

test.run();
