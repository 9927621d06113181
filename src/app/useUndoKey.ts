import { useEffect } from 'preact/hooks';
import { undoLast } from '../store/commands/undoLast.ts';
import type { Store } from '../store/store.ts';
import type { Act } from '../ui/act.ts';

/** Ctrl or Command with Z takes the last thing back, except where a text field has its own undo. */
export function useUndoKey(store: Store, act: Act, on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select')) return;
      event.preventDefault();
      void act(() => undoLast(store));
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  });
}
