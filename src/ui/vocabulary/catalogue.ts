import type { Level, MarkSort, Stage, Support } from '../../schema/words.ts';

/** The languages that there is a catalogue of. */
export const languages = ['en-GB', 'cy'] as const;
export type Language = (typeof languages)[number];

/** What the school does, by the English word for one of it. */
export const nounIds = [
  'pupil',
  'class',
  'year group',
  'adult',
  'teacher',
  'teaching assistant',
  'station',
  'unit',
  'stage',
  'genre',
  'core text',
  'task',
  'cold task',
  'practice',
  'catch-up',
  'hot task',
  'polished piece',
  'sheet',
  'mastery sheet',
  'strand',
  'target',
  'focus target',
  'non-negotiable',
  'level',
  'goal',
  'gap',
  'piece',
  'draft',
  'critique',
] as const;
export type NounId = (typeof nounIds)[number];

export interface Noun {
  one: string;
  plural: string;
  /** After a number, where it is neither of them; by the categories of `Intl.PluralRules`. */
  counted?: Partial<Record<Intl.LDMLPluralRule, string>>;
}

/** Names that stand alone and are never counted. */
export interface Labels {
  level: Record<Level, string>;
  support: Record<Support, string>;
  /** The other stages are called as their tasks are. */
  stage: Record<Exclude<Stage, 'cold' | 'hot' | 'polished'>, string>;
  /** The two tasks in a word, where both stand in one line. */
  brief: Record<'cold' | 'hot', string>;
  depth: Record<'towards' | 'expected' | 'greater', string>;
  /** A code goes by its own letters. */
  mark: Record<Exclude<MarkSort, 'code'>, string>;
  /** `{n}` is the number. */
  year: Record<'year' | 'reception', string>;
}

/** How days are said, of `2026-11-22…`. */
export interface Days {
  /** "22 Nov" */
  day(at: string): string;
  /** "22 November 2026" */
  date(at: string): string;
  /** "Sunday 22 November" */
  weekday(at: string): string;
}

/** One of a school's marking codes: what stands on the page, and what it asks for. */
export interface MarkCode {
  code: string;
  means: string;
}

export interface Catalogue extends Days {
  language: Language;
  /** Letters that stand on a page for what is to be done there. */
  codes: readonly MarkCode[];
  /** In the middle of a sentence; a capital is put where one is needed. */
  nouns: Record<NounId, Noun>;
  labels: Labels;
  /** From nought upwards, at the head of a sentence; figures take over where they end. */
  numbers: readonly string[];
  /** How one of something is spoken of: "a unit". */
  oneOf(noun: string): string;
  /** "a letter, a report and a story" */
  list(words: readonly string[]): string;
  /**
   * Whole sentences, by the English ones; where there is none, the English one stands, with the nouns of this
   * catalogue.
   */
  sentences: Readonly<Record<string, string>>;
}
