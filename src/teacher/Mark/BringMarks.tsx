import type { DraftSeen } from '../../rules/draftChain.ts';
import { alignmentOf } from '../../rules/layPages.ts';
import { marksOf, type PieceFact } from '../../rules/marks.ts';
import { carriedTo } from '../../rules/placeOnPage.ts';
import type { Attachment } from '../../schema/attachment.ts';
import type { Page } from '../../schema/event.ts';
import type { PagePlace } from '../../schema/place.ts';
import type { PieceAt } from '../../store/commands/mark.ts';
import type { Store } from '../../store/store.ts';
import { useWords } from '../../ui/useWords.ts';
import { LayPages } from './LayPages.tsx';

interface Props {
  store: Store;
  at: PieceAt;
  draft: DraftSeen;
  /** The last draft before it that was photographed. */
  earlier: DraftSeen | undefined;
  /** Which page of the draft. */
  order: number;
  facts: readonly PieceFact[] | undefined;
}

/** How the marks of an earlier draft, or of a photo that was taken again, come to stand on this page. */
export function BringMarks({ store, at, draft, earlier, order, facts }: Props) {
  const words = useWords();
  const after = draft.pages[order] as Page;
  const before = earlier && ((earlier.pages[order] ?? earlier.pages.at(-1)) as Page);
  const photo = photoBefore(after, facts);
  const lay = { store, at, facts };
  return (
    <>
      {photo && (
        <LayPages
          {...lay}
          from={{ page: photo, name: 'The photo before' }}
          to={{ page: after.page, name: 'The new photo' }}
          offer="Bring the marks of the photo before here"
          done="Laid on the photo before"
          title="The same two places on both photos"
        />
      )}
      {earlier && before && (
        <LayPages
          {...lay}
          from={{ page: before.page, name: words.say('{Draft} {version}', { version: earlier.version }) }}
          to={{ page: after.page, name: words.say('{Draft} {version}', { version: draft.version }) }}
          offer={words.say('Bring the marks of {draft} {version} here', { version: earlier.version })}
          done={words.say('Laid on {draft} {version}', { version: earlier.version })}
          title={words.say('The same two places on both {drafts}')}
        />
      )}
    </>
  );
}

/** The photo that was taken again, where something was marked on it. */
function photoBefore({ page, was = [] }: Page, facts: Props['facts']): Attachment | undefined {
  const before = was.findLast(({ touched }) => !touched)?.page;
  if (!before || alignmentOf(facts, before.id, page.id)) return before;
  const isOn = (place: object, photo: string) =>
    'page' in place && carriedTo(facts, place as PagePlace, photo) !== undefined;
  const isLeft = marksOf(facts).some(
    ({ mark: { place } }) => isOn(place, before.id) && !isOn(place, page.id),
  );
  return isLeft ? before : undefined;
}
