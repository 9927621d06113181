import { draftChain } from '../rules/draftChain.ts';
import { readAttachment } from '../store/attachments.ts';
import type { PieceRow } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import { FlipBook } from '../ui/FlipBook.tsx';
import { PagePicture } from '../ui/PagePicture.tsx';
import { MyBest } from './MyBest.tsx';
import { useStationWords } from './words.ts';

/** A child's own drafts, turned one by one, with what changed. */
export function MyDrafts({ store, piece }: { store: Store; piece: PieceRow | undefined }) {
  const stationWords = useStationWords();
  const drafts = draftChain(piece);
  return (
    <FlipBook
      drafts={drafts}
      reader="child"
      picture={({ page }) => (
        <PagePicture
          attachment={page}
          read={(each) => readAttachment(store, each)}
          alt={stationWords.drafts.page}
        />
      )}
      empty={stationWords.drafts.empty}
      more={({ version }) =>
        drafts.length > 1 && piece && <MyBest store={store} piece={piece} version={version} />
      }
    />
  );
}
