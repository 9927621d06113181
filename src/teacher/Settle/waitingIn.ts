import type { ClassId } from '../../schema/ids.ts';
import type { Clash } from '../../store/clashes.ts';
import type { PossibleDuplicate } from '../../store/duplicates.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';

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

/** What a teacher is told of before opening the list; nothing when there is nothing. */
export function waitingWords({ changed, alike }: { changed: number; alike: number }, { say }: Words): string {
  const apart =
    changed === 1
      ? say('Two {adults} changed one thing apart.')
      : say('{changed} things were changed by two {adults} apart.', { changed });
  const pairs =
    alike === 1
      ? say('Two {pupils} may be one child.')
      : say('{alike} pairs of {pupils} may be one child each.', { alike });
  return [changed > 0 && apart, alike > 0 && pairs].filter(Boolean).join(' ');
}
