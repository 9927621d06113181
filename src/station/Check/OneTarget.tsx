import { MapPin, MessageCircleQuestionMark } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { SelfJudgement } from '../../schema/childEvents.ts';
import type { WordsPlace } from '../../schema/place.ts';
import { ownLevels } from '../../schema/words.ts';
import { Button } from '../../ui/Button.tsx';
import { RuledPage } from '../../ui/RuledPage.tsx';
import { LitPlace, TapPlace } from '../TapPlace.tsx';
import { useStationWords } from '../words.ts';
import { Face } from './Face.tsx';

interface Props {
  wording: string;
  text: string;
  view: SelfJudgement | undefined;
  /** Says why aloud. */
  aloud: ComponentChildren;
  say: (said: Partial<Pick<SelfJudgement, 'level' | 'place' | 'why'>>) => void;
}

/** One target: three faces, then, who wants to, where it shows and why. */
export function OneTarget({ wording, text, view, aloud, say }: Props) {
  const stationWords = useStationWords();
  const words = stationWords.check;
  const [asking, setAsking] = useState<'where' | 'why'>();
  const place = view?.place && 'quote' in view.place ? (view.place as WordsPlace) : undefined;
  const ask = (what: 'where' | 'why') => setAsking(asking === what ? undefined : what);
  return (
    <>
      <p class="check-target">{wording}</p>
      <fieldset class="check-faces">
        <legend>{words.how}</legend>
        {ownLevels.map((level) => (
          <button
            type="button"
            key={level}
            class="station-choice check-face"
            aria-pressed={view?.level === level}
            // A reason that was given for another face is none for this one.
            onClick={() => say(view?.level === level ? {} : { level, why: '' })}
          >
            <Face level={level} />
            {stationWords.faces[level]}
          </button>
        ))}
      </fieldset>
      {view && (
        <div class="station-acts">
          {text && (
            <Button
              icon={<MapPin aria-hidden="true" />}
              aria-expanded={asking === 'where'}
              onClick={() => ask('where')}
            >
              {words.where}
            </Button>
          )}
          <Button
            icon={<MessageCircleQuestionMark aria-hidden="true" />}
            aria-expanded={asking === 'why'}
            onClick={() => ask('why')}
          >
            {words.why}
          </Button>
        </div>
      )}
      {view && asking === 'why' && (
        <fieldset class="check-whys" aria-label={words.why}>
          {stationWords.whys[view.level].map((why) => (
            <button
              type="button"
              key={why}
              class="station-choice"
              aria-pressed={view.why === why}
              onClick={() => say({ why })}
            >
              {why}
            </button>
          ))}
          {aloud}
        </fieldset>
      )}
      {view && asking === 'where' ? (
        <TapPlace
          label={words.whereHelp}
          text={text}
          place={place}
          choose={(where) => say({ place: where })}
        />
      ) : place ? (
        <LitPlace text={text} place={place} />
      ) : (
        text && <RuledPage text={text} />
      )}
    </>
  );
}
