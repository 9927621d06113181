import type { Mark } from '../schema/markEvents.ts';
import type { Words } from '../ui/vocabulary/wordsOf.ts';

/** What a mark of the teacher asks for or praises: of a code, what it stands for. */
export function markMeans({ sort, code }: Pick<Mark, 'sort' | 'code'>, words: Words): string {
  if (sort !== 'code') return words.mark[sort];
  return words.codes.find((each) => each.code === code)?.means ?? code ?? '';
}
