import { useMemo } from 'preact/hooks';
import { sheetOf } from '../curriculum/starter.ts';
import { schoolLines, starterLines } from '../rules/sheetLines.ts';
import type { Subject } from '../schema/curriculum.ts';
import type { TargetId } from '../schema/ids.ts';
import type { SheetKey, SheetLine } from '../schema/sheet.ts';
import { sheetKey, sheetYears } from '../schema/sheetKey.ts';
import { live } from '../store/live.ts';
import { sheetInForce, targetsSaid } from '../store/sheetQueries.ts';
import type { Store } from '../store/store.ts';
import { useLive } from '../ui/useLive.ts';
import { useLoaded } from '../ui/useLoaded.ts';

export interface LineOfYear {
  key: SheetKey;
  year: number;
  line: SheetLine;
}

/** Every target of a subject, over all years: as in use, or as the next versions will have it. */
export function useAllLines(
  store: Store,
  subject: Subject,
  which: 'inUse' | 'draft',
): ReadonlyMap<TargetId, LineOfYear> | undefined {
  const starters = useLoaded(() => startersOf(subject), [subject]);
  const said = useLive(
    () =>
      live(async () =>
        Promise.all(
          sheetYears.map(async (year) => {
            const key = sheetKey(subject, year);
            return which === 'inUse' ? sheetInForce(store, key) : targetsSaid(store, key);
          }),
        ),
      ),
    [store, subject, which],
  );
  return useMemo(() => {
    if (!starters || !said) return undefined;
    const all = sheetYears.flatMap((year, i) => {
      const [key, starter, given] = [sheetKey(subject, year), starters[i] ?? [], said[i]];
      const lines = Array.isArray(given) ? schoolLines(starter, given) : (given?.lines ?? starter);
      return lines.map((line) => [line.code, { key, year, line }] as const);
    });
    return new Map(all);
  }, [starters, said, subject]);
}

function startersOf(subject: Subject): Promise<SheetLine[][]> {
  return Promise.all(sheetYears.map(async (year) => starterLines((await sheetOf(year, subject)).targets)));
}

export function prereqsIn(lines: ReadonlyMap<TargetId, LineOfYear>): Map<TargetId, readonly TargetId[]> {
  return new Map([...lines].map(([code, { line }]) => [code, line.prereqs]));
}
