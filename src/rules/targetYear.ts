import type { PupilId, TargetId } from '../schema/ids.ts';

/** The year group on whose sheet a target of the starter sheets stands; a school's own targets say none. */
export function yearOfTarget(target: TargetId): number | undefined {
  const year = /^Y(\d)\./.exec(target)?.[1];
  return year === undefined ? undefined : Number(year);
}

/**
 * Each pupil's own year, where a class has more than one. Empty where all are of the class's year, or the list says
 * nothing of anybody's.
 */
export function yearsApart(
  pupils: readonly { id: PupilId; year?: number | undefined }[],
  classYear: number | undefined,
): Map<PupilId, number> {
  if (classYear === undefined || pupils.every(({ year = classYear }) => year === classYear)) return new Map();
  return new Map(pupils.map(({ id, year = classYear }) => [id, year]));
}
