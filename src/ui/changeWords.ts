import type { Words } from './vocabulary/wordsOf.ts';

interface Counts {
  added: number;
  taken: number;
}

/** What a child did to their words since the draft before, said to them. */
export function changeWordsForChild({ added, taken }: Counts, { say }: Words): string {
  if (added === 0 && taken === 0) return say('The words are the same as before.');
  if (taken === 0)
    return added === 1 ? say('You added 1 word here.') : say('You added {added} words here.', { added });
  if (added === 0)
    return taken === 1
      ? say('You took out 1 word here.')
      : say('You took out {taken} words here.', { taken });
  return added === 1
    ? say('You added 1 word here and took out {taken}.', { taken })
    : say('You added {added} words here and took out {taken}.', { added, taken });
}

/** The same, said to an adult. */
export function changeWords({ added, taken }: Counts, { say }: Words): string {
  if (added === 0 && taken === 0) return say('The same words as in the {draft} before.');
  const parts = [
    added > 0 && (added === 1 ? say('1 word added') : say('{added} words added', { added })),
    taken > 0 && (taken === 1 ? say('1 word taken out') : say('{taken} words taken out', { taken })),
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}
