import type { PagePlace, WordsPlace } from '../schema/place.ts';
import type { DraftSeen } from './draftChain.ts';
import { type MarkSeen, marksOf, type PieceFact } from './marks.ts';
import { carriedTo } from './placeOnPage.ts';
import { findPlace } from './wordsPlace.ts';

/**
 * The marks of a draft, and of those before it what has its place in this one too or still waits for an answer, so
 * that a gap is followed from draft to draft.
 */
export function marksAt(
  draft: Pick<DraftSeen, 'version' | 'text' | 'pages'>,
  facts: readonly PieceFact[] | undefined,
): MarkSeen[] {
  return marksOf(facts).filter((seen) => {
    const { version } = seen.mark;
    return (
      version === draft.version ||
      (version < draft.version && (seen.state === 'open' || isPlaced(seen, draft, facts)))
    );
  });
}

/** Its words stand in the draft, or its page is there or was laid on one that is. */
export function isPlaced(
  { mark: { place } }: MarkSeen,
  draft: Pick<DraftSeen, 'text' | 'pages'>,
  facts: readonly PieceFact[] | undefined,
): boolean {
  if ('quote' in place) return findPlace(draft.text, place as WordsPlace) !== undefined;
  return draft.pages.some(({ page }) => carriedTo(facts, place as PagePlace, page.id) !== undefined);
}
