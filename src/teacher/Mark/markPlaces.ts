import type { MarkSeen } from '../../rules/marks.ts';
import { findPlace } from '../../rules/wordsPlace.ts';
import type { PagePlace, WordsPlace } from '../../schema/place.ts';
import type { PinnedMark } from '../../ui/MarkedPage.tsx';
import type { TextMark } from '../../ui/MarkedText.tsx';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import { markName } from './markName.ts';

/** The marks whose words still stand in the text, where they stand now. */
export function marksInText(text: string, marks: readonly MarkSeen[]): TextMark[] {
  return marks.flatMap(({ id, mark }) => {
    const found = 'quote' in mark.place ? findPlace(text, mark.place as WordsPlace) : undefined;
    return found ? [{ id, sort: mark.sort, code: mark.code, start: found.start, end: found.end }] : [];
  });
}

/** The marks on one photographed page. */
export function marksOnPage(page: string, marks: readonly MarkSeen[], words: Words): PinnedMark[] {
  return marks.flatMap((seen) => {
    const { id, mark } = seen;
    if (!('page' in mark.place) || mark.place.page !== page) return [];
    const { x, y } = mark.place as PagePlace;
    return [{ id, sort: mark.sort, code: mark.code, x, y, label: markName(seen, words) }];
  });
}
