interface Counts {
  added: number;
  taken: number;
}

/** What a child did to their words since the draft before, said to them. */
export function changeWordsForChild({ added, taken }: Counts): string {
  if (added === 0 && taken === 0) return 'The words are the same as before.';
  if (taken === 0) return `You added ${words(added)} here.`;
  if (added === 0) return `You took out ${words(taken)} here.`;
  return `You added ${words(added)} here and took out ${taken}.`;
}

/** The same, said to an adult. */
export function changeWords({ added, taken }: Counts): string {
  if (added === 0 && taken === 0) return 'The same words as in the draft before.';
  const parts = [added > 0 && `${words(added)} added`, taken > 0 && `${words(taken)} taken out`];
  return `${parts.filter(Boolean).join(', ')}.`;
}

function words(n: number): string {
  return n === 1 ? '1 word' : `${n} words`;
}
