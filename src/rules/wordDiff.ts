/** Words that follow each other. */
export interface Words {
  text: string;
  /** Only in this one of the two texts. */
  only: boolean;
}

/** Two wordings, each with the words marked that the other one has not: the longest run of common words stays plain. */
export function wordDiff(from: string, to: string): { from: Words[]; to: Words[] } {
  const [a, b] = [split(from), split(to)];
  const longest = commonLengths(a, b);
  const [left, right]: [Words[], Words[]] = [[], []];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]];
    if (x !== undefined && x === y) {
      add(left, x, false);
      add(right, x, false);
      i += 1;
      j += 1;
    } else if (y === undefined || (x !== undefined && at(longest, i + 1, j) >= at(longest, i, j + 1))) {
      add(left, x ?? '', true);
      i += 1;
    } else {
      add(right, y, true);
      j += 1;
    }
  }
  return { from: left, to: right };
}

function add(words: Words[], text: string, only: boolean): void {
  const last = words.at(-1);
  if (last?.only === only) last.text += ` ${text}`;
  else words.push({ text, only });
}

function split(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** For every pair of places, how many words the rests from there have in common, in order. */
function commonLengths(a: string[], b: string[]): number[][] {
  const rows = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      (rows[i] as number[])[j] =
        a[i] === b[j] ? at(rows, i + 1, j + 1) + 1 : Math.max(at(rows, i + 1, j), at(rows, i, j + 1));
  return rows;
}

function at(rows: number[][], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}
