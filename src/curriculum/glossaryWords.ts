import type { Term } from '../schema/curriculum.ts';

/** The glossary's terms that a text speaks of, in its order; "capital letter" is not also "letter". */
export function termsIn(text: string, terms: readonly Term[]): Term[] {
  const taken: [from: number, to: number][] = [];
  const found: { at: number; term: Term }[] = [];
  for (const term of [...terms].sort((a, b) => b.term.length - a.term.length)) {
    for (const { index, 0: words } of text.matchAll(patternOf(term))) {
      if (taken.some(([from, to]) => index < to && index + words.length > from)) continue;
      taken.push([index, index + words.length]);
      if (!found.some((each) => each.term === term)) found.push({ at: index, term });
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ term }) => term);
}

// In the singular or the plural, as a word of its own.
function patternOf({ term }: Term): RegExp {
  const words = term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
  const ending = term.endsWith('y') ? `(?:${words}|${words.slice(0, -1)}ies)` : `${words}(?:e?s)?`;
  return new RegExp(`(?<![\\p{L}\\d])${ending}(?![\\p{L}\\d])`, 'giu');
}
