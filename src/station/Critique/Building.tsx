import { ArrowRight, ChevronLeft, RefreshCw, SearchX } from 'lucide-preact';
import { draftChain } from '../../rules/draftChain.ts';
import { partsOfPieceKey } from '../../schema/keys.ts';
import { live } from '../../store/live.ts';
import { pieceOf } from '../../store/queries.ts';
import type { Offered } from '../../store/stationQueries.ts';
import { Button } from '../../ui/Button.tsx';
import { useLive } from '../../ui/useLive.ts';
import { Choice } from '../Choice.tsx';
import { ShownDraft } from '../Draft/ShownDraft.tsx';
import { TapPlace } from '../Draft/TapPlace.tsx';
import { Drawing } from '../drawings/Drawing.tsx';
import { drawingsOf } from '../drawings/drawingsFor.ts';
import { CanHear } from '../ReadToMe/CanHear.tsx';
import { useStationWords } from '../words.ts';
import type { Half } from './half.ts';
import type { CritiqueProps } from './props.ts';
import { Sentence } from './Sentence.tsx';

interface Props extends CritiqueProps {
  half: Half;
  of: Offered;
  keep: (change: (held: Half) => Half | undefined) => void;
  give: (sentence: string) => void;
}

/** Read it, tap a place, say it: one thing at a time, each kept as it is done. */
export function Building({ half, of, keep, give, ...props }: Props) {
  const stationWords = useStationWords();
  const words = stationWords.critique;
  const { store, unit, unnamed, way, year } = props;
  const piece = useLive(
    () => live(async () => [await pieceOf(store, partsOfPieceKey(of.piece.key))]),
    [store, of.piece.key],
  )?.[0];
  const drafts = draftChain(piece);
  const draft = drafts.find(({ version }) => version === of.version) ?? drafts.at(-1);
  const hasPlaces = draft !== undefined && (draft.text !== '' || draft.pages.length > 0);
  const targetOf = (held: Half) => held.target ?? unit.focus[0]?.target;
  const target = targetOf(half);
  const drawn = drawingsOf(unit.focus);
  const aim = unit.focus.find((each) => each.target === target);
  const go = (step: Half['step']) =>
    keep((held) => {
      const aimed = targetOf(held);
      return { ...held, ...(aimed && { target: aimed }), step };
    });
  if (half.step === 'read') {
    return (
      <>
        <p>{words.reading(unnamed ? words.friend : of.face.given)}</p>
        {draft && <ShownDraft store={store} draft={draft} />}
        {way === 'critique' && unit.focus.length > 0 && (
          <fieldset class="critique-aims">
            <legend>{words.look}</legend>
            {unit.focus.map((each) => (
              <Choice
                key={each.target}
                drawing={<Drawing of={drawn.get(each.pupil)} />}
                aria-pressed={each.target === target}
                onClick={() => keep((held) => ({ ...held, target: each.target }))}
              >
                {each.pupil}
              </Choice>
            ))}
          </fieldset>
        )}
        <div class="station-acts">
          <Button
            kind="main"
            icon={<ArrowRight aria-hidden="true" />}
            onClick={() => go(hasPlaces ? 'tap' : 'build')}
          >
            {stationWords.next}
          </Button>
          <Button icon={<RefreshCw aria-hidden="true" />} onClick={() => keep(() => undefined)}>
            {words.someone}
          </Button>
        </div>
      </>
    );
  }
  if (half.step === 'tap' && draft) {
    return (
      <>
        {aim && way === 'critique' && (
          <CanHear class="check-target">
            <Drawing of={drawn.get(aim.pupil)} size={40} />
            <p>{aim.pupil}</p>
          </CanHear>
        )}
        <h2>{words.tap}</h2>
        <TapPlace
          store={store}
          label={words.tap}
          draft={draft}
          place={half.place}
          choose={(place) => keep((held) => ({ ...held, place, said: {}, step: 'build' }))}
        />
        <div class="station-acts">
          <Button icon={<ChevronLeft aria-hidden="true" />} onClick={() => go('read')}>
            {stationWords.back}
          </Button>
          <Button
            icon={<SearchX aria-hidden="true" />}
            onClick={() => keep(({ place: _, ...rest }) => ({ ...rest, said: {}, step: 'build' }))}
          >
            {words.noBit}
          </Button>
        </div>
      </>
    );
  }
  return (
    <Sentence
      half={half}
      way={way}
      year={year}
      back={() => go(hasPlaces ? 'tap' : 'read')}
      say={(part, stem) => keep((held) => ({ ...held, said: { ...held.said, [part]: stem } }))}
      give={give}
    />
  );
}
