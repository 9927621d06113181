import type { Level, Stage, Support, TaskKind } from '../schema/words.ts';

/** The words where a school has not chosen its own. */
export const levelWords: Record<Level, string> = {
  'not-yet': 'Not yet',
  approaching: 'Approaching',
  secure: 'Secure',
  deeper: 'Deeper',
};

export const supportWords: Record<Support, string> = {
  independent: 'Alone',
  'with-help': 'With help',
  guided: 'Guided',
};

export const stageWords: Record<Stage, string> = {
  cold: 'Cold task',
  imitation: 'Imitation',
  innovation: 'Innovation',
  invention: 'Invention',
  hot: 'Hot task',
  polished: 'Polished piece',
};

export const taskWords: Record<TaskKind, string> = {
  cold: 'Cold task',
  practice: 'Practice',
  'catch-up': 'Catch-up',
  hot: 'Hot task',
  polished: 'Polished piece',
};

export function levelWordsOf(chosen: Partial<Record<string, string>> | undefined): Record<Level, string> {
  return { ...levelWords, ...chosen };
}

/** A class's year group. */
export function yearWords(year: number): string {
  return year === 0 ? 'Reception' : `Year ${year}`;
}

/** A small number in words, at the head of a sentence. */
export function countWords(n: number): string {
  return ['None', 'One', 'Two', 'Three', 'Four', 'Five'][n] ?? String(n);
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const dateFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const weekdayFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });

/** `2026-11-22…` as "22 Nov". */
export function dayWords(at: string): string {
  return dayFormat.format(dayOf(at));
}

/** `2026-11-22…` as "22 November 2026". */
export function dateWords(at: string): string {
  return dateFormat.format(dayOf(at));
}

/** `2026-11-22…` as "Sunday 22 November". */
export function weekdayWords(at: string): string {
  return weekdayFormat.format(dayOf(at));
}

function dayOf(at: string): Date {
  const [year, month, day] = at.slice(0, 10).split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, day);
}
