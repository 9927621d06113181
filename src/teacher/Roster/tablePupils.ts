import { type ColumnField, columnFields } from '../../schema/roster.ts';
import { tidyCell } from './cells.ts';
import type { Layout } from './columns.ts';
import { dateOrderOf } from './dates.ts';
import type { Pace } from './pace.ts';
import { addPupil, type Findings, type PupilText } from './pupilFrom.ts';
import type { TableRow } from './readTable.ts';

/** The pupils of a sheet whose layout is known. A row that cannot be used is named and left out; the others stay. */
export async function pupilsOfTable(file: string, layout: Layout, pace: Pace): Promise<Findings> {
  const findings: Findings = { found: [], problems: [] };
  const columnOf = (field: ColumnField) => headingOf(layout, field);
  const dateOrder = dateOrderOf(layout.rows.map((row) => textOf(row, layout, 'born')));
  if (dateOrder === 'month-first')
    findings.problems.push({ code: 'month-first', file, column: columnOf('born') });
  const width = widthOf(layout);
  for (const row of layout.rows) {
    const text = Object.fromEntries(
      columnFields.map((field) => [field, textOf(row, layout, field)]),
    ) as PupilText;
    const place = { file, line: row.line };
    const hasMore = row.cells.slice(width).some((cell) => tidyCell(cell) !== '');
    // A line with something only in columns that nobody asked for is a footer, not a pupil.
    const isFooter = Object.values(text).every((value) => value === '');
    if (hasMore) findings.problems.push({ code: 'extra-cells', ...place });
    else if (!isFooter) addPupil(text, { ...place, columnOf, dateOrder }, findings);
    await pace.did(row.cells.reduce((sum, cell) => sum + cell.length + 1, 0));
  }
  return findings;
}

function textOf(row: TableRow, { mapping }: Layout, field: ColumnField): string {
  const column = mapping.columns[field];
  return column === undefined ? '' : tidyCell(row.cells[column]);
}

function headingOf({ headers, mapping }: Layout, field: ColumnField): string {
  const column = mapping.columns[field] ?? 0;
  return headers[column] || String(column + 1);
}

/** The widest that a row may be before its cells must have slipped out of their columns. */
function widthOf({ headers, rows }: Layout): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [commonest = [0]] = [...counts].sort((a, b) => b[1] - a[1]);
  return Math.max(headers.length, commonest[0]);
}
