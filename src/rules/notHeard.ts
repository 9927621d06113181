import type { PupilId } from '../schema/ids.ts';

/** After so many school days a child who has not heard from the teacher is on a list (C58). */
export const longSilence = 10;

/** Days such as `2026-11-22`. */
export interface HeardFrom {
  pupil: PupilId;
  /** The last day on which an adult said anything of the child's work. */
  heardOn: string | undefined;
  /** Where nothing was said yet: from when on something could have been. */
  since: string;
}

/** Who has not heard for ten school days, in the order in which they came: it is a list, and no ranking. */
export function notHeard<H extends HeardFrom>(pupils: readonly H[], today: string): H[] {
  return pupils.filter(({ heardOn, since }) => schoolDaysAfter(heardOn ?? since, today) >= longSilence);
}

/** Mondays to Fridays after a day, up to another one. No school's calendar is kept, so holidays count. */
export function schoolDaysAfter(day: string, until: string): number {
  return Math.max(0, weekdaysUpTo(dayNumber(until)) - weekdaysUpTo(dayNumber(day)));
}

function dayNumber(day: string): number {
  return Math.floor(Date.parse(day) / 86_400_000);
}

// Day 4 was a Monday, 5 January 1970.
function weekdaysUpTo(day: number): number {
  const [weeks, over] = [Math.floor((day - 4) / 7), (((day - 4) % 7) + 7) % 7];
  return weeks * 5 + Math.min(over + 1, 5);
}
