import { ChevronLeft } from 'lucide-preact';
import { newestVersion } from '../../rules/draftChain.ts';
import { isOnTheWay } from '../../rules/draftsApart.ts';
import { textMax } from '../../schema/words.ts';
import { keepScratch, type PieceAt, recordDraft } from '../../store/commands/mark.ts';
import { live } from '../../store/live.ts';
import { pieceOf } from '../../store/queries.ts';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/Button.tsx';
import { KeptText } from '../../ui/KeptText.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useStationWords } from '../words.ts';
import './Write.css';

/** The page to write on. There is no Save: what is typed is kept, also when the battery dies. */
export function Write({
  store,
  at,
  title,
  closed,
  close,
}: {
  store: Store;
  at: PieceAt;
  title: string;
  /** The class has gone on to something else since this child began. */
  closed: boolean;
  close: () => void;
}) {
  const stationWords = useStationWords();
  const words = stationWords.write;
  const piece = useLive(
    () => live(async () => [await pieceOf(store, at)]),
    [store, at.unit, at.pupil, at.task],
  );
  const version = newestVersion(piece?.[0]);
  const draft = piece?.[0]?.drafts.filter((each) => each.version === version).at(-1);
  const away = isOnTheWay(draft);
  return (
    <main class="station-main write" id="main">
      <div class="write-head">
        <Button kind="quiet" icon={<ChevronLeft aria-hidden="true" />} onClick={close}>
          {stationWords.myPage}
        </Button>
        <h1>{title}</h1>
      </div>
      {closed && <p role="status">{words.closed}</p>}
      <KeptText
        key={version}
        class="write-page kept-text-page"
        label={words.label}
        placeholder={away ? words.away : ''}
        most={textMax}
        ready={piece !== undefined && !away}
        kept={draft?.text ?? ''}
        scratch={(text) => keepScratch(store, at, 'draft', text, version)}
        keep={(text) => recordDraft(store, at, text, version)}
      />
    </main>
  );
}
