import type { DraftSeen } from '../../rules/draftChain.ts';
import { findPlace, wordsIn } from '../../rules/wordsPlace.ts';
import type { Place } from '../../schema/place.ts';
import { openAttachment } from '../../store/parts.ts';
import type { Store } from '../../store/store.ts';
import { PagePicture } from '../../ui/PagePicture.tsx';
import { useStationWords } from '../words.ts';
import { LitPoint, pointOn } from './LitPoint.tsx';
import { PlayMine } from './PlayMine.tsx';
import './TapPlace.css';

/** What there is of a draft to be seen and heard. */
export type Shown = Pick<DraftSeen, 'text' | 'pages' | 'sounds'>;

interface Props {
  store: Store;
  draft: Shown;
  place?: Place | undefined;
}

/** A draft as it is, written, photographed or told, with a place of it lit. */
export function ShownDraft({ store, draft: { text, pages, sounds }, place }: Props) {
  const words = useStationWords().photo;
  return (
    <>
      {pages.map(({ stamp, page }, i) => (
        <div class="shown-page" key={stamp}>
          <PagePicture
            attachment={page}
            read={(each) => openAttachment(store, each)}
            alt={words.page(i + 1)}
          />
          <PointOn place={place} page={page} />
        </div>
      ))}
      {text && <LitWords text={text} place={place} />}
      {sounds.length > 0 && (
        <div class="station-acts">
          <PlayMine store={store} sounds={sounds} />
        </div>
      )}
    </>
  );
}

function PointOn({ page, place }: { page: Parameters<typeof pointOn>[0]; place: Place | undefined }) {
  const point = pointOn(page, place);
  return point ? <LitPoint {...point} /> : null;
}

export function LitWords({ text, place }: { text: string; place: Place | undefined }) {
  const words = wordsIn(place);
  const lit = words && findPlace(text, words);
  return (
    <div class="ruled-page">
      {lit ? (
        <>
          {text.slice(0, lit.start)}
          <mark class="lit-place">{text.slice(lit.start, lit.end)}</mark>
          {text.slice(lit.end)}
        </>
      ) : (
        text
      )}
    </div>
  );
}

/** Whether the place is still to be seen on it. */
export function isOn({ text, pages }: Shown, place: Place): boolean {
  const words = wordsIn(place);
  return words ? findPlace(text, words) !== undefined : pages.some(({ page }) => pointOn(page, place));
}
