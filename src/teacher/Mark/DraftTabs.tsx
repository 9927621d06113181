import { BookOpen, Plus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { DraftSeen } from '../../rules/draftChain.ts';
import { laidBetween } from '../../rules/layPages.ts';
import { marksOf, type PieceFact } from '../../rules/marks.ts';
import type { ChildFact } from '../../schema/childEvents.ts';
import { beginDraft } from '../../store/commands/beginDraft.ts';
import type { PieceAt } from '../../store/commands/mark.ts';
import { openAttachment } from '../../store/parts.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FlipBook } from '../../ui/FlipBook.tsx';
import { PagePicture } from '../../ui/PagePicture.tsx';
import { PinnedPage } from '../../ui/PinnedPage.tsx';
import { useWords } from '../../ui/useWords.ts';
import { WhyChanged } from '../WhyChanged.tsx';
import { pinsOn } from './markPlaces.ts';

interface Props {
  store: Store;
  at: PieceAt;
  drafts: readonly DraftSeen[];
  facts: readonly PieceFact[] | undefined;
  said: readonly ChildFact[] | undefined;
  opened: number | undefined;
  open: (version: number | undefined) => void;
}

/** Which draft is open, all of them as a book, and the next one. */
export function DraftTabs({ store, at, drafts, facts, said, opened, open }: Props) {
  const words = useWords();
  const act = useAct();
  const [shown, show] = useState<'book' | 'new'>();
  const newest = drafts.at(-1);
  const begin = async (from: 'clean' | 'last') => {
    show(undefined);
    if (await act(() => beginDraft(store, at, from))) open(undefined);
  };
  return (
    <div class="draft-tabs">
      {drafts.length > 1 &&
        drafts.map((draft) => (
          <Button
            key={draft.version}
            kind="quiet"
            class="draft-tab"
            aria-pressed={draft.version === opened}
            onClick={() => open(draft === newest ? undefined : draft.version)}
          >
            {words.say('{Draft} {version}', { version: draft.version })}
          </Button>
        ))}
      {drafts.length > 1 && (
        <Button kind="quiet" icon={<BookOpen aria-hidden="true" />} onClick={() => show('book')}>
          Compare
        </Button>
      )}
      {(newest?.text || newest?.onTheWay || newest?.pages.length !== 0 || newest.sounds.length > 0) && (
        <Button kind="quiet" icon={<Plus aria-hidden="true" />} onClick={() => show('new')}>
          {words.say('New {draft}')}
        </Button>
      )}
      {shown === 'book' && (
        <Dialog
          title={words.say('{Draft} by {draft}')}
          onClose={() => show(undefined)}
          actions={<Button onClick={() => show(undefined)}>Close</Button>}
        >
          <FlipBook
            drafts={drafts}
            reader="adult"
            picture={({ page, version }, alt) => (
              <PinnedPage marks={pinsOn(page.id, marksOf(facts), facts, version, words)}>
                <PagePicture attachment={page} read={(each) => openAttachment(store, each)} alt={alt} />
              </PinnedPage>
            )}
            laid={(before, after) => laidBetween(facts, before.page.id, after.page.id)}
            empty="Nothing yet."
            more={({ version }) => {
              const draft = drafts.find((each) => each.version === version);
              return (
                draft &&
                draft !== drafts[0] && (
                  <WhyChanged store={store} at={at} piece={{ said, marks: facts }} draft={draft} />
                )
              );
            }}
          />
        </Dialog>
      )}
      {shown === 'new' && (
        <Dialog
          title={words.say('Open {draft} {version}?', { version: (newest?.version ?? 0) + 1 })}
          onClose={() => show(undefined)}
          actions={
            <>
              <Button onClick={() => begin('last')}>Begin with the last words</Button>
              <Button kind="main" onClick={() => begin('clean')}>
                A clean page
              </Button>
            </>
          }
        >
          <p>
            {words.say('{Draft} {version} stays as it is, to be laid beside the new one.', {
              version: newest?.version ?? 0,
            })}
          </p>
        </Dialog>
      )}
    </div>
  );
}
