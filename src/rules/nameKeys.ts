import type { RosterPupil } from '../schema/roster.ts';
import { foldName } from './foldName.ts';
import { calledNames } from './names.ts';

/** The same for two spellings of one name. */
export function namesKey({ given, family }: Pick<RosterPupil, 'given' | 'family'>): string {
  return `${foldName(given)}/${foldName(family)}`;
}

/** The same, of the names that a child goes by. */
export function calledKey(pupil: RosterPupil): string {
  return namesKey(calledNames(pupil));
}
