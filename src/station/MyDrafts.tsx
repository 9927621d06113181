import { draftChain } from '../rules/draftChain.ts';
import { laidBetween } from '../rules/layPages.ts';
import { choiceOf, feedbackOf, pieceFacts } from '../rules/marks.ts';
import { marksOnPage } from '../rules/placeOnPage.ts';
import { partsOfPieceKey } from '../schema/keys.ts';
import { openAttachment } from '../store/parts.ts';
import type { PieceRow } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import { FlipBook } from '../ui/FlipBook.tsx';
import { PagePicture } from '../ui/PagePicture.tsx';
import { PinnedPage } from '../ui/PinnedPage.tsx';
import { useWords } from '../ui/useWords.ts';
import type { Words } from '../ui/vocabulary/wordsOf.ts';
import { PlayMine } from './Draft/PlayMine.tsx';
import { MyBest } from './MyBest.tsx';
import { MyReasons } from './MyReasons.tsx';
import { markMeans } from './markMeans.ts';
import { SayIt } from './SayIt.tsx';
import { useStationWords } from './words.ts';

/** A child's own drafts, turned one by one, with what changed; the best one can be read out and heard. */
export function MyDrafts({ store, piece }: { store: Store; piece: PieceRow | undefined }) {
  const stationWords = useStationWords();
  const school = useWords();
  const drafts = draftChain(piece);
  const best = choiceOf(piece?.marks, 'polished')?.version;
  return (
    <FlipBook
      drafts={drafts}
      reader="child"
      picture={({ page, thumbnail, version }) => (
        <PinnedPage marks={toldOn(page.id, version, piece, school)}>
          <PagePicture
            attachment={page}
            small={thumbnail}
            read={(each) => openAttachment(store, each)}
            alt={stationWords.drafts.page}
          />
        </PinnedPage>
      )}
      laid={(before, after) => laidBetween(piece?.marks, before.page.id, after.page.id)}
      empty={stationWords.drafts.empty}
      more={({ version }) =>
        piece && (
          <>
            <PlayMine
              store={store}
              sounds={drafts.flatMap((each) => (each.version === version ? each.sounds : []))}
            />
            {drafts.length > 1 && (
              <>
                <MyReasons
                  store={store}
                  piece={piece}
                  draft={drafts.find((each) => each.version === version)}
                />
                <MyBest store={store} piece={piece} version={version} />
              </>
            )}
            {version === best && (
              <SayIt
                store={store}
                of={{ ...partsOfPieceKey(piece.key), is: 'reading', version }}
                said={piece.said}
                record={stationWords.drafts.readOut}
              />
            )}
          </>
        )
      }
    />
  );
}

/** The teacher's marks as they were handed back, where they stand on a photo of that draft. */
function toldOn(page: string, version: number, piece: PieceRow | undefined, words: Words) {
  const told = feedbackOf(piece?.marks)?.marks ?? [];
  const marks = told.map((mark) => ({ id: mark.mark, mark }));
  return marksOnPage(pieceFacts(piece), { page, version, marks }, ({ mark }) =>
    [markMeans(mark, words), mark.note].filter(Boolean).join(', '),
  );
}
