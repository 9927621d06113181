import { MapPin, MessageCircleQuestionMark } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { SelfJudgement } from '../../schema/childEvents.ts';
import { ownLevels } from '../../schema/words.ts';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../Choice.tsx';
import { type Shown, ShownDraft } from '../Draft/ShownDraft.tsx';
import { TapPlace } from '../Draft/TapPlace.tsx';
import { Drawing } from '../drawings/Drawing.tsx';
import { whyDrawings } from '../drawings/drawingNames.ts';
import { CanHear } from '../ReadToMe/CanHear.tsx';
import { useStationWords } from '../words.ts';
import { Face } from './Face.tsx';

interface Props {
  wording: string;
  drawing: ComponentChildren;
  store: Store;
  draft: Shown | undefined;
  view: SelfJudgement | undefined;
  /** Says why aloud. */
  aloud: ComponentChildren;
  say: (said: Partial<Pick<SelfJudgement, 'level' | 'place' | 'why'>>) => void;
}

/** One target: three faces, then, who wants to, where it shows and why. */
export function OneTarget({ wording, drawing, store, draft, view, aloud, say }: Props) {
  const stationWords = useStationWords();
  const words = stationWords.check;
  const [asking, setAsking] = useState<'where' | 'why'>();
  const hasPlaces = draft && (draft.text || draft.pages.length > 0);
  const ask = (what: 'where' | 'why') => setAsking(asking === what ? undefined : what);
  return (
    <>
      <CanHear class="check-target">
        {drawing}
        <p>{wording}</p>
      </CanHear>
      <fieldset class="check-faces">
        <legend>{words.how}</legend>
        {ownLevels.map((level) => (
          <button
            type="button"
            key={level}
            class="station-choice check-face"
            aria-pressed={view?.level === level}
            onClick={() => say({ level })}
          >
            <Face level={level} />
            {stationWords.faces[level]}
          </button>
        ))}
      </fieldset>
      {view && (
        <div class="station-acts">
          {hasPlaces && (
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
          {stationWords.whys[view.level].map((why, i) => (
            <Choice
              key={why}
              drawing={<Drawing of={whyDrawings[view.level][i]} />}
              aria-pressed={view.why === why}
              onClick={() => say({ level: view.level, why })}
            >
              {why}
            </Choice>
          ))}
          {aloud}
        </fieldset>
      )}
      {draft &&
        (view && asking === 'where' ? (
          <TapPlace
            store={store}
            label={words.whereHelp}
            draft={draft}
            place={view.place}
            choose={(where) => say({ place: where })}
          />
        ) : (
          <ShownDraft store={store} draft={draft} place={view?.place} />
        ))}
    </>
  );
}
