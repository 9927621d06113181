import { type Cell, cellOf, type Tasks } from '../../rules/cell.ts';
import { notYetFirst } from '../../rules/gridOrder.ts';
import { liveJudgements } from '../../rules/ledger.ts';
import { yearOfTarget } from '../../rules/targetYear.ts';
import type { PupilId, TargetId } from '../../schema/ids.ts';
import type { ChosenTarget } from '../../schema/records.ts';
import type { LedgerRow, UnitRow } from '../../store/rows.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import type { ListedPupil } from '../Class/listedPupils.ts';
import { cellName } from '../cellSentences.ts';
import { shortTarget } from '../targetWords.ts';

export interface Column extends ChosenTarget {
  group: 'focus' | 'always';
  /** The first of the second group. */
  begins: boolean;
  short: string;
}

export interface GridCell {
  column: Column;
  cell: Cell;
  /** The target's year, where it is not the child's. */
  otherYear: number | undefined;
  /** What the cell is called. It says all that is drawn in it. */
  name: string;
}

export interface Row {
  pupil: PupilId;
  name: string;
  short: string;
  /** In a class of more than one year. */
  year: number | undefined;
  cells: GridCell[];
}

export function columnsOf({ focus, nonNegotiables }: UnitRow): Column[] {
  const column = (group: Column['group']) => (chosen: ChosenTarget, i: number) => ({
    ...chosen,
    group,
    begins: group === 'always' && i === 0 && focus.length > 0,
    short: shortTarget(chosen.pupil),
  });
  return [...focus.map(column('focus')), ...nonNegotiables.map(column('always'))];
}

export interface GridFacts {
  /** In register order. */
  listed: ListedPupil[];
  ledger: LedgerRow[];
  tasks: Tasks;
  columns: Column[];
  words: Words;
  /** Each pupil's year, in a class of more than one. */
  years?: ReadonlyMap<PupilId, number>;
}

/**
 * Where the words of the levels stand on a landscape tablet: beside their marks, under the marks of the focus
 * targets, or in the legend only. Portrait takes one step down.
 */
export type GridLayout = 'beside' | 'under' | 'legend';

export function layoutOf(columns: Column[]): GridLayout {
  if (columns.length <= 3) return 'beside';
  const focus = columns.filter(({ group }) => group === 'focus').length;
  // In pixels of a tablet's width: what a word under its mark takes, what two marks take, what is left for both.
  return focus * 184 + (columns.length - focus) * 92 <= 836 ? 'under' : 'legend';
}

export function isWorded(layout: GridLayout, { group }: Column): boolean {
  return layout === 'beside' || (layout === 'under' && group === 'focus');
}

/** One row a pupil, in register order, or the "not yets" of one target first. */
export function rowsOf(facts: GridFacts, sortBy: TargetId | undefined): Row[] {
  const { listed, ledger, columns } = facts;
  const ledgerOf = new Map(ledger.map((row) => [row.pupil, row]));
  const rows = listed.map(({ id, name, short }) => {
    const year = facts.years?.get(id);
    return { pupil: id, name, short, year, cells: cellsOf(short, year, ledgerOf.get(id), facts) };
  });
  const at = columns.findIndex(({ target }) => target === sortBy);
  return at < 0 ? rows : notYetFirst(rows, ({ cells }) => cells[at]?.cell.level);
}

function cellsOf(
  pupil: string,
  year: number | undefined,
  row: LedgerRow | undefined,
  { columns, tasks, words }: GridFacts,
): GridCell[] {
  const live = row ? liveJudgements(row.judgements, row.retracted) : [];
  return columns.map((column) => {
    const cell = cellOf(live, row?.pieces ?? {}, tasks, column.target);
    const of = yearOfTarget(column.target);
    const otherYear = year !== undefined && of !== year ? of : undefined;
    const name = cellName(pupil, column.short, cell, words);
    return {
      column,
      cell,
      otherYear,
      name:
        otherYear === undefined
          ? name
          : words.say('{name}, a {year} {target}', { name, year: words.year(otherYear) }),
    };
  });
}
