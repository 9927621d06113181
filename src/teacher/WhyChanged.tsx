import { MessagesSquare } from 'lucide-preact';
import { askWhy, type PieceSaid, type Reason, reasonsFor } from '../rules/causes.ts';
import type { DraftSeen } from '../rules/draftChain.ts';
import type { OfPiece } from '../store/commands/child.ts';
import { setCause } from '../store/commands/marks.ts';
import type { Store } from '../store/store.ts';
import { useAct } from '../ui/act.ts';
import { Because } from '../ui/Because.tsx';
import { PageMark } from '../ui/PageMark.tsx';
import { useWords } from '../ui/useWords.ts';
import type { Words } from '../ui/vocabulary/wordsOf.ts';
import { markName } from './Mark/markName.ts';

interface Props {
  store: Store;
  at: OfPiece;
  piece: PieceSaid;
  draft: DraftSeen;
}

/** Which critiques and marks led to what is other in this draft: the child's word, or an adult's. */
export function WhyChanged({ store, at, piece, draft }: Props) {
  const act = useAct();
  const words = useWords();
  const { version } = draft;
  const { changes, causeOf, isSaid } = askWhy(piece.marks, draft);
  return (
    <Because
      title={words.say('What led to the changes of this {draft}?')}
      whole="All of it"
      reasons={reasonsFor(piece, version, 'adult').map((reason) => shown(reason, words))}
      changes={changes}
      isSaid={isSaid}
      say={(given, isWhy) => act(() => setCause(store, at, causeOf(given), isWhy))}
    />
  );
}

function shown(reason: Reason, words: Words) {
  if ('critique' in reason)
    return { id: reason.id, sign: <MessagesSquare aria-hidden="true" size={20} />, words: reason.critique };
  const { mark } = reason;
  return {
    id: reason.id,
    sign: <PageMark sort={mark.sort} code={mark.code} />,
    words: markName({ mark }, words),
  };
}
