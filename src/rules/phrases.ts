/** A stretch of a text, from one character up to another. */
export interface Phrase {
  start: number;
  end: number;
}

/** As many words as a child takes in at one look, and a finger can mean. */
const longest = 14;

/**
 * A text in stretches that can be tapped: its sentences. Who writes without full stops still gets places, before the
 * words that join clauses, else after so many words.
 */
export function phrasesOf(text: string): Phrase[] {
  return sentencesOf(text).flatMap((sentence) => cutLong(text, sentence));
}

function sentencesOf(text: string): Phrase[] {
  const found = text.matchAll(/[^\n]*?(?:[.!?…]+["'”’)]*(?=\s|$)|\n|$)/g);
  return [...found].flatMap((match) => trimmed(text, match.index, match.index + match[0].length));
}

function trimmed(text: string, from: number, to: number): Phrase[] {
  const said = text.slice(from, to);
  const start = from + (said.length - said.trimStart().length);
  const end = from + said.trimEnd().length;
  return end > start ? [{ start, end }] : [];
}

const joining = /^(?:and|but|so|then|because|when|while|if|or)$/i;

function cutLong(text: string, { start, end }: Phrase): Phrase[] {
  const words = [...text.slice(start, end).matchAll(/\S+/g)];
  if (words.length <= longest) return [{ start, end }];
  const isEnough = (i: number) => i >= longest / 2 && words.length - i >= 3;
  const joint = words.findIndex(([word], i) => isEnough(i) && i <= longest && joining.test(word));
  const cut = start + (words[joint > 0 ? joint : longest]?.index ?? 0);
  return [...trimmed(text, start, cut), ...cutLong(text, { start: cut, end })];
}
