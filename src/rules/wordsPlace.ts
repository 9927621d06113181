import type { Place, WordsPlace } from '../schema/place.ts';
import type { Phrase } from './phrases.ts';

const around = 40;
const longestQuote = 400;
/** So many letters beside a place are not found beside another one by chance. */
const enough = 8;

/** The place, where it is one of words and not of a photographed page. */
export function wordsIn(place: Place | undefined): WordsPlace | undefined {
  return place && 'quote' in place ? (place as WordsPlace) : undefined;
}

/** Where words stand now. */
export interface PlaceFound extends Phrase {
  /** The place is there, and its words are others than they were. */
  isChanged?: true;
}

/** The words of a text there, with what stands on either side. */
export function placeAt(text: string, { start, end }: Phrase): WordsPlace {
  const to = Math.min(end, start + longestQuote);
  return {
    quote: text.slice(start, to),
    before: text.slice(Math.max(0, start - around), start),
    after: text.slice(to, to + around),
  };
}

/**
 * Where that place is in a text that may have been changed since; undefined when it is gone.
 *
 * | the words    | what stood beside them                | the place                     |
 * |--------------|---------------------------------------|-------------------------------|
 * | once         | any                                   | there                         |
 * | several times| any                                   | where most of it fits         |
 * | gone         | both sides, not far from each other   | between them, changed         |
 * | gone         | otherwise                             | gone                          |
 */
export function findPlace(text: string, place: WordsPlace): PlaceFound | undefined {
  const { quote, before, after } = place;
  const found: { start: number; fit: number }[] = [];
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
    const end = start + quote.length;
    if (isInsideWord(text, start, end)) continue;
    const fit = sameAtEnd(text.slice(0, start), before) + sameAtStart(text.slice(end), after);
    found.push({ start, fit });
  }
  const [best] = found.sort((a, b) => b.fit - a.fit || a.start - b.start);
  const changed = between(text, place);
  // A short word that stands again somewhere else is not this place, where this one is known by what is beside it.
  if (best && (!changed || best.fit >= enough)) return { start: best.start, end: best.start + quote.length };
  return changed;
}

/** "cat" is not in "catch". */
function isInsideWord(text: string, start: number, end: number): boolean {
  const isLetter = (at: number) => /[\p{L}\p{N}]/u.test(text.charAt(at));
  return (isLetter(start - 1) && isLetter(start)) || (isLetter(end - 1) && isLetter(end));
}

/** What stands now between the words that stood before and after it. */
function between(text: string, { quote, before, after }: WordsPlace): PlaceFound | undefined {
  const [left, right] = [before.slice(-enough * 2), after.slice(0, enough * 2)];
  if (left.trim().length < enough || right.trim().length < enough) return undefined;
  const start = text.indexOf(left) + left.length;
  const end = text.indexOf(right, start);
  const isNear = end - start <= quote.length * 2 + around;
  if (start < left.length || end <= start || !isNear) return undefined;
  return { start, end, isChanged: true };
}

function sameAtStart(text: string, words: string): number {
  let n = 0;
  while (n < words.length && text[n] === words[n]) n += 1;
  return n;
}

function sameAtEnd(text: string, words: string): number {
  let n = 0;
  while (n < words.length && text.at(-1 - n) === words.at(-1 - n)) n += 1;
  return n;
}
