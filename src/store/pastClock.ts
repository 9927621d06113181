import type { Clock } from '../device/clock.ts';
import { today, wallTime } from '../schema/wallTime.ts';

const day = 24 * 60 * 60_000;

export interface PastClock extends Clock {
  /** Stands at half past three of that day from now on, on the Friday before for a day at the weekend. */
  goTo(daysAgo: number): void;
}

/** A clock for what was done on earlier days. It never goes back, and passes a few seconds at each look. */
export function pastClock(wall: Clock): PastClock {
  const now = wall.now();
  let ms = 0;
  return {
    now() {
      ms += 3000;
      return ms;
    },
    offset: (at) => wall.offset(at),
    goTo(daysAgo) {
      const then = afterSchool(schoolDay(now - daysAgo * day, wall), wall);
      // Never after the moment at which somebody looks.
      ms = Math.max(ms, Math.min(then, now - day / 24));
    },
  };
}

function schoolDay(ms: number, wall: Clock): number {
  const weekday = new Date(`${today(at(ms, wall))}T12:00:00Z`).getUTCDay();
  return ms - (weekday === 6 ? 1 : weekday === 0 ? 2 : 0) * day;
}

function afterSchool(ms: number, wall: Clock): number {
  const [hours, minutes] = wallTime(at(ms, wall)).slice(11, 16).split(':').map(Number) as [number, number];
  return ms + (15 * 60 + 30 - hours * 60 - minutes) * 60_000;
}

function at(ms: number, { offset }: Clock): Clock {
  return { now: () => ms, offset };
}
