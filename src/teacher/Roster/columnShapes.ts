import type { ColumnField } from '../../schema/roster.ts';
import { isNameLike, sexOf, tidyCell, yearOf } from './cells.ts';
import { isoDate } from './dates.ts';
import type { TableRow } from './readTable.ts';
import { isUpnShaped, tidyUpn } from './upn.ts';

export type ColumnShape = 'upn' | 'date' | 'sex' | 'year' | 'class' | 'text' | 'other' | 'empty';

const tests: [ColumnShape, (value: string) => boolean][] = [
  ['upn', (value) => isUpnShaped(tidyUpn(value))],
  ['date', (value) => isoDate(value) !== undefined || isoDate(value, 'month-first') !== undefined],
  ['sex', (value) => sexOf(value) !== undefined],
  ['year', (value) => yearOf(value) !== undefined],
  ['class', (value) => /^(?:(?:class|form|reg) .+|\d{1,2} ?-?\p{L}{1,2})$/iu.test(value)],
  ['text', (value) => isNameLike(value) && !/\d/.test(value)],
];

/** What the cells of each column look like, whatever the column is called. */
export function columnShapes(rows: readonly TableRow[]): ColumnShape[] {
  const sample = rows.slice(0, 200);
  const width = Math.max(0, ...sample.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, n) => shapeOf(sample.map(({ cells }) => tidyCell(cells[n]))));
}

function shapeOf(cells: string[]): ColumnShape {
  const values = cells.filter((cell) => cell !== '');
  if (values.length === 0) return 'empty';
  const shape = tests.find(([, fits]) => values.filter(fits).length >= values.length * 0.8)?.[0] ?? 'other';
  // A column that counts 1, 2, 3 numbers the rows and tells no year.
  const isCounting = shape === 'year' && values.length > 2 && new Set(values).size === values.length;
  return isCounting ? 'other' : shape;
}

export function looksLike(shape: ColumnShape | undefined, value: string): boolean {
  return tests.some(([name, fits]) => name === shape && fits(value));
}

const fieldsOfShape: [ColumnShape, ColumnField][] = [
  ['upn', 'upn'],
  ['date', 'born'],
  ['sex', 'sex'],
  ['year', 'year'],
  ['class', 'className'],
];

export type Columns = Partial<Record<ColumnField, number>>;

/** A guess for what headings leave open; English class lists mostly have the surname first. */
export function guessFromShapes(shapes: readonly ColumnShape[], known: Columns): Columns {
  const guess = { ...known };
  const free = shapes.map((shape, n) => (Object.values(known).includes(n) ? 'empty' : shape));
  for (const [shape, field] of fieldsOfShape) {
    const column = free.indexOf(shape);
    if (column >= 0) guess[field] ??= column;
  }
  const texts = free.flatMap((shape, n) => (shape === 'text' ? [n] : []));
  const wanted = (['family', 'given'] as const).filter((field) => known[field] === undefined);
  const [only, another] = texts;
  if (known.name !== undefined || only === undefined) return guess;
  if (wanted.length === 2 && another === undefined) return { ...guess, name: only };
  for (const [n, field] of wanted.entries()) {
    const column = texts[n];
    if (column !== undefined) guess[field] = column;
  }
  return guess;
}
