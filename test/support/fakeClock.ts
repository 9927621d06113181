import type { Clock } from '../../src/device/clock.ts';

export interface FakeClock extends Clock {
  elapse(ms: number): void;
  set(iso: string): void;
}

/** A clock that stands still until it is told to go on; `'2026-11-23T09:00:00+01:00'` also fixes its offset. */
export function fakeClock(startIso: string): FakeClock {
  let ms = read(startIso);
  let minutes = offsetIn(startIso);
  return {
    now: () => ms,
    offset: () => minutes,
    elapse(more) {
      ms += more;
    },
    set(iso) {
      ms = read(iso);
      minutes = offsetIn(iso);
    },
  };
}

function read(iso: string): number {
  const ms = Date.parse(iso);
  if (Number.isNaN(ms)) throw new Error(`"${iso}" is not a time`);
  return ms;
}

function offsetIn(iso: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(iso) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}
