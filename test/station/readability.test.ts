import * as assert from 'uvu/assert';
import {
  bitShown,
  critiqueSentence,
  praiseSentence,
  quoted,
  stemsFor,
} from '../../src/curriculum/critiqueStems.ts';
import { stationWordsOf } from '../../src/station/words.ts';
import { usualWords } from '../../src/ui/vocabulary/wordsOf.ts';
import { readingGrade } from '../curriculum/readingLevel.ts';
import { suite } from '../support/suite.ts';

/**
 * How hard every sentence at a station is to read, by Flesch and Kincaid: run alone, it prints the hardest. The words
 * of the screens are for all years, so for six-year-olds; stems are worded for their own years.
 */
const stationWords = stationWordsOf(usualWords);
const test = suite('what a child can read at a station');

/** Words that children hear many times a day before they read them here; each counts as one syllable. */
const taught = [
  'writing',
  'teacher',
  'pictures',
  'because',
  'hello',
  'ready',
  'again',
  'today',
  'better',
  'practice',
  'someone',
  'nearly',
];

/** Lines that stay above the limit, and why. */
const exceptions: Record<string, string> = {
  Station: 'what a tablet is called that nobody has named yet; an adult reads it',
  apple: 'the name of a picture, beside the picture',
  rocket: 'the name of a picture, beside the picture',
  'I forgot.': 'two plain syllables, said by every child; three words make the measure high',
};

const limits = { all: 2, first: 2, later: 4 };

/** Every line; one with a hole is read with a small number, and with a short name, in it. */
function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [2, 'Ben'].map((given) => String(value(given, 3)));
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leaves);
  return [];
}

function sentences(line: string): string[] {
  return line
    .replace(/’/g, "'")
    .split(/(?<=[.!?…])\s+/)
    .filter((each) => /[a-z]/i.test(each));
}

function tooHard(lines: readonly string[], limit: number): string[] {
  return [...new Set(lines)].flatMap((line) => {
    const grade = readingGrade(sentences(line), taught);
    return grade > limit && !(line in exceptions) ? [`${grade.toFixed(1)}  ${line}`] : [];
  });
}

test('every line of every pupil screen is for a child of six', () => {
  const lines = leaves(stationWords).filter((line) => /[a-z]/i.test(line));
  const grades = lines.map((line) => ({ line, grade: readingGrade(sentences(line), taught) }));
  for (const { line, grade } of grades.sort((a, b) => b.grade - a.grade).slice(0, 5)) {
    console.log(`  ${grade.toFixed(1)}  ${line}`);
  }
  assert.ok(lines.length > 100);
  assert.equal(tooHard(lines, limits.all), []);
});

for (const year of [1, 3, 5]) {
  test(`what can be built from the stems of Year ${year} can be read in Year ${year}`, () => {
    const { kind, specific, helpful, about } = stemsFor(year);
    const helps = [...helpful, ...Object.values(about).flat()];
    const bits = [...specific, bitShown, quoted('It was dark')];
    const built = kind.flatMap((k) =>
      bits.flatMap((s) => [
        praiseSentence({ kind: k, specific: s }),
        ...helps.map((h) => critiqueSentence({ kind: k, specific: s, helpful: h })),
      ]),
    );
    // Read part by part, as it is built.
    const parts = built.flatMap((sentence) => sentence.split(', and '));
    assert.equal(tooHard(parts, year <= 2 ? limits.first : limits.later), []);
  });
}

test('an exception is one that is needed', () => {
  const lines = new Set(leaves(stationWords));
  assert.equal(
    Object.keys(exceptions).filter((line) => !lines.has(line)),
    [],
  );
});

test.run();
