import * as assert from 'uvu/assert';
import * as z from 'zod/mini';
import {
  attribution,
  frameworkOf,
  genres,
  glossary,
  licence,
  sheetOf,
} from '../../src/curriculum/starter.ts';
import { Genre, Sheet, type Subject, Target, Term } from '../../src/schema/curriculum.ts';
import { suite } from '../support/suite.ts';
import { readingGrade, wordsOf } from './readingLevel.ts';

const test = suite('starter sheets');

const years = [1, 2, 3, 4, 5, 6];
const sheetsOf = (subject: Subject) => Promise.all(years.map((year) => sheetOf(year, subject)));
const sheets = [...(await sheetsOf('writing')), ...(await sheetsOf('reading'))];
const framework = [...(await frameworkOf(2)), ...(await frameworkOf(6))];
const targets = [...sheets.flatMap((sheet) => sheet.targets), ...framework];
const byCode = new Map(targets.map((target) => [target.code, target]));

const isGraded = (target: Target) => target.depth !== null;

test('every sheet, genre and term has the shape that the screens expect', async () => {
  for (const sheet of sheets) z.parse(Sheet, sheet);
  z.parse(z.array(Target), framework);
  z.parse(z.array(Genre), await genres());
  z.parse(z.array(Term), await glossary());
});

test('each year sheet holds as many targets as the school was told', () => {
  const counts = sheets.map((sheet) => sheet.targets.length);
  assert.equal(counts, [36, 36, 37, 40, 41, 36, 12, 12, 12, 12, 12, 12]);
  assert.equal(framework.length, 42);
});

test('a target sits in the year and on the sheet that its code says', () => {
  for (const sheet of sheets)
    for (const target of sheet.targets) {
      assert.is(target.year, sheet.year, target.code);
      assert.is(target.subject, sheet.subject, target.code);
      assert.is(target.code.slice(0, 2), `Y${sheet.year}`, target.code);
    }
});

test('no two targets share a code', () => {
  assert.is(byCode.size, targets.length);
});

test('a code stands for one strand only', () => {
  const strands = new Map<string, string>();
  for (const { code, strand } of targets) {
    const key = code.split('.')[1] ?? '';
    assert.is(strands.get(key) ?? strand, strand, code);
    strands.set(key, strand);
  }
});

test('no two lines that pupils mark themselves against are the same, nor any two teacher lines', () => {
  const ofSheets = sheets.flatMap((sheet) => sheet.targets);
  assert.is(new Set(ofSheets.map((target) => target.pupil)).size, ofSheets.length);
  assert.is(new Set(targets.map((target) => target.teacher)).size, targets.length);
});

test('what a target builds on exists, in the same subject and never in a later year', () => {
  for (const target of targets)
    for (const code of target.prereqs) {
      const before = byCode.get(code);
      assert.ok(before, `${target.code} builds on ${code}, which is nowhere`);
      assert.is(before.subject, target.subject, `${target.code} on ${code}`);
      assert.ok(before.year <= target.year, `${target.code} on ${code}`);
    }
});

test('no target builds on itself by a roundabout way', () => {
  const walked = new Set<string>();
  const walk = (code: string, path: string[]) => {
    assert.not(path.includes(code), `circle: ${[...path, code].join(' ')}`);
    if (walked.has(code)) return;
    for (const next of byCode.get(code)?.prereqs ?? []) walk(next, [...path, code]);
    walked.add(code);
  };
  for (const target of targets) walk(target.code, []);
});

test('framework statements are on no sheet that pieces are marked against', async () => {
  const marked = sheets.flatMap((sheet) => sheet.targets);
  assert.not(marked.some((target) => target.code.includes('.TAF.')));
  assert.ok(framework.every((target) => target.code.includes('.TAF.')));
  assert.equal(await frameworkOf(4), []);
});

test('every towards and greater step on a sheet says that it is a house step', () => {
  const steps = sheets
    .flatMap((sheet) => sheet.targets)
    .filter((t) => t.depth === 'towards' || t.depth === 'greater');
  const national = steps.filter((target) => !target.aligns.startsWith('House step, not statutory'));
  assert.equal(
    national.map((target) => target.code),
    ['Y2.RC.08', 'Y2.RC.09'],
    'only the two that the Year 2 reading framework defines',
  );
});

test('only terminology goes without a depth', () => {
  for (const target of targets) assert.is(isGraded(target), !target.code.includes('.TM.'), target.code);
});

test('every pupil line begins with what the child can do and ends with a full stop', () => {
  for (const { code, pupil } of targets)
    assert.match(pupil, /^I (can|know|understand) .*\.$/, `${code}: ${pupil}`);
});

test('pupils can read their lines: about a seven to eight year old level, and short', async () => {
  const taught = (await glossary()).map((entry) => entry.term);
  for (const { year, subject, targets } of sheets) {
    const lines = targets.filter(isGraded).map((target) => target.pupil);
    const grade = readingGrade(lines, taught);
    assert.ok(grade <= 3.2, `Year ${year} ${subject} reads at grade ${grade.toFixed(1)}`);
    for (const line of lines) assert.ok(wordsOf(line, taught).length <= 18, line);
  }
});

test('a class without a starter sheet gets an empty one', async () => {
  assert.equal(await sheetOf(0, 'writing'), { year: 0, subject: 'writing', targets: [] });
});

test('genres have four to eight toolkit lines and names of their own', async () => {
  const all = await genres();
  assert.is(all.length, 23);
  assert.is(new Set(all.map((genre) => genre.id)).size, all.length);
  assert.is(new Set(all.map((genre) => genre.name)).size, all.length);
  for (const { id, toolkit } of all) assert.ok(toolkit.length >= 4 && toolkit.length <= 8, id);
});

test('the glossary explains every term that a terminology target names', async () => {
  const known = new Set((await glossary()).map((entry) => entry.term));
  const named = targets
    .filter((target) => target.code.includes('.TM.') && target.pupil.includes(':'))
    .flatMap((target) => target.pupil.slice(target.pupil.indexOf(':') + 1, -1).split(','));
  for (const term of named) assert.ok(known.has(term.trim()), term);
  assert.is(known.size, (await glossary()).length, 'a term is explained twice');
});

test('the licence line names Crown copyright and the Open Government Licence', () => {
  assert.match(attribution, /Crown copyright/);
  assert.match(attribution, /Open Government Licence v3\.0/);
  assert.match(licence, /open-government-licence\/version\/3/);
});

test.run();
