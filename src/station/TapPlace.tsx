import { phrasesOf } from '../rules/phrases.ts';
import { findPlace, placeAt } from '../rules/wordsPlace.ts';
import type { WordsPlace } from '../schema/place.ts';
import './TapPlace.css';

/** A child's writing, sentence by sentence, each large enough for a finger, the keyboard or a switch. */
export function TapPlace({
  label,
  text,
  place,
  choose,
}: {
  label: string;
  text: string;
  place: WordsPlace | undefined;
  choose: (place: WordsPlace) => void;
}) {
  const lit = place && findPlace(text, place);
  return (
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
  );
}

/** The writing as it is, with that place lit. */
export function LitPlace({ text, place }: { text: string; place: WordsPlace | undefined }) {
  const lit = place && findPlace(text, place);
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
