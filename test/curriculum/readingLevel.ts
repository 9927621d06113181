/**
 * Flesch-Kincaid over a set of one-sentence lines: about the school grade (a year below the English year) that
 * reads them. The words given as taught are counted as one syllable: pupils learn those before they meet the line.
 */
export function readingGrade(lines: string[], taught: string[]): number {
  const words = lines.flatMap((line) => wordsOf(line, taught));
  const syllables = words.reduce((total, word) => total + syllablesOf(word), 0);
  return 0.39 * (words.length / lines.length) + 11.8 * (syllables / words.length) - 15.59;
}

export function wordsOf(line: string, taught: string[]): string[] {
  const longestFirst = taught.toSorted((a, b) => b.length - a.length);
  const plain = longestFirst.reduce(
    (text, term) => text.replace(new RegExp(`\\b${term.toLowerCase()}(?:s|es)?\\b`, 'g'), 'x'),
    line.toLowerCase(),
  );
  return plain.match(/[a-z]+(?:'[a-z]+)?/g) ?? [];
}

function syllablesOf(word: string): number {
  if (word.length <= 3) return 1;
  const sounded = word.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '').replace(/^y/, '');
  return Math.max(1, sounded.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}
