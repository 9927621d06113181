import { type LineFields, lineChanges } from '../../rules/sheetLines.ts';
import type { SheetLine } from '../../schema/sheet.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';

/** What differs beside the two wordings, in words. */
export function otherChanges(
  from: SheetLine,
  to: SheetLine,
  words: Words,
): { what: string; before: string; after: string }[] {
  const changed = lineChanges(from, to);
  return names
    .filter(([field]) => field in changed)
    .map(([field, what]) => ({
      what: words.say(what),
      before: said(from, field, words),
      after: said(to, field, words),
    }));
}

type Field = Exclude<keyof LineFields, 'teacher' | 'pupil' | 'place' | 'retired'>;

const names: [Field, string][] = [
  ['strand', '{Strand}'],
  ['depth', 'Depth'],
  ['examples', 'Examples'],
  ['aligns', 'Aligned with'],
  ['prereqs', 'Came from'],
  ['parent', 'Part of'],
];

function said(line: SheetLine, field: Field, words: Words): string {
  if (field === 'depth') return line.depth ? words.depth[line.depth] : 'Not graded';
  if (field === 'prereqs') return line.prereqs.join(', ') || 'Nothing';
  return line[field] || 'Nothing';
}
