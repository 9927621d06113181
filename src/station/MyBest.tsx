import { Star } from 'lucide-preact';
import { choiceOf } from '../rules/marks.ts';
import { partsOfPieceKey } from '../schema/keys.ts';
import { chooseDraft } from '../store/commands/marks.ts';
import type { PieceRow } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import { useAct } from '../ui/act.ts';
import { Button } from '../ui/Button.tsx';
import { useStationWords } from './words.ts';

/** A child says which of their drafts is the best one: that is the polished piece. */
export function MyBest({ store, piece, version }: { store: Store; piece: PieceRow; version: number }) {
  const act = useAct();
  const { drafts } = useStationWords();
  const isBest = choiceOf(piece.marks, 'polished')?.version === version;
  if (isBest) return <p role="status">{drafts.chosen}</p>;
  return (
    <Button
      icon={<Star aria-hidden="true" />}
      onClick={() => act(() => chooseDraft(store, partsOfPieceKey(piece.key), { is: 'polished', version }))}
    >
      {drafts.best}
    </Button>
  );
}
