import type { PossibleDuplicate } from '../../store/duplicates.ts';
import type { PupilRow } from '../../store/rows.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import { fullName } from './clashWords.ts';

/** Why the two may be one child. */
export function likenessWords({ by }: Pick<PossibleDuplicate, 'by'>, { say }: Words): string {
  return {
    upn: 'Both have the same UPN.',
    born: 'The same name and date of birth.',
    class: say('The same name in the same {class}.'),
  }[by];
}

/** Whether it makes no difference to anybody which of the two is kept. */
export function areAlike(a: PupilRow, b: PupilRow): boolean {
  return fullName(a) === fullName(b) && a.class === b.class;
}

export function bornWords({ born }: Pick<PupilRow, 'born'>, words: Words): string {
  return born ? `born ${words.date(born)}` : '';
}
