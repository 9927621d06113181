import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';

/** Anything that tells its newest value, and its failure, until it is let go. */
export interface Subscribable<T> {
  subscribe(next: (value: T) => void, failed: (error: unknown) => void): () => void;
}

interface Held<T> {
  deps: readonly unknown[];
  value?: T;
  error?: unknown;
}

/**
 * The newest value, or undefined until the first one is there. A change of `deps` forgets the old value at once,
 * so that one pupil's words are never drawn under another pupil's name. A failure goes to the error boundary.
 */
export function useLive<T>(make: () => Subscribable<T>, deps: readonly unknown[]): T | undefined {
  const held = useRef<Held<T>>({ deps });
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  if (!same(held.current.deps, deps)) held.current = { deps };
  // Not after the paint: the first thing that a screen has to show is what it asks for here.
  useLayoutEffect(() => {
    const mine = held.current;
    return make().subscribe(
      (value) => {
        mine.value = value;
        if (held.current === mine) redraw(undefined);
      },
      (error) => {
        mine.error = error;
        if (held.current === mine) redraw(undefined);
      },
    );
  }, deps);
  if (held.current.error !== undefined) throw held.current.error;
  return held.current.value;
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}
