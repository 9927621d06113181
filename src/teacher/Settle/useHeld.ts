import { useRef } from 'preact/hooks';
import { type Held, holdOn } from './holdOn.ts';

/** What waits now, and what was here before and does not wait any more, in its old place, while the screen is open. */
export function useHeld<T>(now: readonly T[] | undefined, keyOf: (item: T) => string): Held<T>[] {
  const held = useRef<Held<T>[]>([]);
  if (now) held.current = holdOn(held.current, now, keyOf);
  return held.current;
}
