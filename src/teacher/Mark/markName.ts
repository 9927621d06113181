import type { Mark } from '../../schema/markEvents.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';

/** What a mark is called: a code by what it means. */
export function sortName({ sort, code }: Pick<Mark, 'sort' | 'code'>, words: Words): string {
  if (sort !== 'code') return words.mark[sort];
  const known = words.codes.find((each) => each.code === code);
  return known ? `${known.code} ${known.means}` : (code ?? '');
}

/** What a mark is, where it stands and what it says, in one line. */
export function markName(
  { mark }: { mark: Pick<Mark, 'sort' | 'code' | 'place' | 'note'> },
  words: Words,
): string {
  const where = 'quote' in mark.place ? `“${shortened(String(mark.place.quote))}”` : '';
  return [sortName(mark, words), where, mark.note].filter(Boolean).join(', ');
}

export function shortened(words: string): string {
  return words.length > 48 ? `${words.slice(0, 45).trimEnd()}…` : words;
}
