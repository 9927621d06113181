import type { Face, Pupil, PupilPair } from '../schema/records.ts';
import { calledNames } from './names.ts';

/** A pupil's row as far as a face is made of it. */
export type Known = Partial<Pupil> & { id: string; pairs?: Record<string, PupilPair> };

/**
 * What a station is told of a pupil: the name that the child goes by, one letter more, and whether they are here.
 * Undefined while only a part of the pupil has arrived. A pupil who is shown under another one has no face there:
 * the child would find themselves twice.
 */
export function faceOf(pupil: Known): Omit<Face, 'picture' | 'code'> | undefined {
  const { given, family, class: classId, place, goal, pairs = {} } = pupil;
  if (given === undefined || family === undefined || classId === undefined) return undefined;
  const called = calledNames({ ...pupil, given, family });
  const isElsewhere = Object.entries(pairs).some(([other, { same }]) => same === other);
  const initial = [...called.family.normalize('NFC')][0]?.toLocaleUpperCase('en-GB');
  return {
    class: classId,
    given: called.given || initial || '?',
    ...(called.given && initial && { initial }),
    ...(goal && { goal: goal === 'none' ? goal : { pupil: goal.pupil, step: goal.step } }),
    place: isElsewhere ? 'left' : (place ?? 'here'),
  };
}
