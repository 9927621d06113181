import type { ColumnMapping } from '../../schema/roster.ts';
import { tidyCell } from './cells.ts';
import { type ColumnShape, type Columns, columnShapes, guessFromShapes, looksLike } from './columnShapes.ts';
import { fieldOfHeading, headingsIn, isLegalHeading, plainHeading } from './headings.ts';
import type { TableRow } from './readTable.ts';

/** How a sheet is laid out: where its pupils begin and which column holds what. */
export type Layout = {
  /** As the file has them; none when there is no row of headings. */
  headers: string[];
  rows: TableRow[];
  mapping: ColumnMapping;
  /** Whether headings alone, or an adult's answer, say where the names are. */
  sure: boolean;
};

// Titles and dates that systems print above the headings.
const HEADING_SEARCH = 10;

/** Uses the school's answer for a sheet of this layout if there is one, and guesses otherwise. */
export function layoutOf(rows: TableRow[], answers: readonly ColumnMapping[]): Layout {
  return answered(rows, answers) ?? fromHeadings(rows) ?? fromShapes(rows);
}

function answered(rows: TableRow[], answers: readonly ColumnMapping[]): Layout | undefined {
  const keys = rows.slice(0, HEADING_SEARCH).map(({ cells }) => headingsKey(cells));
  const shapes = shapesKey(columnShapes(rows));
  for (const mapping of answers) {
    const at = mapping.headerKey === shapes ? 0 : keys.indexOf(mapping.headerKey);
    if (at >= 0) return layoutFrom(rows, at, mapping, true);
  }
  return undefined;
}

function fromHeadings(rows: TableRow[]): Layout | undefined {
  const found = rows.slice(0, HEADING_SEARCH).map(({ cells }) => headingsIn(cells));
  const most = Math.max(0, ...found);
  const at = found.indexOf(most);
  const cells = rows[at]?.cells ?? [];
  const guess = columnsFromHeadings(cells);
  const sure = saysNames(guess);
  if (most < 2 && !sure && !(most === 1 && at === 0)) return undefined;
  const shapes = columnShapes(rows.slice(at + 1));
  const columns = sure ? guess : guessFromShapes(shapes, guess);
  return layoutFrom(rows, at, { headerKey: headingsKey(cells), hasHeader: true, columns }, sure);
}

/** The first row is headings that nobody knows, or already a pupil; either way it takes an adult to say. */
function fromShapes(rows: TableRow[]): Layout {
  const shapes = columnShapes(rows.slice(1));
  const first = (rows[0]?.cells ?? []).map(tidyCell);
  const hasHeader = first.some((cell, n) => {
    const shape = shapes[n];
    return (
      cell !== '' && shape !== 'text' && shape !== 'other' && shape !== 'empty' && !looksLike(shape, cell)
    );
  });
  const all = hasHeader ? shapes : columnShapes(rows);
  const headerKey = hasHeader ? headingsKey(first) : shapesKey(all);
  return layoutFrom(rows, 0, { headerKey, hasHeader, columns: guessFromShapes(all, {}) }, false);
}

function layoutFrom(rows: TableRow[], at: number, mapping: ColumnMapping, sure: boolean): Layout {
  const headers = mapping.hasHeader ? (rows[at]?.cells ?? []).map(tidyCell) : [];
  return { headers, rows: rows.slice(mapping.hasHeader ? at + 1 : at), mapping, sure };
}

/**
 * An adult's answer, ready to read with and to remember. `firstRow` is the sheet's first row if the guess had none
 * for headings.
 */
export function answerColumns(
  guess: ColumnMapping,
  columns: Columns,
  hasHeader: boolean,
  firstRow: readonly string[] = [],
): ColumnMapping {
  const headerKey = hasHeader && !guess.hasHeader ? headingsKey(firstRow) : guess.headerKey;
  return { headerKey, hasHeader, columns };
}

function headingsKey(cells: readonly string[]): string {
  return `headings:${cells.map(plainHeading).join('|').replace(/\|+$/, '')}`;
}

const shapesKey = (shapes: readonly ColumnShape[]) => `shapes:${shapes.join('|')}`;

function columnsFromHeadings(headings: readonly string[]): Columns {
  const claims = headings.flatMap((heading, column) => {
    const field = fieldOfHeading(heading);
    return field ? [{ field, column, isLegal: isLegalHeading(heading) }] : [];
  });
  const columns: Columns = {};
  for (const { field, column } of claims) columns[field] ??= column;
  // Where a sheet has "Forename" and "Legal Forename", the plain one is what the child is called.
  for (const [field, called] of calledFields) {
    const legal = claims.find((claim) => claim.field === field && claim.isLegal);
    const plain = claims.find((claim) => claim.field === field && !claim.isLegal);
    if (!legal || !plain) continue;
    columns[field] = legal.column;
    columns[called] ??= plain.column;
  }
  if (columns.given !== undefined && columns.family !== undefined) delete columns.name;
  return columns;
}

const calledFields = [
  ['given', 'preferredGiven'],
  ['family', 'preferredFamily'],
] as const;

function saysNames({ name, given, family, preferredGiven, preferredFamily }: Columns): boolean {
  const hasGiven = given !== undefined || preferredGiven !== undefined;
  const hasFamily = family !== undefined || preferredFamily !== undefined;
  return name !== undefined || (hasGiven && hasFamily);
}
