import { circleIn } from '../../rules/circleIn.ts';
import { goesInCircle, type LineFields } from '../../rules/sheetLines.ts';
import type { Depth } from '../../schema/curriculum.ts';
import type { TargetId } from '../../schema/ids.ts';
import type { SheetLine } from '../../schema/sheet.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import { type LineOfYear, prereqsIn } from '../useAllLines.ts';

/** What an adult types of a target. */
export interface TargetWords {
  teacher: string;
  pupil: string;
  strand: string;
  depth: Depth;
  examples: string;
  aligns: string;
  cameFrom: string;
  parent: TargetId | '';
}

export function wordsOf(line: SheetLine | undefined, strand: string): TargetWords {
  if (!line)
    return {
      teacher: '',
      pupil: 'I can ',
      strand,
      depth: 'expected',
      examples: '',
      aligns: '',
      cameFrom: '',
      parent: '',
    };
  const { teacher, pupil, depth, examples, aligns, prereqs, parent } = line;
  return {
    teacher,
    pupil,
    strand: line.strand,
    depth,
    examples,
    aligns,
    cameFrom: prereqs.join(', '),
    parent,
  };
}

export function newFields(words: TargetWords): LineFields & Pick<SheetLine, 'teacher' | 'pupil' | 'strand'> {
  return {
    teacher: words.teacher.trim(),
    pupil: words.pupil.trim(),
    strand: words.strand.trim(),
    depth: words.depth,
    examples: words.examples.trim(),
    aligns: words.aligns.trim(),
    prereqs: codesIn(words.cameFrom),
    parent: words.parent,
  };
}

export function codesIn(typed: string): TargetId[] {
  const codes = typed.split(/[\s,;]+/).filter((code) => code !== '');
  return [
    ...new Set(codes.map((code) => (/^y[1-6]\./i.test(code) ? code.toUpperCase() : code))),
  ] as TargetId[];
}

export type TargetProblems = Partial<Record<keyof TargetWords, string>>;

/** What stands in the way of keeping it, by field. */
export function targetProblems(
  words: TargetWords,
  code: TargetId | undefined,
  all: ReadonlyMap<TargetId, LineOfYear>,
  year: number,
  vocabulary: Words,
): TargetProblems {
  const problem = cameFromProblem(codesIn(words.cameFrom), code, all, year, vocabulary);
  const pupil = words.pupil.trim();
  return {
    ...(words.teacher.trim() === '' && { teacher: vocabulary.say('Say what the {teacher} looks for.') }),
    ...((pupil === '' || pupil === 'I can') && {
      pupil: vocabulary.say('Say it as the {pupil} would: “I can …”.'),
    }),
    ...(words.strand.trim() === '' && { strand: vocabulary.say('Name the {strand} that it belongs to.') }),
    ...(problem && { cameFrom: problem }),
  };
}

/** What is wrong with what it is said to come from. */
export function cameFromProblem(
  codes: TargetId[],
  code: TargetId | undefined,
  all: ReadonlyMap<TargetId, LineOfYear>,
  year: number,
  vocabulary: Words,
): string | undefined {
  const unknown = codes.find((each) => !all.has(each));
  if (unknown)
    return vocabulary.say(
      '“{unknown}” is on no {sheet}. Codes look like Y3.VGP.04, with commas between them.',
      {
        unknown,
      },
    );
  const later = codes.find((each) => (all.get(each)?.year ?? 0) > year);
  if (later)
    return vocabulary.say(
      '{later} comes in a later year. {A target} comes from its own year or an earlier one.',
      {
        later,
      },
    );
  if (code && goesInCircle(code, codes, prereqsIn(all)))
    return 'It would then come from itself, round in a circle. Take out the one that leads back to it.';
  return undefined;
}

/** Two adults can make a circle together, each of them a half of it: it is told before anything is published. */
export function circleProblem(
  all: ReadonlyMap<TargetId, LineOfYear>,
  { say, list }: Words,
): string | undefined {
  const circle = circleIn(prereqsIn(all));
  if (!circle) return undefined;
  const names = list(circle.slice(1, 4).map((code) => `“${all.get(code)?.line.teacher ?? code}”`));
  return say(
    '{Targets} come from each other, round in a circle: {names}. Change what one of them came from before you publish.',
    { names },
  );
}
