import { foldName } from '../../rules/foldName.ts';
import { type Level, levels } from '../../schema/words.ts';

export type LevelNames = Record<Level, string>;

/** They stand on four buttons side by side. */
export const longestWord = 20;

/** What is wrong with a school's words for the levels, each said by its own field; nothing when they can be used. */
export function wordProblems(words: LevelNames): Partial<LevelNames> {
  const found = levels.map((level) => [level, problemOf(level, words)] as const);
  return Object.fromEntries(found.filter(([, problem]) => problem !== undefined));
}

function problemOf(level: Level, words: LevelNames): string | undefined {
  const word = words[level].trim();
  if (word === '') return 'Type a word.';
  if (word.length > longestWord) return `Use at most ${longestWord} letters.`;
  const same = (other: Level) => other !== level && foldName(words[other]) === foldName(word);
  return levels.some(same) ? 'Two levels cannot have the same word.' : undefined;
}

export function trimmed(words: LevelNames): LevelNames {
  return Object.fromEntries(levels.map((level) => [level, words[level].trim()])) as LevelNames;
}
