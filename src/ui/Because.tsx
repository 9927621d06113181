import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import './Because.css';

/** What may have led to a change of a draft. */
export interface ReasonShown {
  id: string;
  sign: ComponentChildren;
  words: string;
}

interface Change<Place> {
  words: string;
  place: Place;
}

/** That reason, for all of the draft or for those words of it. */
export interface BecauseSaid<Place> {
  because: string;
  place?: Place | undefined;
}

interface Props<Place> {
  title: string;
  /** What all of the draft is called among its changes. */
  whole: string;
  reasons: readonly ReasonShown[];
  /** The words that only this draft has; a child's tap chooses some of them. */
  changes: readonly Change<Place>[];
  isSaid: (said: BecauseSaid<Place>) => boolean;
  say: (said: BecauseSaid<Place>, isWhy: boolean) => void;
}

/** More than that are no changes of a draft but another one. */
const changesMost = 12;

/** Why a draft is other than the one before: each reason is one tap, for all of it or for the words chosen first. */
export function Because<Place>({ title, whole, reasons, changes, isSaid, say }: Props<Place>) {
  const [chosen, choose] = useState<number>();
  if (reasons.length === 0) return null;
  const few = changes.length <= changesMost ? changes : [];
  const place = chosen === undefined ? undefined : few[chosen]?.place;
  return (
    <fieldset class="because">
      <legend>{title}</legend>
      {few.length > 1 && (
        <div class="because-changes no-print">
          <Choice words={whole} isOn={place === undefined} choose={() => choose(undefined)} />
          {few.map(({ words }, i) => (
            <Choice key={i} words={`“${words}”`} isOn={chosen === i} choose={() => choose(i)} />
          ))}
        </div>
      )}
      {reasons.map(({ id, sign, words }) => {
        const said = { because: id, place };
        const isWhy = isSaid(said);
        const ofWords = few.filter((change) => isSaid({ because: id, place: change.place }));
        const isAnywhere = ofWords.length > 0 || isSaid({ because: id });
        return (
          <button
            key={id}
            type="button"
            class={`because-reason ${isAnywhere ? '' : 'no-print'}`}
            aria-pressed={isWhy}
            onClick={() => say(said, !isWhy)}
          >
            {sign}
            <span>
              {words}
              {ofWords.length > 0 && (
                <span class="because-words">{ofWords.map((change) => `“${change.words}”`).join(', ')}</span>
              )}
            </span>
          </button>
        );
      })}
    </fieldset>
  );
}

function Choice({ words, isOn, choose }: { words: string; isOn: boolean; choose: () => void }) {
  return (
    <button type="button" aria-pressed={isOn} onClick={choose}>
      {words}
    </button>
  );
}
