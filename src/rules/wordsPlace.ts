import type { WordsPlace } from '../schema/place.ts';
import type { Phrase } from './phrases.ts';

const around = 40;
const longestQuote = 400;

/** The words of a text there, with what stands on either side. */
export function placeAt(text: string, { start, end }: Phrase): WordsPlace {
  const to = Math.min(end, start + longestQuote);
  return {
    quote: text.slice(start, to),
    before: text.slice(Math.max(0, start - around), start),
    after: text.slice(to, to + around),
  };
}

/** Where those words stand in a text that may have been changed since; undefined when they are gone. */
export function findPlace(text: string, { quote, before, after }: WordsPlace): Phrase | undefined {
  const found: { start: number; fit: number }[] = [];
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
    const end = start + quote.length;
    const fit = sameAtEnd(text.slice(0, start), before) + sameAtStart(text.slice(end), after);
    found.push({ start, fit });
  }
  const [best] = found.sort((a, b) => b.fit - a.fit || a.start - b.start);
  return best && { start: best.start, end: best.start + quote.length };
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
