import { useEffect, useRef, useState } from 'preact/hooks';
import type { Clock } from '../device/clock.ts';
import type { DeviceFacts } from '../device/facts.ts';
import type { ClassId } from '../schema/ids.ts';
import { beginLending, endLending, isOver, type Lent, lentNow } from './lending.ts';

const lookEveryMs = 1000;

export interface Lending {
  lent: Lent | undefined;
  lend: (of: ClassId) => Promise<void>;
  end: () => void;
}

/**
 * A teacher's tablet lent to children. `lock` locks the adult's screens, which then stay locked under the pupils' until
 * the PIN was right: when the time is up there is nothing to be seen but the lock. Other tabs follow when they are
 * looked at.
 */
export function useLent(
  facts: DeviceFacts,
  wall: Clock,
  atStart: Lent | undefined,
  lock: () => void,
): Lending {
  const [lent, setLent] = useState(atStart);
  const locking = useRef(lock);
  locking.current = lock;
  const end = () => {
    setLent(undefined);
    void endLending(facts);
  };
  useEffect(() => {
    if (!lent) return;
    const look = () => isOver(lent, wall.now()) && end();
    const looking = setInterval(look, lookEveryMs);
    return () => clearInterval(looking);
  }, [lent]);
  useEffect(() => {
    const shown = async () => {
      if (document.visibilityState !== 'visible') return;
      const now = await lentNow(facts, wall);
      if (now) locking.current();
      setLent(now);
    };
    document.addEventListener('visibilitychange', shown);
    window.addEventListener('pageshow', shown);
    return () => {
      document.removeEventListener('visibilitychange', shown);
      window.removeEventListener('pageshow', shown);
    };
  }, [facts, wall]);
  const lend = async (of: ClassId) => {
    const now = await beginLending(facts, wall, of);
    locking.current();
    setLent(now);
  };
  return { lent, lend, end };
}
