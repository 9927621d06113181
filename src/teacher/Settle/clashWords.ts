import { calledNames } from '../../rules/names.ts';
import { usualPolicy } from '../../rules/policies.ts';
import type { Attachment } from '../../schema/attachment.ts';
import type { Depth } from '../../schema/curriculum.ts';
import type { ClassId } from '../../schema/ids.ts';
import type { ChosenTarget } from '../../schema/records.ts';
import type { SheetKey } from '../../schema/sheet.ts';
import type { Box, SpokenLine } from '../../schema/unitText.ts';
import { type Level, levels, type Stage, type Support } from '../../schema/words.ts';
import type { Clash } from '../../store/clashes.ts';
import type { ClassRow, PolicyRow, PupilRow, SheetVersionRow } from '../../store/rows.ts';
import type { WhoAndWhen } from '../../store/whoAndWhen.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import { policyName } from '../policyWords.ts';
import { sheetName } from '../sheetWords.ts';
import { midSentence } from '../targetWords.ts';

/** What is needed to say a value in words. */
export interface WordFacts {
  classes: readonly ClassRow[];
  genres: ReadonlyMap<string, string>;
  policies: readonly PolicyRow[];
  sheetVersions: readonly SheetVersionRow[];
  words: Words;
}

/** How a value is set out: a word or two, an adult's lines, a page of writing, a list, photos. */
export type ValueWords =
  | { as: 'words' | 'lines' | 'page'; text: string }
  | { as: 'list'; items: string[] }
  | { as: 'photos'; photos: Attachment[] };

const fields: Record<string, Record<string, string>> = {
  school: {
    name: 'Name of the school',
    levelWords: 'Words for the {levels}',
    policy: 'What counts as mastery',
  },
  class: { name: 'Name of the {class}', year: '{Year group}' },
  pupil: {
    given: 'First name',
    family: 'Surname',
    preferredGiven: 'First name that the child goes by',
    preferredFamily: 'Surname that the child goes by',
    class: '{Class}',
  },
  unit: {
    title: 'Title',
    coreText: '{Core text}',
    genre: '{Genre}',
    subject: 'Lesson',
    stage: '{Stage}',
    focus: '{Focus targets}',
    nonNegotiables: '{Non-negotiables}',
  },
  sheet: { inForce: 'Which version of the {sheet} is in use' },
  target: {
    teacher: 'What the {teacher} looks for',
    pupil: 'What the {pupil} reads',
    depth: 'Depth',
    examples: 'Examples',
    aligns: 'Aligned with',
    retired: 'Retired or in use',
  },
  piece: {
    support: 'How it was written',
    presence: 'There or absent',
    note: 'Note',
    genre: '{Genre}',
    subject: 'Lesson',
  },
  pair: { same: 'One child or two' },
  unitText: {
    core: '{Core text}',
    corePages: 'Photos of the {core text}',
    mapPages: 'Text map',
    boxes: 'Boxing up',
    toolkit: 'Toolkit',
    options: 'What to write about',
    flawed: 'A text to make better',
    spoken: 'Lines that were recorded',
  },
  draft: { text: 'The child’s words' },
};

/** The field in words. */
export function whatWords({ at, field }: Pick<Clash, 'at' | 'field'>, { say }: Words): string {
  return say(fields[at.record]?.[field] ?? field);
}

/** Whose or which: "Amy Bell, cold task of The Lost Kite". Empty for the school's own. */
export function aboutWords(
  { at, pupil, other, unit, task, target }: Clash,
  { classes, words }: WordFacts,
): string {
  if (pupil && other) return `${fullName(pupil)} and ${fullName(other)}`;
  if (pupil && unit && task) {
    return `${fullName(pupil)}, ${midSentence(words.task[task.kind])} of ${unit.title}`;
  }
  if (pupil) return fullName(pupil);
  if (target) return `${sheetName(target.sheet, words)}, ${target.teacher ?? target.id}`;
  if (at.record === 'sheet') return sheetName(at.ids[0] as SheetKey, words);
  if (at.record === 'class') return classes.find(({ id }) => id === at.ids[0])?.name ?? '';
  return unit?.title ?? '';
}

export function fullName(pupil: PupilRow): string {
  const { given, family } = calledNames(pupil);
  return `${given} ${family}`.trim();
}

export function valueWords(
  { at, field }: Pick<Clash, 'at' | 'field'>,
  value: unknown,
  facts: WordFacts,
): ValueWords {
  switch (`${at.record} ${field}`) {
    case 'draft text':
      return value === undefined
        ? plain('A long text, which comes with the next handover')
        : { as: 'page', text: String(value) };
    case 'piece note':
      return value === '' ? plain('No note') : { as: 'lines', text: String(value) };
    case 'unitText core':
    case 'unitText flawed':
      return value === '' ? plain('None') : { as: 'page', text: String(value) };
    case 'unitText corePages':
    case 'unitText mapPages': {
      const photos = value as Attachment[];
      return photos.length > 0 ? { as: 'photos', photos } : plain('None');
    }
    case 'unitText boxes':
      return listOf((value as Box[]).map(boxWords).filter(Boolean));
    case 'unitText toolkit':
    case 'unitText options':
      return listOf((value as string[]).filter((line) => line.trim() !== ''));
    case 'unitText spoken':
      return listOf((value as SpokenLine[]).map(({ line }) => line));
    case 'unit focus':
    case 'unit nonNegotiables':
      return listOf((value as ChosenTarget[]).map(({ pupil }) => pupil));
    case 'school levelWords':
      return listOf(levelLines({ ...facts.words.level, ...(value as Partial<Record<Level, string>>) }));
    default:
      return plain(shortWords(`${at.record} ${field}`, value, facts) || 'None');
  }
}

function shortWords(
  field: string,
  value: unknown,
  { classes, genres, policies, sheetVersions, words }: WordFacts,
): string {
  const { say } = words;
  switch (field) {
    case 'school policy':
      return policyWords(value, policies, words);
    case 'sheet inForce':
      return versionWords(value, sheetVersions, words);
    case 'target depth':
      return value === null ? 'Not graded' : words.depth[value as NonNullable<Depth>];
    case 'target retired':
      return value ? 'Retired' : 'In use';
    case 'unit stage':
      return words.stage[value as Stage];
    case 'unit genre':
      return genres.get(value as string) ?? '';
    case 'piece genre':
      return genres.get(value as string) ?? say('As the {unit}');
    case 'piece subject':
      return (value as string) || say('As the {unit}');
    case 'piece support':
      return words.support[value as Support];
    case 'piece presence':
      return value === 'absent' ? 'Absent' : 'There';
    case 'class year':
      return words.year(value as number);
    case 'pupil class':
      return (
        classes.find(({ id }) => id === (value as ClassId))?.name ??
        say('{A class} that is not on this tablet')
      );
    case 'pair same':
      return value === 'no' ? 'Two children' : value === 'open' ? 'Not sure' : 'The same child';
    default:
      return String(value);
  }
}

function versionWords(value: unknown, versions: readonly SheetVersionRow[], words: Words): string {
  if (value === 'starter') return words.say('The starter {sheet}');
  const row = versions.find(({ id }) => id === value);
  return row
    ? `Version ${row.version}, published on ${words.date(row.publishedOn)}`
    : 'A version that is not on this tablet';
}

function policyWords(value: unknown, policies: readonly PolicyRow[], words: Words): string {
  if (value === 'usual') return `The usual: ${policyName(usualPolicy, words)}`;
  const row = policies.find(({ id }) => id === value);
  return row
    ? `Version ${row.version}: ${policyName(row.policy, words)}`
    : 'A version that is not on this tablet';
}

/** "Opening: the dog is lost (show, not tell)". */
function boxWords({ section, happens, tools }: Box): string {
  return [[section, happens].filter(Boolean).join(': '), tools && `(${tools})`].filter(Boolean).join(' ');
}

function plain(text: string): ValueWords {
  return { as: 'words', text };
}

function listOf(items: string[]): ValueWords {
  return items.length > 0 ? { as: 'list', items } : plain('None');
}

function levelLines(chosen: Record<Level, string>): string[] {
  return levels.map((level) => chosen[level]);
}

/** "Ms Blackwood, 23 Nov at 09:02". */
export function whoWords({ by, at }: WhoAndWhen, me: string, words: Words): string {
  const name = by?.id === me ? 'You' : (by?.name ?? words.say('Another {adult}'));
  return `${name}, ${words.day(at)} at ${at.slice(11, 16)}`;
}
