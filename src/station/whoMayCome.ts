import type { PupilId } from '../schema/ids.ts';

/** Whom the teacher has put at this station; nobody named is everybody. */
export function isExpected(pupil: PupilId, who: readonly PupilId[] | 'all'): boolean {
  return who === 'all' || who.length === 0 || who.includes(pupil);
}

/**
 * Whether the tablet may be passed to the one whose writing was read. Where names are hidden, that would say
 * whose it was.
 */
export function mayPassTo(author: PupilId, who: readonly PupilId[] | 'all', unnamed: boolean): boolean {
  return !unnamed && isExpected(author, who);
}
