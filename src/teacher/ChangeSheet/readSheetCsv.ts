import { emptyLine, type LineFields, renumbered, roomAfter } from '../../rules/sheetLines.ts';
import type { Depth } from '../../schema/curriculum.ts';
import type { TargetId } from '../../schema/ids.ts';
import type { SheetLine } from '../../schema/sheet.ts';
import { longestExamples, longestLine, mostLines } from '../../schema/sheetLimits.ts';
import type { TargetEdit } from '../../store/commands/sheet.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import { sheetEdits } from '../sheetEdits.ts';
import { sheetName, whyNoFramework } from '../sheetWords.ts';
import type { LineOfYear } from '../useAllLines.ts';
import { depthsInFile } from './fileWords.ts';
import { type Column, columns, notGraded, unguarded } from './sheetCsv.ts';
import { cameFromProblem, codesIn } from './targetProblems.ts';

export interface SheetPlan {
  edits: TargetEdit[];
  /** The sheet as it would be. */
  after: SheetLine[];
  /** Targets of the sheet that the file does not speak of: they stay as they are. */
  unsaid: number;
}

export type SheetFile = { is: 'plan'; plan: SheetPlan } | { is: 'refused'; problems: string[] };

interface About {
  draft: readonly SheetLine[];
  all: ReadonlyMap<TargetId, LineOfYear>;
  year: number;
  /** For a target without a code. */
  newCode: () => TargetId;
  words: Words;
}

/** `has`: the columns of the file; of the others it says nothing. */
type Row = Record<Column, string> & { at: number; has: ReadonlySet<Column> };

/** What a spreadsheet would change of a sheet. Nothing is written; one thing wrong, and nothing of it can be. */
export async function readSheetCsv(text: string, about: About): Promise<SheetFile> {
  const read = await rowsOf(text, about);
  if ('problem' in read) return { is: 'refused', problems: [read.problem] };
  const problems = read.rows.flatMap((row) => rowProblems(row, read.rows, about));
  if (problems.length > 0) return { is: 'refused', problems };
  return { is: 'plan', plan: planOf(read.rows, about) };
}

async function rowsOf(
  text: string,
  { words: { say } }: About,
): Promise<{ rows: Row[] } | { problem: string }> {
  const { default: papa } = await import('papaparse');
  const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const { data, errors } = papa.parse<string[]>(lines, {
    delimiter: delimiterOf(lines),
    newline: '\n',
  });
  const quote = errors.find(({ type }) => type === 'Quotes');
  if (quote)
    return {
      problem: `Row ${(quote.row ?? 0) + 1} has a quotation mark that does not close. Save it as CSV again.`,
    };
  const heads = (data[0] ?? []).map((head) => head.trim().toLowerCase());
  const missing = (['Code', 'Strand', 'Teacher', 'Pupil'] as const).filter(
    (column) => !heads.includes(column.toLowerCase()),
  );
  if (missing.length > 0)
    return {
      problem: `The first row has no column named ${missing.join(' or ')}. ${say('Begin from {a sheet} that was saved here.')}`,
    };
  const has = new Set(columns.filter((column) => heads.includes(column.toLowerCase())));
  const rows = data.slice(1).flatMap((cells, i) => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const cell = (column: Column) => unguarded(cells[heads.indexOf(column.toLowerCase())] ?? '');
    const said = Object.fromEntries(columns.map((each) => [each, cell(each)])) as Record<Column, string>;
    return [{ ...said, at: i + 2, has }];
  });
  if (rows.length === 0) return { problem: say('There is no {target} in the file.') };
  if (rows.length > mostLines)
    return {
      problem: say('{A sheet} holds at most {most target}; the file has {count}.', {
        most: mostLines,
        count: rows.length,
      }),
    };
  return { rows };
}

/** By the headings alone: what is typed below them holds commas and bars of its own. */
function delimiterOf(lines: string): string {
  const heads = lines.split('\n', 1)[0] ?? '';
  return [';', '\t'].find((delimiter) => heads.includes(delimiter)) ?? ',';
}

function codeOf(row: Row): TargetId {
  return row.Code.trim() as TargetId;
}

function rowProblems(row: Row, rows: Row[], about: About): string[] {
  const code = codeOf(row);
  const parent = row['Part of'].trim();
  const cameFrom = cameFromProblem(
    codesIn(row['Came from']),
    code || undefined,
    allAfter(rows, about),
    about.year,
    about.words,
  );
  const long = tooLong(row);
  return [
    codeProblem(row, rows, about),
    ...(['Strand', 'Teacher', 'Pupil'] as const).map(
      (each) => row[each].trim() === '' && `${each} is empty.`,
    ),
    long && `${long} is too long.`,
    depthOf(row.Depth) === undefined &&
      `Depth is “${row.Depth}”. Use ${Object.values(depthsInFile).join(', ')} or ${notGraded}.`,
    parent !== '' &&
      (parent === code || !about.draft.some((line) => line.code === parent)) &&
      about.words.say('Part of “{parent}”, which is no other {target} of this {sheet}.', { parent }),
    cameFrom,
  ].flatMap((problem) => (problem ? [`Row ${row.at}: ${problem}`] : []));
}

function codeProblem(row: Row, rows: Row[], { draft, all, words }: About): string | undefined {
  const code = codeOf(row);
  if (code === '') return undefined;
  if (/\.TAF\./i.test(code)) return `${code} is an end of key stage statement. ${words.say(whyNoFramework)}`;
  const first = rows.find((other) => codeOf(other) === code);
  if (first !== row) return `${code} stands in row ${first?.at} already.`;
  if (draft.some((line) => line.code === code)) return undefined;
  const elsewhere = all.get(code);
  if (elsewhere) return `${code} belongs to ${sheetName(elsewhere.key, words)}.`;
  return words.say('{code} is not on this {sheet}. Leave the code empty to bring it in as a new {target}.', {
    code,
  });
}

/** With what the file itself says of prerequisites, so that a circle within it is seen. */
function allAfter(rows: Row[], { all }: About): ReadonlyMap<TargetId, LineOfYear> {
  const said = rows.flatMap((row) => {
    const held = all.get(codeOf(row));
    if (!held || !row.has.has('Came from')) return [];
    const line = { ...held.line, prereqs: codesIn(row['Came from']) };
    return [[codeOf(row), { ...held, line }] as const];
  });
  return new Map([...all, ...said]);
}

function tooLong(row: Row): Column | undefined {
  return columns.find(
    (column) => row[column].length > (column === 'Examples' ? longestExamples : longestLine),
  );
}

function depthOf(cell: string): Depth | undefined {
  const typed = cell.trim().toLowerCase();
  if (typed === '' || typed === notGraded.toLowerCase()) return null;
  return (['towards', 'expected', 'greater'] as const).find((depth) =>
    [depth, depthsInFile[depth].toLowerCase()].includes(typed),
  );
}

/** What the row says of its target: nothing of columns that the file has not. */
function fieldsOf(row: Row): LineFields {
  const said: [Column, LineFields][] = [
    ['Strand', { strand: row.Strand.trim() }],
    ['Teacher', { teacher: row.Teacher.trim() }],
    ['Pupil', { pupil: row.Pupil.trim() }],
    ['Depth', { depth: depthOf(row.Depth) ?? null }],
    ['Examples', { examples: row.Examples.trim() }],
    ['Aligned with', { aligns: row['Aligned with'].trim() }],
    ['Came from', { prereqs: codesIn(row['Came from']) }],
    ['Part of', { parent: row['Part of'].trim() as TargetId }],
    ['Retired', { retired: /^(yes|y|true|1)$/i.test(row.Retired.trim()) }],
  ];
  return Object.assign({}, ...said.filter(([column]) => row.has.has(column)).map(([, fields]) => fields));
}

function planOf(rows: Row[], { draft, newCode }: About): SheetPlan {
  const held = new Map(draft.map((line) => [line.code, line]));
  const said: SheetLine[] = [];
  for (const row of rows) {
    const before = held.get(codeOf(row));
    const place = before?.place ?? roomAfter(draft, said.at(-1)?.place);
    said.push({ ...(before ?? emptyLine(newCode())), ...fieldsOf(row), place });
  }
  const codes = new Set(said.map(({ code }) => code));
  const unsaid = draft.filter(({ code }) => !codes.has(code));
  const isInOrder = said.every((line, i) => i === 0 || (said[i - 1] as SheetLine).place < line.place);
  const after = isInOrder
    ? [...said, ...unsaid].sort((a, b) => a.place - b.place)
    : renumbered([...said, ...unsaid]);
  return { edits: sheetEdits(draft, after), after, unsaid: unsaid.length };
}
