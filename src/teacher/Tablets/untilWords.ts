import type { Clock } from '../../device/clock.ts';
import { today, wallTime } from '../../schema/wallTime.ts';

/** "14:05" of today, "Monday 30 November, 14:05" of another day. */
export function untilWords(ms: number, wall: Clock): string {
  const at = { now: () => ms, offset: wall.offset };
  const time = wallTime(at).slice(11, 16);
  return today(at) === today(wall) ? time : `${written(ms, wall, { weekday: 'long' })}, ${time}`;
}

/** "30 November 2026". */
export function dayWords(ms: number, wall: Clock): string {
  return written(ms, wall, { year: 'numeric' });
}

function written(ms: number, wall: Clock, more: Intl.DateTimeFormatOptions): string {
  const day = today({ now: () => ms, offset: wall.offset });
  const words = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC', ...more });
  return words.format(new Date(`${day}T12:00:00Z`)).replace(',', '');
}
