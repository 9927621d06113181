import { draftChain } from '../rules/draftChain.ts';
import { laidBetween } from '../rules/layPages.ts';
import { readAttachment } from '../store/attachments.ts';
import type { PieceRow } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import { FlipBook } from '../ui/FlipBook.tsx';
import { PagePicture } from '../ui/PagePicture.tsx';
import { MyBest } from './MyBest.tsx';
import { MyReasons } from './MyReasons.tsx';
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
      laid={(before, after) => laidBetween(piece?.marks, before.page.id, after.page.id)}
      empty={stationWords.drafts.empty}
      more={({ version }) =>
        drafts.length > 1 &&
        piece && (
          <>
            <MyReasons store={store} piece={piece} draft={drafts.find((each) => each.version === version)} />
            <MyBest store={store} piece={piece} version={version} />
          </>
        )
      }
    />
  );
}
