import { type ExtraStrand, extraAligns, extraLinesOf } from '../../curriculum/extraStrands.ts';
import { apart, emptyLine } from '../../rules/sheetLines.ts';
import type { TargetId } from '../../schema/ids.ts';
import type { SheetLine } from '../../schema/sheet.ts';
import type { TargetEdit } from '../../store/commands/sheet.ts';
import { sheetEdits } from '../sheetEdits.ts';

export type Switched = 'on' | 'off';

/** On while any of its lines is in use; the school may have reworded them, or retired some. */
export function isOn(strand: ExtraStrand, year: number, draft: readonly SheetLine[]): boolean {
  const codes = codesOf(strand, year);
  return draft.some(({ code, retired }) => codes.has(code) && !retired);
}

/** What switches a strand of a sheet on or off. Off retires its lines: what was judged stays, and on brings it back. */
export function switchEdits(
  strand: ExtraStrand,
  year: number,
  draft: readonly SheetLine[],
  to: Switched,
): TargetEdit[] {
  const held = new Map(draft.map((line) => [line.code, line]));
  const last = draft.at(-1)?.place ?? 0;
  const after = extraLinesOf(strand, year).flatMap(({ code, teacher, pupil }, i): SheetLine[] => {
    const before = held.get(code as TargetId);
    if (before) return [{ ...before, retired: to === 'off' }];
    if (to === 'off') return [];
    const line = { teacher, pupil, strand: strand.name, aligns: extraAligns, place: last + (i + 1) * apart };
    return [{ ...emptyLine(code as TargetId), ...line }];
  });
  return sheetEdits(draft, after);
}

function codesOf(strand: ExtraStrand, year: number): ReadonlySet<string> {
  return new Set(extraLinesOf(strand, year).map(({ code }) => code));
}
