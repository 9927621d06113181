import * as assert from 'uvu/assert';
import { sheetOf } from '../../../src/curriculum/starter.ts';
import { starterLines } from '../../../src/rules/sheetLines.ts';
import type { TargetId } from '../../../src/schema/ids.ts';
import type { SheetLine } from '../../../src/schema/sheet.ts';
import { sheetKey, sheetYears } from '../../../src/schema/sheetKey.ts';
import {
  circleProblem,
  type TargetWords,
  targetProblems,
  wordsOf,
} from '../../../src/teacher/ChangeSheet/targetProblems.ts';
import { usualWords } from '../../../src/ui/vocabulary/wordsOf.ts';
import { suite } from '../../support/suite.ts';

const test = suite('what is wrong with a target');

const lines = await Promise.all(
  sheetYears.map(async (year) =>
    starterLines((await sheetOf(year, 'writing')).targets).map((line) => ({
      key: sheetKey('writing', year),
      year,
      line,
    })),
  ),
);
const all = new Map(lines.flat().map((each) => [each.line.code, each]));
const line = all.get('Y3.SP.01' as TargetId)?.line as SheetLine;
const problemsOf = (words: Partial<TargetWords>, held: SheetLine | undefined = line) =>
  targetProblems({ ...wordsOf(held, line.strand), ...words }, held?.code, all, 3, usualWords);

test('every starter target is right as it stands', () => {
  for (const { year, line: each } of lines.flat())
    assert.equal(targetProblems(wordsOf(each, each.strand), each.code, all, year, usualWords), {}, each.code);
});

const wrong: [why: string, words: Partial<TargetWords>, field: keyof TargetWords, says: RegExp][] = [
  ['nothing that the teacher looks for', { teacher: ' ' }, 'teacher', /Say what the teacher looks for/],
  ['nothing that the pupil reads', { pupil: '' }, 'pupil', /Say it as the pupil would/],
  ['“I can” and no more', { pupil: ' I can ' }, 'pupil', /Say it as the pupil would/],
  ['no strand', { strand: '' }, 'strand', /Name the strand/],
  ['a code that is on no sheet', { cameFrom: 'Y1.XX.99' }, 'cameFrom', /“Y1\.XX\.99” is on no/],
  ['a target of a later year', { cameFrom: 'Y4.SP.01' }, 'cameFrom', /comes in a later year/],
  ['itself', { cameFrom: 'Y3.SP.01' }, 'cameFrom', /round in a circle/],
  ['one that comes from it', { cameFrom: 'y3.vgp.07' }, 'cameFrom', /round in a circle/],
];
for (const [why, words, field, says] of wrong)
  test(`a target with ${why} is refused at that field`, () => {
    const problems = problemsOf(words);
    assert.equal(Object.keys(problems), [field]);
    assert.match(problems[field] ?? '', says);
  });

test('a circle that two adults made together, each a half of it, is named before anything is published', () => {
  assert.is(circleProblem(all, usualWords), undefined);
  const held = all.get('Y1.SP.06' as TargetId);
  const both = new Map(all).set('Y1.SP.06' as TargetId, {
    ...(held as NonNullable<typeof held>),
    line: { ...(held?.line as SheetLine), prereqs: [line.code] },
  });
  assert.match(circleProblem(both, usualWords) ?? '', /round in a circle: “.+prefix.+before you publish\.$/);
});

test.run();
