import type { SamplePiece } from '../../schema/sample.ts';
import type { Level, Support } from '../../schema/words.ts';

interface Absent {
  pupil: number;
  absent: true;
  note?: string;
}

interface Written {
  pupil: number;
  /** One letter for each of the unit's targets, focus first: n(ot yet), a(pproaching), s(ecure), d(eeper). */
  marks: string;
  /** Independent where nothing else is said. */
  support?: Support;
  overrides?: Record<string, Support>;
  note?: string;
  text: string;
}

/** A piece as the sample's files write it down. */
export type Row = Absent | Written;

const letters: Record<string, Level> = { n: 'not-yet', a: 'approaching', s: 'secure', d: 'deeper' };

export function piecesOf(rows: Row[], targets: string[]): SamplePiece[] {
  return rows.map((row) => {
    if ('absent' in row) return { ...row, support: 'independent', levels: {} };
    const { marks, ...piece } = row;
    return { support: 'independent', ...piece, levels: levelsOf(marks, targets) };
  });
}

function levelsOf(marks: string, targets: string[]): Record<string, Level> {
  const pairs = targets.map((code, i): [string, Level] => [code, letters[marks[i] ?? ''] ?? 'not-yet']);
  return Object.fromEntries(pairs);
}
