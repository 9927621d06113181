import { headingsIn } from './headings.ts';
import type { Pace } from './pace.ts';
import { Refused } from './refused.ts';

export type TableRow = { line: number; cells: string[] };
export type Table = {
  rows: TableRow[];
  /** Lines that cannot be split into cells: a quotation mark that does not close, or a line without an end. */
  brokenLines: number[];
};

export const MOST_ROWS = 100_000;
const MOST_CELLS = 200;

// A row longer than this is no row of a class list; it is an open quotation mark that swallows what follows.
const PIECE = 16_384;

type Parser = { parse(input: string, baseIndex: number, ignoreLastRow: boolean): ParsedPiece };
type ParsedPiece = { data: string[][]; errors: { row: number }[] };

/**
 * Splits separated text into rows, each with the line of the file on which it begins. A row that breaks the rules
 * costs that line and no other.
 */
export async function readTable(file: string, text: string, pace: Pace): Promise<Table> {
  const { default: papa } = await import('papaparse');
  const parserFor = (delimiter: string): Parser => new papa.Parser({ delimiter, newline: '\n' });
  const lines = text.replace(/\r\n?/g, '\n');
  const named = /^sep=(.)\n/i.exec(lines);
  const parser = parserFor(named?.[1] ?? delimiterOf(lines, parserFor));
  const table: Table = { rows: [], brokenLines: [] };
  let at = named?.[0].length ?? 0;
  let line = named ? 2 : 1;
  while (at < lines.length) {
    const start = at;
    const whole = wholeRows(parser, lines.slice(at, at + PIECE), at + PIECE >= lines.length);
    for (const cells of whole.rows) {
      if (cells.some((cell) => cell.trim() !== ''))
        table.rows.push({ line, cells: cells.slice(0, MOST_CELLS) });
      const height = heightOf(cells);
      line += height;
      at = afterLines(lines, at, height);
    }
    if (whole.broken) {
      table.brokenLines.push(line);
      line += 1;
      at = afterLines(lines, at, 1);
    }
    if (table.rows.length > MOST_ROWS) throw new Refused({ code: 'too-many-rows', file, limit: MOST_ROWS });
    await pace.did(at - start, whole.broken ? PIECE : at - start);
  }
  return table;
}

/** The rows at the start of a piece of text up to the first broken one. */
function wholeRows(parser: Parser, piece: string, isLast: boolean): { rows: string[][]; broken: boolean } {
  const { data, errors } = parser.parse(piece, 0, !isLast);
  // In a piece that was cut, what seems wrong with the row at the cut may be the cut itself.
  const firstBroken = errors.map(({ row }) => row).find((row) => row < data.length);
  const rows = data.slice(0, firstBroken);
  return { rows, broken: firstBroken !== undefined || (!isLast && rows.length === 0) };
}

const heightOf = (cells: string[]) => cells.reduce((sum, cell) => sum + countOf('\n', cell), 1);

function countOf(char: string, text: string): number {
  return text.includes(char) ? text.split(char).length - 1 : 0;
}

function afterLines(text: string, from: number, count: number): number {
  let at = from;
  for (let n = 0; n < count; n += 1) {
    const end = text.indexOf('\n', at);
    if (end === -1) return text.length;
    at = end + 1;
  }
  return at;
}

/** The separator that makes most sense of the first lines: headings that are known, then rows of one width. */
function delimiterOf(lines: string, parserFor: (delimiter: string) => Parser): string {
  const sample = lines.slice(0, afterLines(lines.slice(0, PIECE), 0, 30));
  // A tab is never typed by accident, a comma often ("Brown, Amy"); so the comma only wins when it does better.
  const candidates = ['\t', ';', '|', ','].map((delimiter) => {
    const rows = parserFor(delimiter).parse(sample, 0, false).data;
    return { delimiter, known: Math.max(0, ...rows.map((cells) => headingsIn(cells))), even: evenRows(rows) };
  });
  candidates.sort((a, b) => b.known - a.known || b.even - a.even);
  return candidates[0]?.delimiter ?? ',';
}

/** How many rows share the commonest width of two or more. */
function evenRows(rows: string[][]): number {
  const widths = rows.map((cells) => cells.length).filter((width) => width > 1);
  return Math.max(0, ...widths.map((width) => widths.filter((other) => other === width).length));
}
