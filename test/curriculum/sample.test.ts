import * as assert from 'uvu/assert';
import { sampleClass } from '../../src/curriculum/sample.ts';
import { genres, sheetOf } from '../../src/curriculum/starter.ts';
import type { SamplePiece } from '../../src/schema/sample.ts';
import { levels, stages, supports } from '../../src/schema/words.ts';
import { suite } from '../support/suite.ts';
import { evidence } from './evidence.ts';

const test = suite('sample class');

const sample = await sampleClass();
const tasks = sample.units.flatMap((unit) => unit.tasks.map((task) => ({ unit, task })));
const marked = tasks.filter(({ task }) => task.pieces.length > 0);
const pieces = marked.flatMap(({ unit, task }) =>
  task.pieces.map((piece) => ({ piece, targets: [...unit.focus, ...unit.nonNegotiables] })),
);
const written = pieces.filter(({ piece }) => !piece.absent);

const textOf = (piece: SamplePiece): string => piece.text ?? '';
const nameOf = (piece: SamplePiece): string => {
  const pupil = sample.pupils[piece.pupil];
  return `${pupil?.given} ${pupil?.family}: ${textOf(piece).slice(0, 40)}`;
};

test('the class says of itself that it is a sample', () => {
  assert.is(sample.label, 'Sample class');
  assert.match(sample.school, /sample/);
  assert.is(sample.year, 4);
});

test('thirty pupils, among them two who share a first name and some whose names need care', () => {
  const { pupils } = sample;
  assert.is(pupils.length, 30);
  assert.is(new Set(pupils.map((pupil) => `${pupil.given} ${pupil.family}`)).size, 30);
  assert.is(new Set(pupils.map((pupil) => pupil.given)).size, 29);
  assert.ok(pupils.some((pupil) => /\p{L}-\p{L}/u.test(pupil.family)));
  assert.ok(pupils.some((pupil) => pupil.given.normalize('NFD') !== pupil.given));
  assert.ok(pupils.some((pupil) => pupil.preferredGiven && pupil.preferredGiven !== pupil.given));
  assert.is(pupils.filter((pupil) => pupil.joinedDaysAgo !== undefined).length, 1);
});

test('nothing in it looks like a record from a real school', () => {
  const everything = JSON.stringify(sample);
  assert.not.match(everything, /\b[A-Z]\d{11}[A-Z\d]\b/, 'no UPN');
  assert.not.match(everything, /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/, 'no date of birth');
  assert.not.match(everything, /@|\b0\d{9,10}\b|https?:/, 'no way to reach anyone');
});

test('each unit has three focus targets and two non-negotiables from the Year 4 writing sheet', async () => {
  const codes = new Set((await sheetOf(4, 'writing')).targets.map((target) => target.code));
  const ids = new Set((await genres()).map((genre) => genre.id));
  for (const unit of sample.units) {
    assert.is(unit.focus.length, 3);
    assert.is(unit.nonNegotiables.length, 2);
    assert.is(new Set([...unit.focus, ...unit.nonNegotiables]).size, 5);
    for (const code of [...unit.focus, ...unit.nonNegotiables]) assert.ok(codes.has(code), code);
    assert.ok(ids.has(unit.genre), unit.genre);
    assert.ok(stages.includes(unit.stage));
  }
});

test('the first unit is marked cold and hot, the second is in the middle with its hot task to come', () => {
  const [first, second] = sample.units;
  assert.equal(
    first?.tasks.map((task) => [task.kind, task.pieces.length]),
    [
      ['cold', 30],
      ['hot', 30],
    ],
  );
  assert.equal(
    second?.tasks.map((task) => [task.kind, task.pieces.length]),
    [
      ['cold', 30],
      ['hot', 0],
    ],
  );
  assert.is(second?.stage, 'innovation');
});

test('the days run from the first cold task to today, and only what is to come lies ahead', () => {
  const days = sample.units.flatMap((unit) => [
    unit.startedDaysAgo,
    ...unit.tasks.map((task) => task.daysAgo),
  ]);
  assert.equal(
    days,
    days.toSorted((a, b) => b - a),
  );
  for (const { task } of marked) assert.ok(task.daysAgo > 0);
  for (const { task } of tasks) if (task.daysAgo <= 0) assert.equal(task.pieces, []);
});

test('every pupil is in every marked task, present or absent', () => {
  for (const { task } of marked) {
    const inOrder = task.pieces.map((piece) => piece.pupil);
    assert.equal(
      inOrder,
      sample.pupils.map((_, i) => i),
    );
    const away = task.pieces.filter((piece) => piece.absent).length;
    assert.ok(away >= 1 && away <= 3, `${away} absent`);
  }
});

test('the pupil who came late has no piece from before', () => {
  const late = sample.pupils.findIndex((pupil) => pupil.joinedDaysAgo !== undefined);
  for (const { task } of marked) {
    const before = task.daysAgo > (sample.pupils[late]?.joinedDaysAgo ?? 0);
    assert.is(Boolean(task.pieces[late]?.absent), before);
  }
});

test('a piece that was written is judged on every target, and an absent one on none', () => {
  for (const { piece, targets } of pieces) {
    assert.equal(Object.keys(piece.levels), piece.absent ? [] : targets, nameOf(piece));
    for (const level of Object.values(piece.levels)) assert.ok(levels.includes(level));
    assert.is(piece.text === undefined, Boolean(piece.absent), nameOf(piece));
  }
});

test('most pieces are independent; some were helped, as a whole or on one target', () => {
  const independent = written.filter(({ piece }) => piece.support === 'independent').length;
  assert.ok(independent / written.length > 0.85);
  const seen = new Set(written.map(({ piece }) => piece.support));
  assert.equal([...seen].sort(), [...supports].sort());
  const overridden = written.filter(({ piece }) => piece.overrides);
  assert.ok(overridden.length >= 3);
  for (const { piece, targets } of overridden)
    for (const [code, support] of Object.entries(piece.overrides ?? {})) {
      assert.ok(targets.includes(code), code);
      assert.is.not(support, piece.support, nameOf(piece));
    }
});

test('drafts are as long as eight year olds write: 40 to 140 words', () => {
  for (const { piece } of written) {
    const words = textOf(piece).split(/\s+/).length;
    assert.ok(words >= 40 && words <= 140, `${words} words, ${nameOf(piece)}`);
  }
});

test('no two drafts are alike, neither between children nor between cold and hot', () => {
  const shared = (a: Set<string>, b: Set<string>) =>
    [...a].filter((run) => b.has(run)).length / Math.min(a.size, b.size);
  const runs = written.map(({ piece }) => runsOf(textOf(piece)));
  runs.forEach((one, i) => {
    for (const other of runs.slice(i + 1))
      assert.ok(shared(one, other) < 0.06, nameOf(written[i]?.piece as SamplePiece));
  });
});

test('the words of each draft show what its judgements say', () => {
  const wrong = written.flatMap(({ piece }) =>
    Object.entries(piece.levels)
      .filter(([code, level]) => !evidence[code]?.(textOf(piece), level))
      .map(([code, level]) => `${code} ${level}, ${nameOf(piece)}`),
  );
  assert.equal(wrong, []);
});

test('most children grow from cold to hot, a few do not, and one slips on a non-negotiable', () => {
  const [unit] = sample.units;
  const [cold, hot] = unit?.tasks ?? [];
  const steps = (code: string) =>
    sample.pupils.flatMap((_, i) => {
      const [before, after] = [cold?.pieces[i]?.levels[code], hot?.pieces[i]?.levels[code]];
      return before && after ? [levels.indexOf(after) - levels.indexOf(before)] : [];
    });
  const focus = (unit?.focus ?? []).map(steps);
  const grown = (focus[0] ?? []).map((_, i) => focus.some((target) => (target[i] ?? 0) > 0));
  assert.ok(grown.filter(Boolean).length >= 22, 'most grow');
  assert.ok(grown.filter((one) => !one).length >= 2, 'a few do not');
  const slipped = (unit?.nonNegotiables ?? []).flatMap(steps).filter((step) => step < 0);
  assert.equal(slipped, [-1]);
});

test('the notes are short and never say fail, wrong, low or bad', () => {
  const notes = pieces.flatMap(({ piece }) => (piece.note ? [piece.note] : []));
  assert.ok(notes.length >= 15);
  assert.ok(notes.filter((note) => /not yet/i.test(note)).length >= 8);
  for (const note of notes) {
    assert.ok(note.length <= 140, note);
    assert.not.match(note, /\b(fail\w*|wrong|low|bad|poor|weak|can't|cannot)\b/i);
  }
});

test('the whole sample stays small enough to load in a blink', () => {
  assert.ok(new TextEncoder().encode(JSON.stringify(sample)).length < 120_000);
});

/** Every run of four words. */
function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().split(/\s+/);
  return new Set(words.slice(3).map((_, i) => words.slice(i, i + 4).join(' ')));
}

test.run();
