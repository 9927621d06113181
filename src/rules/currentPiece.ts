import type { ChildFact } from '../schema/childEvents.ts';
import type { PieceKey } from '../schema/records.ts';
import type { Stamp } from '../schema/stamp.ts';
import { toldAloud } from './recordings.ts';

interface Written {
  stamp: Stamp;
  version: number;
  text?: string | undefined;
  long?: unknown;
}

export interface PieceWritten<D extends Written = Written> {
  key: PieceKey;
  drafts: readonly D[];
  pages?: readonly { stamp: Stamp; version: number }[];
  said?: readonly ChildFact[];
}

/** Of a child's pieces the one that was written, or told, at last; undefined while there are no words and no page. */
export function currentPiece<P extends PieceWritten>(pieces: readonly P[]): P | undefined {
  const written = pieces.flatMap((piece) => {
    const last = lastWritten(piece);
    return last ? [{ piece, last }] : [];
  });
  return written.sort((a, b) => (a.last < b.last ? 1 : -1))[0]?.piece;
}

function lastWritten({ drafts, pages = [], said }: PieceWritten): Stamp | undefined {
  const typed = drafts.filter(({ text = '', long }) => long || text.trim() !== '');
  return [...typed, ...pages, ...toldAloud(said)]
    .map(({ stamp }) => stamp)
    .sort()
    .at(-1);
}
