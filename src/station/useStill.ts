import { useEffect, useRef } from 'preact/hooks';
import type { Clock } from '../device/clock.ts';

/** A child who has gone leaves the page open: after so many seconds without a touch it is nobody's. */
export const usualStillFor = 60;
const lookEveryMs = 2000;
const here = 'station-still-here';

/** Somebody is there who touches nothing, such as a child who talks to the tablet. */
export function stillHere(): void {
  window.dispatchEvent(new Event(here));
}

/** Calls `leave` once nobody has touched the tablet for so many seconds, also when it slept meanwhile. */
export function useStill(wall: Clock, wanted: boolean, seconds: number, leave: () => void): void {
  const leaving = useRef(leave);
  leaving.current = leave;
  useEffect(() => {
    if (!wanted) return;
    let last = wall.now();
    const touched = () => {
      look();
      last = wall.now();
    };
    const look = () => {
      if (Math.abs(wall.now() - last) >= seconds * 1000) leaving.current();
    };
    const looking = setInterval(look, lookEveryMs);
    const options = { capture: true, passive: true };
    const kinds = ['pointerdown', 'keydown', 'input', here] as const;
    for (const kind of kinds) window.addEventListener(kind, touched, options);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(looking);
      for (const kind of kinds) window.removeEventListener(kind, touched, options);
      document.removeEventListener('visibilitychange', look);
    };
  }, [wanted, wall, seconds]);
}
