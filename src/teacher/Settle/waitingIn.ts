import type { ClassId } from '../../schema/ids.ts';
import type { Clash } from '../../store/clashes.ts';
import type { PossibleDuplicate } from '../../store/duplicates.ts';

/** How much waits; of one class, what is about its pupils, its units and itself. */
export function waitingIn(
  all: { clashes: readonly Clash[]; duplicates: readonly PossibleDuplicate[] } | undefined,
  classId: ClassId | undefined,
): { changed: number; alike: number } {
  const { clashes = [], duplicates = [] } = all ?? {};
  if (classId === undefined) return { changed: clashes.length, alike: duplicates.length };
  const isAbout = ({ at, pupil, other, unit }: Clash) =>
    [pupil, other, unit].some((row) => row?.class === classId) ||
    (at.record === 'class' && at.ids.includes(classId));
  return {
    changed: clashes.filter(isAbout).length,
    alike: duplicates.filter(({ pupils }) => pupils.some((row) => row.class === classId)).length,
  };
}
