/** Words that follow each other, with the spaces and new lines between and after them. */
export interface Words {
  text: string;
  /** Only in this one of the two texts. */
  only: boolean;
}

export interface WordDiff {
  from: Words[];
  to: Words[];
  /** How many words only the later text has, and how many only the earlier one. */
  added: number;
  taken: number;
}

/** Beyond so many pairs of words nothing is left of the first text that a reader would look for in the second. */
const pairsMax = 4_000_000;

/** Two texts, each with the words marked that the other one has not: the longest run of common words stays plain. */
export function wordDiff(from: string, to: string): WordDiff {
  const [a, b] = [split(from), split(to)];
  const head = common(a, b, (words, n) => words[n]);
  const tail = common(a.slice(head), b.slice(head), (words, n) => words[words.length - 1 - n]);
  const middle = (words: string[]) => words.slice(head, words.length - tail);
  const kept = pairsKept(middle(a), middle(b));
  const only = (words: string[], side: 0 | 1) => {
    const same = new Set(kept.map((pair) => pair[side] + head));
    return words.map((_, i) => i >= head && i < words.length - tail && !same.has(i));
  };
  const [mine, theirs] = [only(a, 0), only(b, 1)];
  const count = (flags: boolean[]) => flags.filter(Boolean).length;
  return { from: runs(a, mine), to: runs(b, theirs), added: count(theirs), taken: count(mine) };
}

function split(text: string): string[] {
  return text.trimStart().match(/\S+\s*/g) ?? [];
}

const isSame = (a: string | undefined, b: string | undefined) => a?.trimEnd() === b?.trimEnd();

/** How many words are the same from one end on. */
function common(a: string[], b: string[], at: (words: string[], n: number) => string | undefined): number {
  let n = 0;
  while (n < a.length && n < b.length && isSame(at(a, n), at(b, n))) n += 1;
  return n;
}

/** Places of the words that both have, in order. */
function pairsKept(a: string[], b: string[]): [number, number][] {
  if (a.length * b.length > pairsMax) return [];
  const longest = commonLengths(a, b);
  const kept: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (isSame(a[i], b[j])) {
      kept.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(longest, i + 1, j) >= at(longest, i, j + 1)) i += 1;
    else j += 1;
  }
  return kept;
}

function runs(words: string[], only: boolean[]): Words[] {
  const found: Words[] = [];
  for (const [i, text] of words.entries()) {
    const last = found.at(-1);
    if (last && last.only === only[i]) last.text += text;
    else found.push({ text, only: only[i] === true });
  }
  return found;
}

/** For every pair of places, how many words the rests from there have in common, in order. */
function commonLengths(a: string[], b: string[]): Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      (rows[i] as Uint16Array)[j] = isSame(a[i], b[j])
        ? at(rows, i + 1, j + 1) + 1
        : Math.max(at(rows, i + 1, j), at(rows, i, j + 1));
  return rows;
}

function at(rows: Uint16Array[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}
