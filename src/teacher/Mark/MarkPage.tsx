import { isOnTheWay } from '../../rules/draftsApart.ts';
import { textMax } from '../../schema/words.ts';
import { keepScratch, type PieceAt, recordDraft, setPieceFlag } from '../../store/commands/mark.ts';
import { live } from '../../store/live.ts';
import { pieceOf } from '../../store/queries.ts';
import type { Store } from '../../store/store.ts';
import { KeptText } from '../../ui/KeptText.tsx';
import { useLive } from '../../ui/useLive.ts';

/** The child's page, and the adult's note beneath it. */
export function MarkPage({ store, at, note }: { store: Store; at: PieceAt; note: string }) {
  const piece = useLive(
    () => live(async () => [await pieceOf(store, at)]),
    [store, at.unit, at.pupil, at.task],
  );
  const draft = piece?.[0]?.drafts.at(-1);
  const away = isOnTheWay(draft);
  return (
    <section class="mark-page" aria-label="The child’s words and your note">
      <KeptText
        class="mark-draft kept-text-page"
        label="The child’s words"
        placeholder={
          away
            ? 'The child’s words are long, and come with the next handover.'
            : 'Type or paste the piece here, or mark from the book.'
        }
        most={textMax}
        ready={piece !== undefined && !away}
        kept={draft?.text ?? ''}
        scratch={(text) => keepScratch(store, at, 'draft', text)}
        keep={(text) => recordDraft(store, at, text)}
      />
      <KeptText
        class="mark-note"
        label="Note"
        placeholder="For you and the other adults."
        most={4000}
        ready
        kept={note}
        scratch={(text) => keepScratch(store, at, 'note', text)}
        keep={(text) => setPieceFlag(store, at, 'note', text)}
      />
    </section>
  );
}
