import { phrasesOf } from '../../rules/phrases.ts';
import { findPlace, placeAt, wordsIn } from '../../rules/wordsPlace.ts';
import type { Place } from '../../schema/place.ts';
import type { Store } from '../../store/store.ts';
import type { Shown } from './ShownDraft.tsx';
import { TapPage } from './TapPage.tsx';
import './TapPlace.css';

interface Props {
  store: Store;
  label: string;
  draft: Shown;
  place: Place | undefined;
  choose: (place: Place) => void;
}

/**
 * A child's writing to be tapped: sentence by sentence, each large enough for a finger, the keyboard or a switch, and
 * a photographed page at any place of it.
 */
export function TapPlace({ store, label, draft: { text, pages }, place, choose }: Props) {
  const words = wordsIn(place);
  const lit = words && findPlace(text, words);
  return (
    <>
      {pages.map(({ stamp, page }, i) => (
        <TapPage key={stamp} store={store} page={page} n={i + 1} place={place} choose={choose} />
      ))}
      {text && (
        <fieldset class="tap-place" aria-label={label}>
          {phrasesOf(text).map((phrase) => (
            <button
              type="button"
              key={phrase.start}
              class="tap-phrase"
              aria-pressed={lit?.start === phrase.start}
              onClick={() => choose(placeAt(text, phrase))}
            >
              {text.slice(phrase.start, phrase.end)}
            </button>
          ))}
        </fieldset>
      )}
    </>
  );
}
