import { foldName } from '../../rules/foldName.ts';

/** Levels stand on four buttons side by side. */
export const longestLevel = 20;
export const longestWord = 40;

export interface Typed {
  place: string;
  word: string;
}

/** What is wrong with the words that were typed, each by its own field; nothing when they can be used. */
export function wordProblems(typed: readonly Typed[], rivals: readonly Typed[]): Record<string, string> {
  const found = typed.map((each) => [each.place, problemOf(each, rivals)] as const);
  return Object.fromEntries(
    found.flatMap(([place, problem]) => (problem ? [[place, problem] as const] : [])),
  );
}

function problemOf({ place, word }: Typed, rivals: readonly Typed[]): string | undefined {
  const longest = longestAt(place);
  const said = word.trim();
  if (said === '') return 'Type a word.';
  if (said.length > longest) return `Use at most ${longest} letters.`;
  if (place === 'labels.year.year' && !said.includes('{n}')) return 'Write {n} where the number stands.';
  if (!place.startsWith('labels.year') && /[{}]/.test(said)) return 'Leave { and } out.';
  const rival = rivals.find((other) => other.place !== place && foldName(other.word) === foldName(said));
  return rival && rivals.some((other) => other.place === place)
    ? 'Something else is called that already. Choose another word.'
    : undefined;
}

export function longestAt(place: string): number {
  return place.startsWith('labels.level.') ? longestLevel : longestWord;
}
