import { Sparkles } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { CritiqueSeen } from '../../rules/critiques.ts';
import { type DraftSeen, draftChain } from '../../rules/draftChain.ts';
import { partsOfPieceKey } from '../../schema/keys.ts';
import type { ChosenTarget } from '../../schema/records.ts';
import { live } from '../../store/live.ts';
import type { PieceRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/Button.tsx';
import { useLive } from '../../ui/useLive.ts';
import { isOn } from '../Draft/ShownDraft.tsx';
import { drawingsOf } from '../drawings/drawingsFor.ts';
import { StationHead } from '../StationHead.tsx';
import { useStationWords } from '../words.ts';
import { OneCritique } from './OneCritique.tsx';
import './WordsForMe.css';

interface Props {
  store: Store;
  /** Those that the author may read. */
  critiques: readonly CritiqueSeen[];
  pieces: readonly PieceRow[];
  targets: readonly ChosenTarget[];
  redraft: () => void;
  close: () => void;
}

/** What friends wrote to a child, and what the child decides to do about it. The newest comes first. */
export function WordsForMe({ store, critiques, pieces, targets, redraft, close }: Props) {
  const stationWords = useStationWords();
  const words = stationWords.words;
  const drawn = drawingsOf(targets);
  const critics = [...new Set(critiques.map(({ critique }) => critique.critic))];
  const faces = useLive(() => live(() => store.db.faces.bulkGet(critics)), [store, critics.join()]);
  // Answered ones stay where they are while the child is here.
  const [order] = useState(() => [...critiques].reverse().map(({ critique }) => critique.stamp));
  const seen = order.flatMap((stamp) => critiques.find(({ critique }) => critique.stamp === stamp) ?? []);
  return (
    <main class="station-main" id="main">
      <StationHead to={stationWords.myPage} back={close} title={words.title} />
      {seen.map((each) => {
        const aim = targets.find(({ target }) => target === each.critique.target)?.pupil;
        return (
          <OneCritique
            key={each.critique.stamp}
            store={store}
            seen={each}
            from={faces?.find((face) => face?.id === each.critique.critic)?.given}
            draft={draftOf(pieces, each)}
            aim={aim}
            drawing={drawn.get(aim ?? '')}
          />
        );
      })}
      {seen.some(({ reply }) => reply?.is === 'will') && (
        <div>
          <Button kind="main" icon={<Sparkles aria-hidden="true" />} onClick={redraft}>
            {words.redraft}
          </Button>
        </div>
      )}
    </main>
  );
}

/** The newest draft; for a place on a page, the one that has the page. */
function draftOf(pieces: readonly PieceRow[], { critique }: CritiqueSeen): DraftSeen | undefined {
  const drafts = draftChain(pieces.find(({ key }) => partsOfPieceKey(key).task === critique.task));
  const { place } = critique;
  return drafts.findLast((draft) => place && isOn(draft, place)) ?? drafts.at(-1);
}
