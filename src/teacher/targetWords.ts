/** A pupil's wording as the head of a column: what comes after "I can". */
export function shortTarget(pupil: string): string {
  const short = pupil
    .trim()
    .replace(/^I can /, '')
    .replace(/\.$/, '');
  return short.charAt(0).toUpperCase() + short.slice(1);
}

/** A word in the middle of a sentence: "Not yet" as "not yet", but a school's "GD" stays. */
export function midSentence(words: string): string {
  return /^\p{Lu}(\p{Lu}|$)/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}
