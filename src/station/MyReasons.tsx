import { MessagesSquare } from 'lucide-preact';
import { askWhy, reasonsFor } from '../rules/causes.ts';
import type { DraftSeen } from '../rules/draftChain.ts';
import { partsOfPieceKey } from '../schema/keys.ts';
import { setCause } from '../store/commands/marks.ts';
import type { PieceRow } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import { useAct } from '../ui/act.ts';
import { Because } from '../ui/Because.tsx';
import { PageMark } from '../ui/PageMark.tsx';
import { useWords } from '../ui/useWords.ts';
import { markMeans } from './markMeans.ts';
import { useStationWords } from './words.ts';

interface Props {
  store: Store;
  piece: PieceRow;
  draft: DraftSeen | undefined;
}

/** A child says which friend's words, or which mark of the teacher, led to what they changed. */
export function MyReasons({ store, piece, draft }: Props) {
  const act = useAct();
  const words = useStationWords();
  const school = useWords();
  if (!draft) return null;
  const { version } = draft;
  const { changes, causeOf, isSaid } = askWhy(piece.marks, draft);
  return (
    <Because
      title={words.drafts.why}
      whole={words.hands.all}
      reasons={reasonsFor(piece, version, 'child').map((reason) =>
        'critique' in reason
          ? { id: reason.id, sign: <MessagesSquare aria-hidden="true" size={28} />, words: reason.critique }
          : {
              id: reason.id,
              sign: <PageMark sort={reason.mark.sort} code={reason.mark.code} size={28} />,
              words: reason.mark.note ?? markMeans(reason.mark, school),
            },
      )}
      changes={changes}
      isSaid={isSaid}
      say={(given, isWhy) => act(() => setCause(store, partsOfPieceKey(piece.key), causeOf(given), isWhy))}
    />
  );
}
