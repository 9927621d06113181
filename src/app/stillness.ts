import type { Clock } from '../device/clock.ts';
import type { DeviceFacts } from '../device/facts.ts';
import { isStill, keepTouch } from '../device/touch.ts';

const keepEveryMs = 30_000;

export interface Watch {
  touched(): void;
  /** Nobody touched it; is it time? Also after sleep, when timers stood still. */
  looked(): void;
  leaving(): void;
}

/** Notices touches from now on, and calls `lock` once when there were none for too long. */
export function watchTouches(facts: DeviceFacts, wall: Clock, lock: () => void): Watch {
  let last = wall.now();
  let kept = Number.NEGATIVE_INFINITY;
  let locked = false;
  const stillNow = () => {
    if (!locked && isStill(last, wall.now())) {
      locked = true;
      lock();
    }
    return locked;
  };
  const keep = () => {
    kept = last;
    // A full tablet: the next start asks for the PIN, that is all.
    keepTouch(facts, wall).catch(() => undefined);
  };
  return {
    touched() {
      if (stillNow()) return;
      last = wall.now();
      if (last - kept >= keepEveryMs) keep();
    },
    looked: () => void stillNow(),
    leaving() {
      if (!stillNow() && last > kept) keep();
    },
  };
}
