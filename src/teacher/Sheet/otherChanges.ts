import { type LineFields, lineChanges } from '../../rules/sheetLines.ts';
import type { SheetLine } from '../../schema/sheet.ts';
import { depthWords } from '../sheetWords.ts';

/** What differs beside the two wordings, in words. */
export function otherChanges(
  from: SheetLine,
  to: SheetLine,
): { what: string; before: string; after: string }[] {
  const changed = lineChanges(from, to);
  return names
    .filter(([field]) => field in changed)
    .map(([field, what]) => ({ what, before: said(from, field), after: said(to, field) }));
}

type Field = Exclude<keyof LineFields, 'teacher' | 'pupil' | 'place' | 'retired'>;

const names: [Field, string][] = [
  ['strand', 'Strand'],
  ['depth', 'Depth'],
  ['examples', 'Examples'],
  ['aligns', 'Aligned with'],
  ['prereqs', 'Came from'],
  ['parent', 'Part of'],
];

function said(line: SheetLine, field: Field): string {
  if (field === 'depth') return line.depth ? depthWords[line.depth] : 'Not graded';
  if (field === 'prereqs') return line.prereqs.join(', ') || 'Nothing';
  return line[field] || 'Nothing';
}
