import { useEffect, useRef, useState } from 'preact/hooks';
import { useAct } from '../../ui/act.ts';

interface Typed<T> {
  value: T;
  /** Half-typed: it is shown, and kept when the field is left or the screen is hidden. */
  type: (next: T) => void;
  commit: () => void;
  /** Kept at once. */
  set: (next: T) => void;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What is typed stands over what is kept until that is the same, whatever else of the row is written meanwhile. */
export function useTyped<T>(kept: T, keep: (value: T) => Promise<void>): Typed<T> {
  const act = useAct();
  const [typed, setTyped] = useState<T>();
  const latest = useRef({ typed, kept, keep });
  latest.current = { typed, kept, keep };
  useEffect(() => {
    if (typed !== undefined && same(typed, kept)) setTyped(undefined);
  }, [JSON.stringify(kept), typed]);
  const type = (next: T) => {
    latest.current.typed = next;
    setTyped(next);
  };
  const commit = () => {
    const { typed: now, kept: before, keep: keepIt } = latest.current;
    if (now !== undefined && !same(now, before)) void act(() => keepIt(now));
  };
  useEffect(() => {
    const hidden = () => document.visibilityState === 'hidden' && commit();
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      commit();
    };
  }, []);
  const set = (next: T) => {
    type(next);
    commit();
  };
  return { value: typed ?? kept, type, commit, set };
}
