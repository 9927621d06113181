import type { ColumnMapping, FileProblem, RosterProblem, RosterPupil } from '../../schema/roster.ts';
import { isNameLike, tidyCell } from './cells.ts';
import { type Layout, layoutOf } from './columns.ts';
import { readCtf } from './ctf.ts';
import { oneChildOnce } from './oneChildOnce.ts';
import { readOneRoster, rosterPartOf } from './oneRoster.ts';
import { openFiles, type TextFile } from './openFiles.ts';
import { Cancelled, makePace, type Pace, type PaceOptions } from './pace.ts';
import { isFileProblem, isLostRow } from './problems.ts';
import type { Findings, Found } from './pupilFrom.ts';
import { readTable, type Table } from './readTable.ts';
import { orProblem, Refused } from './refused.ts';
import { pupilsOfTable } from './tablePupils.ts';
import type { ListFile } from './zipEntries.ts';

export type ClassListOptions = PaceOptions & {
  /** What this school has answered so far, one for each layout; the one that fits a sheet is used. */
  mappings?: readonly ColumnMapping[];
};

export type ClassListSource = 'table' | 'oneroster' | 'ctf';

export type ClassListReading =
  /** Nobody can say which column holds the names: show the sample and ask, then read again with the answer. */
  | { kind: 'needs-columns'; file: string; headers: string[]; sample: string[][]; guess: ColumnMapping }
  | {
      kind: 'read';
      source: ClassListSource;
      pupils: RosterPupil[];
      /** The classes that pupils are in, in the order of the list. */
      classes: string[];
      problems: RosterProblem[];
      /** False when rows or files were left out, or the file holds only changes: who is missing may not have left. */
      whole: boolean;
    }
  | { kind: 'refused'; problem: FileProblem }
  | { kind: 'cancelled' };

const SAMPLE_ROWS = 6;
const MOST_PROBLEMS = 300;

/** The one door for class lists: files, a zip or pasted text (a file like any other) in, pupils or a reason out. */
export async function readClassList(
  files: readonly ListFile[],
  { mappings = [], ...options }: ClassListOptions = {},
): Promise<ClassListReading> {
  try {
    return await read(files, mappings, makePace(options));
  } catch (error) {
    if (error instanceof Cancelled) return { kind: 'cancelled' };
    if (error instanceof Refused) return { kind: 'refused', problem: error.problem };
    throw error;
  }
}

type Sheet = { file: string; table: Table };
type Sources = Record<ClassListSource, Found[]>;

async function read(
  files: readonly ListFile[],
  mappings: readonly ColumnMapping[],
  pace: Pace,
): Promise<ClassListReading> {
  const problems: RosterProblem[] = [];
  const sources: Sources = { oneroster: [], ctf: [], table: [] };
  const add = (source: ClassListSource, findings: Findings | undefined) => {
    sources[source].push(...(findings?.found ?? []));
    problems.push(...(findings?.problems ?? []));
  };

  const texts = await openFiles(files, pace, problems);
  // Once for splitting the text up, once for making pupils of it.
  for (const { text } of texts) pace.expect(text.length * 2);

  for (const { name, text } of texts.filter(isXml)) {
    add('ctf', await orProblem(problems, () => readCtf(name, text, pace)));
  }
  const sheets = await sheetsOf(
    texts.filter((file) => !isXml(file)),
    pace,
    problems,
  );
  const parts = sheets.flatMap((sheet) => {
    const part = rosterPartOf(sheet.table);
    return part ? [{ ...sheet, part }] : [];
  });
  if (parts.length > 0) add('oneroster', await orProblem(problems, () => readOneRoster(parts, pace)));

  for (const { file, table } of sheets.filter((sheet) => !rosterPartOf(sheet.table))) {
    const layout = layoutOf(table.rows, mappings);
    if (!layout.sure && holdsNames(table)) return question(file, layout);
    if (layout.sure) add('table', await pupilsOfTable(file, layout, pace));
    else problems.push({ code: 'no-names', file });
  }
  pace.finish();
  return result(files, sources, problems);
}

const isXml = ({ text }: TextFile) => text.trimStart().startsWith('<');

async function sheetsOf(texts: TextFile[], pace: Pace, problems: RosterProblem[]): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  for (const { name: file, text } of texts) {
    const table = await orProblem(problems, () => readTable(file, text, pace));
    if (!table) continue;
    problems.push(...table.brokenLines.map((line): RosterProblem => ({ code: 'broken-line', file, line })));
    sheets.push({ file, table });
  }
  return sheets;
}

function holdsNames({ rows }: Table): boolean {
  return rows.some(({ cells }) => cells.some((cell) => isNameLike(tidyCell(cell))));
}

function question(file: string, { headers, rows, mapping }: Layout): ClassListReading {
  const sample = rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells.map(tidyCell));
  return { kind: 'needs-columns', file, headers, sample, guess: mapping };
}

function result(files: readonly ListFile[], sources: Sources, before: RosterProblem[]): ClassListReading {
  const { pupils, problems: more } = oneChildOnce(Object.values(sources).flat());
  const problems = inOrder([...before, ...more]);
  const [file = ''] = files.map(({ name }) => name);
  if (files.length === 0) return { kind: 'refused', problem: { code: 'no-files', file } };
  if (pupils.length === 0) {
    return { kind: 'refused', problem: problems.find(isFileProblem) ?? { code: 'no-names', file } };
  }
  return {
    kind: 'read',
    source: mainSource(sources),
    pupils,
    classes: [...new Set(pupils.flatMap(({ className }) => className ?? []))],
    problems: shortened(problems, file),
    whole: !problems.some(
      (problem) => isLostRow(problem) || isFileProblem(problem) || problem.code === 'only-changes',
    ),
  };
}

function mainSource(sources: Sources): ClassListSource {
  const kinds = Object.keys(sources) as ClassListSource[];
  return kinds.reduce((most, kind) => (sources[kind].length > sources[most].length ? kind : most));
}

/** As somebody reads who has the file open beside it. */
function inOrder(problems: RosterProblem[]): RosterProblem[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  const place = ({ file, line = 0 }: RosterProblem) => files.indexOf(file) * 1e9 + line;
  return problems.sort((a, b) => place(a) - place(b));
}

/** A list with something odd in every one of 5,000 rows is told in the first few hundred. */
function shortened(problems: RosterProblem[], file: string): RosterProblem[] {
  const rest = problems.length - MOST_PROBLEMS;
  if (rest <= 0) return problems;
  return [...problems.slice(0, MOST_PROBLEMS), { code: 'more-problems', file, count: rest }];
}
