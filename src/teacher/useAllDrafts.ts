import { useMemo } from 'preact/hooks';
import { groupsBy } from '../rules/groupsBy.ts';
import type { SheetKey, SheetLine } from '../schema/sheet.ts';
import type { Store } from '../store/store.ts';
import { useAllLines } from './useAllLines.ts';

/** Every sheet as its next version will be. */
export function useAllDrafts(store: Store): ReadonlyMap<SheetKey, SheetLine[]> | undefined {
  const writing = useAllLines(store, 'writing', 'draft');
  const reading = useAllLines(store, 'reading', 'draft');
  return useMemo(() => {
    if (!writing || !reading) return undefined;
    const groups = groupsBy([...writing.values(), ...reading.values()], ({ key }) => key);
    return new Map([...groups].map(([key, all]) => [key as SheetKey, all.map(({ line }) => line)]));
  }, [writing, reading]);
}
