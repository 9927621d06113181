import type { SheetLine } from '../../schema/sheet.ts';
import { depthsInFile } from './fileWords.ts';

/** The columns, in their order, and what stands in each. */
export const columns = [
  'Code',
  'Strand',
  'Teacher',
  'Pupil',
  'Depth',
  'Examples',
  'Aligned with',
  'Came from',
  'Part of',
  'Retired',
] as const;
export type Column = (typeof columns)[number];

export const notGraded = 'Not graded';

/** A sheet as a spreadsheet reads it, retired targets too. */
export async function writeSheetCsv(lines: readonly SheetLine[]): Promise<string> {
  const { default: papa } = await import('papaparse');
  const rows = lines.map((line) => columns.map((column) => guarded(cellOf(line, column))));
  // Without the mark at its head Excel takes it for another encoding.
  return `\ufeff${papa.unparse({ fields: [...columns], data: rows })}\r\n`;
}

function cellOf(line: SheetLine, column: Column): string {
  switch (column) {
    case 'Code':
      return line.code;
    case 'Strand':
      return line.strand;
    case 'Teacher':
      return line.teacher;
    case 'Pupil':
      return line.pupil;
    case 'Depth':
      return line.depth ? depthsInFile[line.depth] : notGraded;
    case 'Examples':
      return line.examples;
    case 'Aligned with':
      return line.aligns;
    case 'Came from':
      return line.prereqs.join(', ');
    case 'Part of':
      return line.parent;
    case 'Retired':
      return line.retired ? 'Yes' : '';
  }
}

/** A spreadsheet would reckon with "-tion" or "=". An apostrophe before it says that it is text. */
function guarded(cell: string): string {
  return /^'*[=+\-@]/.test(cell) ? `'${cell}` : cell;
}

export function unguarded(cell: string): string {
  return /^'+[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}
