import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';

/** After each try that left something wrong, the first field that says so is gone to. */
export function useFirstWrong(): { form: RefObject<HTMLFormElement | null>; tried: () => void } {
  const form = useRef<HTMLFormElement>(null);
  const [tries, tried] = useReducer((n: number) => n + 1, 0);
  useLayoutEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [tries]);
  return { form, tried: () => tried(undefined) };
}
