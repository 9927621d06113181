/** One line of the table. */
export interface Figure {
  what: string;
  value: number;
  unit: 'ms' | 'KB' | 'MB' | 'requests';
  /** Measured in the same run: the job by hand, or less data. */
  beside?: { what: string; value: number };
  /** The ratio to what stands beside it, or the value itself, may be this much. */
  aim?: { ratio: number } | { value: number };
}

export function median(times: readonly number[]): number {
  return percentile(times, 50);
}

export function percentile(times: readonly number[], percent: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  const at = Math.min(Math.floor((sorted.length * percent) / 100), sorted.length - 1);
  return sorted[at] ?? Number.NaN;
}

const heads = ['', 'Redraft', 'beside it', '', 'ratio', 'aim', ''];

/** Plain text, one line a figure; it never fails a run, because a busy machine must not. */
export function table(figures: readonly Figure[]): string {
  const rows = [heads, ...figures.map(cells)];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => (row[column] as string).length)));
  const placed = (cell: string, column: number) => {
    const width = widths[column] as number;
    return column === 0 || column === 3 ? cell.padEnd(width) : cell.padStart(width);
  };
  return rows.map((row) => row.map(placed).join('  ').trimEnd()).join('\n');
}

function cells({ what, value, unit, beside, aim }: Figure): string[] {
  const ratio = beside && value / beside.value;
  return [
    what,
    shown(value, unit),
    beside ? shown(beside.value, unit) : '',
    beside?.what ?? '',
    ratio ? ratio.toFixed(2) : '',
    aimWords(aim, unit),
    aim ? (isMet(aim, value, ratio) ? 'ok' : 'over') : '',
  ];
}

function aimWords(aim: Figure['aim'], unit: Figure['unit']): string {
  if (!aim) return '';
  return 'ratio' in aim ? `${aim.ratio} x` : `${aim.value} ${unit}`;
}

function isMet(aim: NonNullable<Figure['aim']>, value: number, ratio = Number.POSITIVE_INFINITY): boolean {
  return 'ratio' in aim ? ratio <= aim.ratio : value <= aim.value;
}

function shown(value: number, unit: Figure['unit']): string {
  if (unit === 'requests') return `${value} ${unit}`;
  return `${value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}
