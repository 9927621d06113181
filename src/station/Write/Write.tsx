import { ChevronLeft } from 'lucide-preact';
import { isOnTheWay } from '../../rules/draftsApart.ts';
import { textMax } from '../../schema/words.ts';
import { keepScratch, type PieceAt, recordDraft } from '../../store/commands/mark.ts';
import { live } from '../../store/live.ts';
import { pieceOf } from '../../store/queries.ts';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/Button.tsx';
import { KeptText } from '../../ui/KeptText.tsx';
import { useLive } from '../../ui/useLive.ts';
import './Write.css';

/** The page to write on. There is no Save: what is typed is kept, also when the battery dies. */
export function Write({
  store,
  at,
  title,
  close,
}: {
  store: Store;
  at: PieceAt;
  title: string;
  close: () => void;
}) {
  const piece = useLive(
    () => live(async () => [await pieceOf(store, at)]),
    [store, at.unit, at.pupil, at.task],
  );
  const draft = piece?.[0]?.drafts.at(-1);
  const away = isOnTheWay(draft);
  return (
    <main class="station-main write" id="main">
      <div class="write-head">
        <Button kind="quiet" icon={<ChevronLeft aria-hidden="true" />} onClick={close}>
          My page
        </Button>
        <h1>{title}</h1>
      </div>
      <KeptText
        class="write-page kept-text-page"
        label="My writing"
        placeholder={away ? 'Your words are on another tablet. Ask your teacher to press Send home.' : ''}
        most={textMax}
        ready={piece !== undefined && !away}
        kept={draft?.text ?? ''}
        scratch={(text) => keepScratch(store, at, 'draft', text)}
        keep={(text) => recordDraft(store, at, text)}
      />
    </main>
  );
}
