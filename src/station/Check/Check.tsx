import { ArrowRight, RotateCcw, Check as Tick } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { ownViews } from '../../rules/critiques.ts';
import { draftChain, newestVersion } from '../../rules/draftChain.ts';
import type { SelfJudgement } from '../../schema/childEvents.ts';
import { partsOfPieceKey } from '../../schema/keys.ts';
import type { ChosenTarget } from '../../schema/records.ts';
import { judgeOwn } from '../../store/commands/child.ts';
import type { PieceRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { Drawing } from '../drawings/Drawing.tsx';
import { drawingsOf } from '../drawings/drawingsFor.ts';
import { SayIt } from '../SayIt.tsx';
import { StationHead } from '../StationHead.tsx';
import { WordsToKnow } from '../WordsToKnow/WordsToKnow.tsx';
import { useStationWords } from '../words.ts';
import { OneTarget } from './OneTarget.tsx';
import './Check.css';

interface Props {
  store: Store;
  piece: PieceRow;
  targets: readonly ChosenTarget[];
  year: number;
  close: () => void;
}

/** A child looks at their own writing, target by target. Each tap is kept as it is made: there is nothing to lose. */
export function Check({ store, piece, targets, year, close }: Props) {
  const stationWords = useStationWords();
  const words = stationWords.check;
  const act = useAct();
  const [n, setN] = useState(0);
  const version = newestVersion(piece);
  const draft = draftChain(piece).at(-1);
  const chosen = targets[n];
  const held = chosen && ownViews(piece.said).get(chosen.target);
  const view = held?.version === version ? held : undefined;
  const say = (said: Partial<Pick<SelfJudgement, 'level' | 'place' | 'why'>>) =>
    chosen &&
    void act(() => judgeOwn(store, partsOfPieceKey(piece.key), { version, target: chosen.target, ...said }));
  return (
    <main class="station-main" id="main">
      <StationHead to={stationWords.back} back={() => (n > 0 ? setN(n - 1) : close())} title={words.title}>
        {chosen && <p class="soft">{words.at(n + 1, targets.length)}</p>}
      </StationHead>
      {chosen ? (
        <>
          <OneTarget
            key={chosen.target}
            wording={chosen.pupil}
            drawing={<Drawing of={drawingsOf(targets).get(chosen.pupil)} size={40} />}
            store={store}
            draft={draft}
            view={view}
            aloud={
              <SayIt
                store={store}
                of={{ ...partsOfPieceKey(piece.key), is: 'why', version, target: chosen.target }}
                said={piece.said}
              />
            }
            say={say}
          />
          <WordsToKnow
            key={`words ${chosen.target}`}
            store={store}
            pupil={partsOfPieceKey(piece.key).pupil}
            targets={[chosen]}
            year={year}
          />
          <div class="check-next">
            <Button
              kind="main"
              icon={<ArrowRight aria-hidden="true" />}
              disabled={!view}
              onClick={() => setN(n + 1)}
            >
              {stationWords.next}
            </Button>
          </div>
        </>
      ) : (
        <div class="check-finished" role="status">
          <p>{words.finished}</p>
          <div class="station-acts">
            <Button kind="main" icon={<Tick aria-hidden="true" />} onClick={close}>
              {stationWords.myPage}
            </Button>
            <Button icon={<RotateCcw aria-hidden="true" />} onClick={() => setN(0)}>
              {words.again}
            </Button>
          </div>
        </div>
      )}
    </main>
  );
}
