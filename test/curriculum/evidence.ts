import type { Level } from '../../src/schema/words.ts';

type Says = (text: string, level: Level) => boolean;

/** What can be counted in a draft: does it show what its judgement says? One rule for each target of the sample. */
export const evidence: Record<string, Says> = {
  'Y4.DR.02': (text, level) => fits(paragraphsIn(text), { none: 1, some: 2, all: 3 }, level),
  'Y4.VGP.03': (text, level) => fits(frontedCommasIn(text), { none: 0, some: 1, all: 2 }, level),
  'Y4.VGP.04': (text, level) => {
    if (level === 'not-yet') return !text.includes('"');
    return text.includes('"') && (level === 'approaching' ? speechSlips(text) > 0 : speechSlips(text) === 0);
  },
  'Y4.VGP.01': (text, level) => fits(fullNounPhrasesIn(text), { none: 0, some: 0, all: 1 }, level),
  'Y4.VGP.08': (text, level) => fits(conjunctionsIn(text), { none: 0, some: 1, all: 3 }, level),
  'Y4.VGP.12': (text, level) => {
    const slips = punctuationSlips(text);
    return level === 'secure' || level === 'deeper' ? slips === 0 : slips > 0;
  },
  'Y4.SP.11': (text, level) => {
    const slips = misspeltIn(text);
    if (level === 'not-yet') return slips >= 3;
    return level === 'approaching' ? slips === 1 || slips === 2 : slips === 0;
  },
};

interface Steps {
  none: number;
  some: number;
  all: number;
}

function fits(count: number, { none, some, all }: Steps, level: Level): boolean {
  if (level === 'not-yet') return count <= none;
  if (level === 'approaching') return count >= some;
  return count >= all;
}

function paragraphsIn(text: string): number {
  return text.split('\n\n').length;
}

const speech = /"[^"]*"/g;

/** Sentences that open with a few words and a comma, speech apart. */
function frontedCommasIn(text: string): number {
  const told = text.replace(speech, '@');
  return [...told.matchAll(/(?:^|[.!?@]\s+|\n\n)(?:[A-Z][\w']*)(?: [\w':.]+){0,12}?,/g)].length;
}

/** Speech whose last mark is missing before the inverted commas close, or that opens without a capital letter. */
function speechSlips(text: string): number {
  const spoken = text.match(speech) ?? [];
  const unclosed = spoken.filter((words) => !/[,.!?]"$/.test(words)).length;
  const small = [...text.matchAll(/(said|asked|shouted) "[a-z]/g)].length;
  return unclosed + small;
}

/** Nouns described before and after: "a pale, silent hunter with". */
function fullNounPhrasesIn(text: string): number {
  const phrases = /\b(?:a|an|the|two)(?: [\w,]+){2,5} (?:with|of|off|like|shaped|that|for|under)\b/g;
  return text.match(phrases)?.length ?? 0;
}

function conjunctionsIn(text: string): number {
  const all =
    /\b(because|when|if|although|while|unless|until|whenever|wherever|even though|so that|before|since)\b/gi;
  return new Set(text.toLowerCase().match(all)).size;
}

/** A small i, a sentence that begins small, a last sentence that does not stop, an apostrophe left out, a run-on. */
function punctuationSlips(text: string): number {
  const told = text.replace(speech, '@');
  const small = told.match(/(?:^|[.!?]\s+)[a-z]/g)?.length ?? 0;
  const lonely = told.match(/(?:^| )i /g)?.length ?? 0;
  const unstopped = /[.!?"]$/.test(text) ? 0 : 1;
  const apostrophes =
    text.match(/\b(?:dont|didnt|dident|doesnt|wasnt|dosent|its (?:dark|a|true)|goats bell|dads hat)\b/g)
      ?.length ?? 0;
  return small + lonely + unstopped + apostrophes;
}

/** Words of the Year 3-4 list as these children get them wrong. */
const misspelt =
  /\b(?:bel(?:e|ei|i)ve|diffrent|suprised?|thougt|thort|re(?:m?ber|meber)(?:ed)?|minits?|throo|cort|hart|erly|eigt|breth|strate|favrite?|prehaps|probly|speshu?a?l|ilands?|posible|importent|stranj|froot|erth|disapeared|dificult|wieght|lern|famus)\b/gi;

function misspeltIn(text: string): number {
  return text.match(misspelt)?.length ?? 0;
}
