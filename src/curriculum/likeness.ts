/**
 * How far a typed word means a word of a sheet, from 0 to 1: the same, its plural or another form, its
 * beginning, or a slip of the finger.
 */
export function likeness(typed: string, word: string): number {
  const [a, b] = [stem(typed), stem(word)];
  if (typed === word || a === b) return 1;
  if (a.length >= 3 && b.startsWith(a)) return 0.75;
  const shorter = Math.min(a.length, b.length);
  const shared = sharedBeginning(a, b);
  if (shared >= 5 && shared >= 0.65 * Math.max(a.length, b.length)) return 0.65;
  if (shorter >= 5 && a[0] === b[0] && slips(a, b) <= (shorter >= 8 ? 2 : 1)) return 0.55;
  return 0;
}

function stem(word: string): string {
  const one = singular(word);
  const root = one.replace(/(?:ing|ed)$/, '');
  return root.length >= 4 ? root : one;
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss'))
    return word.slice(0, -1).replace(/'$/, '');
  return word;
}

function sharedBeginning(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared += 1;
  return shared;
}

/** Letters missing, added, wrong or swapped with a neighbour. */
function slips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const wrong = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + wrong);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [before, above] = [above, row];
  }
  return above[b.length] ?? 0;
}
