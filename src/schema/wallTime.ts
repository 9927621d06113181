interface WallClock {
  now(): number;
  /** Minutes that local time is ahead of UTC at that moment. */
  offset(ms: number): number;
}

/** Local time as the classroom clock shows it, with its offset: `2026-11-22T10:15:30+00:00`. */
export function wallTime(clock: WallClock): string {
  const ms = clock.now();
  const offset = clock.offset(ms);
  const local = new Date(ms + offset * 60_000).toISOString().slice(0, 19);
  const sign = offset < 0 ? '-' : '+';
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  return `${local}${sign}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
}

/** The classroom's day, `2026-11-22`. */
export function today(clock: WallClock): string {
  return wallTime(clock).slice(0, 10);
}
