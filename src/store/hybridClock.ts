import type { Clock } from '../device/clock.ts';
import type { DeviceId } from '../schema/ids.ts';
import { counterMax, makeStamp, readStamp, type Stamp, timeMax } from '../schema/stamp.ts';

/**
 * Stamps that always move past what this tablet has made or seen, whatever its wall clock says.
 * Two tabs each hold one: a command hands in the stamps of the rows that it read, so that what follows another
 * tab's tap is also stamped after it. Each counts from a start of its own, so that two of one name (tabs, copies)
 * that tap in one millisecond of a coarse clock, or after one stamp that they have both seen, do not make one stamp.
 */
export interface HybridClock {
  next(...seen: (Stamp | undefined)[]): Stamp;
  see(stamp: Stamp): void;
}

export function hybridClock(clock: Clock, device: DeviceId, start = 0): HybridClock {
  let ms = 0;
  let counter = 0;
  let isSeen = false;
  const see = (stamp: Stamp) => {
    const read = readStamp(stamp);
    if (read.ms < ms || (read.ms === ms && read.counter <= counter)) return;
    ({ ms, counter } = read);
    isSeen = true;
  };
  return {
    see,
    next(...seen) {
      for (const stamp of seen) if (stamp) see(stamp);
      const now = clock.now();
      if (now > ms || (isSeen && ms < timeMax)) {
        ms = Math.max(now, ms + 1);
        counter = start;
      } else if (counter < counterMax) counter += 1;
      else {
        ms += 1;
        counter = 0;
      }
      isSeen = false;
      return makeStamp(ms, counter, device);
    },
  };
}
