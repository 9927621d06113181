import { useState } from 'preact/hooks';
import { type DraftSeen, draftChain } from '../../rules/draftChain.ts';
import { pieceFacts } from '../../rules/marks.ts';
import type { Judgement } from '../../schema/event.ts';
import type { TargetId } from '../../schema/ids.ts';
import type { ChosenTarget } from '../../schema/records.ts';
import { type Support, textMax } from '../../schema/words.ts';
import { keepScratch, type PieceAt, recordDraft, setPieceFlag } from '../../store/commands/mark.ts';
import { live } from '../../store/live.ts';
import { pieceOf } from '../../store/queries.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { KeptText } from '../../ui/KeptText.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { ChosenTopic } from '../ChosenTopic.tsx';
import { DraftTabs } from './DraftTabs.tsx';
import { Feedback } from './Feedback.tsx';
import { Marking } from './Marking.tsx';

interface Props {
  store: Store;
  at: PieceAt;
  note: string;
  /** Read in the book, of which there is no photo. */
  isSeen: boolean;
  targets: readonly ChosenTarget[];
  support: Support;
  /** The judgement that stands for each target of this piece. */
  held: ReadonlyMap<TargetId, Judgement>;
}

/** The child's page, draft by draft, and the adult's note beneath it. */
export function MarkPage({ store, at, note, isSeen, targets, support, held }: Props) {
  const words = useWords();
  const piece = useLive(
    () => live(async () => [await pieceOf(store, at)]),
    [store, at.unit, at.pupil, at.task],
  );
  const [opened, open] = useState<number>();
  const [view, look] = useState<View>();
  const facts = piece && pieceFacts(piece[0]);
  const drafts = draftChain(piece?.[0]);
  const draft = drafts.find(({ version }) => version === opened) ?? drafts.at(-1);
  const canMark = draft !== undefined && (draft.text !== '' || draft.pages.length > 0);
  // A photographed page is there to be marked; a typed one, first of all to be read and corrected.
  const shown = view ?? (draft && draft.pages.length > 0 ? 'mark' : 'type');
  return (
    <section class="mark-page" aria-label="The child’s words and your note">
      <div class="mark-page-head">
        {draft ? (
          <DraftTabs
            store={store}
            at={at}
            drafts={drafts}
            facts={facts}
            said={piece?.[0]?.said}
            opened={draft.version}
            open={open}
          />
        ) : (
          <span />
        )}
        <ViewChoice views={canMark ? ['type', 'mark', 'tell'] : ['type', 'tell']} view={shown} look={look} />
      </div>
      <ChosenTopic store={store} said={piece?.[0]?.said} />
      {shown === 'tell' ? (
        <Feedback store={store} at={at} draft={draft} facts={facts} targets={targets} held={held} />
      ) : shown === 'mark' && canMark ? (
        <Marking
          key={draft.version}
          store={store}
          at={at}
          draft={draft}
          earlier={drafts.findLast(({ version, pages }) => version < draft.version && pages.length > 0)}
          facts={facts}
          targets={targets}
          support={support}
        />
      ) : (
        <>
          {piece && !canMark && <SeenInBook store={store} at={at} isSeen={isSeen} />}
          <Typed
            key={draft?.version ?? 1}
            store={store}
            at={at}
            draft={draft}
            isEarlier={draft !== drafts.at(-1)}
            ready={piece !== undefined}
          />
          <KeptText
            class="mark-note"
            label="Note"
            placeholder={words.say('For you and the other {adults}.')}
            most={4000}
            ready
            kept={note}
            scratch={(text) => keepScratch(store, at, 'note', text)}
            keep={(text) => setPieceFlag(store, at, 'note', text)}
          />
        </>
      )}
    </section>
  );
}

/** Where there is nothing to look at here, because it was read on paper. */
function SeenInBook({ store, at, isSeen }: Pick<Props, 'store' | 'at' | 'isSeen'>) {
  const act = useAct();
  return (
    <label class="mark-seen">
      <input
        type="checkbox"
        checked={isSeen}
        onChange={() => act(() => setPieceFlag(store, at, 'seen', isSeen ? 'no' : 'in-book'))}
      />
      Seen in the book
    </label>
  );
}

const viewWords = { type: 'Type', mark: 'Mark', tell: 'Feedback' } as const;
type View = keyof typeof viewWords;

function ViewChoice({
  views,
  view,
  look,
}: {
  views: readonly View[];
  view: View;
  look: (view: View) => void;
}) {
  return (
    <fieldset class="mark-view">
      <legend class="unseen">What to do with the page</legend>
      {views.map((each) => (
        <button key={each} type="button" aria-pressed={each === view} onClick={() => look(each)}>
          {viewWords[each]}
        </button>
      ))}
    </fieldset>
  );
}

interface TypedProps {
  store: Store;
  at: PieceAt;
  draft: DraftSeen | undefined;
  isEarlier: boolean;
  /** Nobody types over words that are still being fetched. */
  ready: boolean;
}

function Typed({ store, at, draft, isEarlier, ready }: TypedProps) {
  const words = useWords();
  const version = draft?.version ?? 1;
  const away = draft?.onTheWay === true;
  return (
    <KeptText
      class="mark-draft kept-text-page"
      label={
        isEarlier ? words.say('The child’s words in {draft} {version}', { version }) : 'The child’s words'
      }
      placeholder={
        away
          ? 'The child’s words are long, and come with the next handover.'
          : words.say('Type or paste the {piece} here, or mark from the book.')
      }
      most={textMax}
      ready={ready && !away}
      kept={draft?.text ?? ''}
      scratch={(text) => keepScratch(store, at, 'draft', text, version)}
      keep={(text) => recordDraft(store, at, text, version)}
    />
  );
}
