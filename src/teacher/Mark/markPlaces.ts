import type { DraftSeen } from '../../rules/draftChain.ts';
import { carriedTo } from '../../rules/layPages.ts';
import { type MarkSeen, marksOf } from '../../rules/marks.ts';
import { findPlace } from '../../rules/wordsPlace.ts';
import type { MarkFact } from '../../schema/markEvents.ts';
import type { PagePlace, WordsPlace } from '../../schema/place.ts';
import type { PinnedMark } from '../../ui/MarkedPage.tsx';
import type { TextMark } from '../../ui/MarkedText.tsx';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import { markName } from './markName.ts';

/** The marks whose words still stand in the text, where they stand now. */
export function marksInText(text: string, marks: readonly MarkSeen[], version: number): TextMark[] {
  return marks.flatMap(({ id, mark }) => {
    const found = 'quote' in mark.place ? findPlace(text, mark.place as WordsPlace) : undefined;
    if (!found) return [];
    const { sort, code } = mark;
    return [{ id, sort, code, start: found.start, end: found.end, isEarlier: mark.version < version }];
  });
}

/** The marks on one photographed page, and those of earlier drafts' pages that it was laid on. */
export function marksOnPage(
  page: string,
  marks: readonly MarkSeen[],
  facts: readonly MarkFact[] | undefined,
  version: number,
  words: Words,
): PinnedMark[] {
  return marks.flatMap((seen) => {
    const { id, mark } = seen;
    const point = 'page' in mark.place && carriedTo(facts, mark.place as PagePlace, page);
    if (!point) return [];
    const isEarlier = mark.version < version;
    const from = isEarlier && words.say('from {draft} {version}', { version: mark.version });
    const label = [markName(seen, words), from].filter(Boolean).join(', ');
    return [{ id, sort: mark.sort, code: mark.code, ...point, label, isEarlier }];
  });
}

/**
 * The marks of a draft, and of those before it what has its place in this one too or still waits for an answer, so
 * that a gap is followed from draft to draft.
 */
export function marksAt(draft: DraftSeen, facts: readonly MarkFact[] | undefined): MarkSeen[] {
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
  facts: readonly MarkFact[] | undefined,
): boolean {
  if ('quote' in place) return findPlace(draft.text, place as WordsPlace) !== undefined;
  return draft.pages.some(({ page }) => carriedTo(facts, place as PagePlace, page.id) !== undefined);
}
