import type { Clock } from '../device/clock.ts';
import type { DeviceFacts } from '../device/facts.ts';

/**
 * Ten minutes: long enough for a walk round the room with the tablet in hand, short enough that one left on a
 * table is locked before the next lesson brings other children to it.
 */
const stillMs = 10 * 60_000;
const keepEveryMs = 30_000;

// A clock corrects itself by seconds; one that was set back further proves nothing.
const slackMs = 60_000;

function isStill(touchedAt: number, now: number): boolean {
  return now - touchedAt >= stillMs || touchedAt - now >= slackMs;
}

export async function wasStill(facts: DeviceFacts, wall: Clock): Promise<boolean> {
  const touchedAt = await facts.get<number>('touched');
  return touchedAt === undefined || isStill(touchedAt, wall.now());
}

export function keepTouch(facts: DeviceFacts, wall: Clock): Promise<void> {
  return facts.set('touched', wall.now());
}

/** Locked by hand, a reload must not open it again. */
export function forgetTouch(facts: DeviceFacts): Promise<void> {
  return facts.remove('touched');
}

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
