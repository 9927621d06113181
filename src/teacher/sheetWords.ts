import type { Subject, Target } from '../schema/curriculum.ts';
import type { SheetKey, SheetLine } from '../schema/sheet.ts';
import { partsOfSheetKey } from '../schema/sheetKey.ts';
import type { SheetInForce } from '../store/sheetQueries.ts';
import type { Words } from '../ui/vocabulary/wordsOf.ts';

export const subjectWords: Record<Subject, string> = { writing: 'Writing', reading: 'Reading' };

/** "Year 3 writing". */
export function sheetName(key: SheetKey, words: Words): string {
  const { subject, year } = partsOfSheetKey(key);
  return `${words.year(year)} ${subject}`;
}

export function sheetInForceWords({ published, awaited }: SheetInForce, words: Words): string {
  if (awaited)
    return words.say(
      'The school’s own version is on its way to this tablet. Until it is here, the starter {sheet} stands in.',
    );
  if (!published) return words.say('The starter {sheet}, as Redraft brings it.');
  return `The school’s version ${published.version}, published on ${words.date(published.publishedOn)}.`;
}

/** A step of our own below or above the national curriculum's line. */
export function isHouseStep({ aligns }: Pick<SheetLine, 'aligns'>): boolean {
  return aligns.startsWith('House step');
}

/** A code says something to an adult; the id of a school's own target does not. */
export function codeWords(code: string, { say }: Words): string {
  return isStarterCode(code) ? code : say('The school’s own {target}');
}

export function isStarterCode(code: string): boolean {
  return /^Y[1-6]\.[A-Z]{2,3}\.\d{2}$/.test(code);
}

/** What stands in small beneath a target: its code, its depth, and what is not statutory. */
export function lineNotes(
  { code, depth, aligns }: Pick<Target, 'code' | 'depth' | 'aligns'>,
  words: Words,
): string {
  const notes = [
    codeWords(code, words),
    depth && depth !== 'expected' && words.depth[depth],
    isHouseStep({ aligns }) && 'House step, not statutory',
  ];
  return notes.filter(Boolean).join(' · ');
}

/** End-of-key-stage statements are judgements of a year's work. */
export const whyNoFramework =
  'End of key stage statements describe {a pupil}’s work over the whole key stage. One {piece} cannot show them, so ' +
  '{pieces} are marked against the year’s {sheet}.';
