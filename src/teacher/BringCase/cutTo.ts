/** What a sheet has room for; the rest is said to be missing. */
export function cutTo(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, most - 1)}…`;
}

export function wordsIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value.trim() : undefined;
}
