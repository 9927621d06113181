import type { MarkSeen, PieceFact } from '../../rules/marks.ts';
import { marksOnPage } from '../../rules/placeOnPage.ts';
import { findPlace } from '../../rules/wordsPlace.ts';
import type { WordsPlace } from '../../schema/place.ts';
import type { TextMark } from '../../ui/MarkedText.tsx';
import type { PinnedMark } from '../../ui/PinnedPage.tsx';
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
export function pinsOn(
  page: string,
  marks: readonly MarkSeen[],
  facts: readonly PieceFact[] | undefined,
  version: number,
  words: Words,
): PinnedMark[] {
  return marksOnPage(facts, { page, version, marks }, (seen, isEarlier) => {
    const from = isEarlier && words.say('from {draft} {version}', { version: seen.mark.version });
    return [markName(seen, words), from].filter(Boolean).join(', ');
  });
}
