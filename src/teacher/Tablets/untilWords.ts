import type { Clock } from '../../device/clock.ts';
import { today, wallTime } from '../../schema/wallTime.ts';

/** "14:05" of today, "Monday 30 November, 14:05" of another day. */
export function untilWords(ms: number, wall: Clock): string {
  const at = { now: () => ms, offset: wall.offset };
  const time = wallTime(at).slice(11, 16);
  if (today(at) === today(wall)) return time;
  const day = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${today(at)}T12:00:00Z`));
  return `${day}, ${time}`;
}
