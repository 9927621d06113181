import { useMemo } from 'preact/hooks';
import { sheetOf } from '../curriculum/starter.ts';
import { schoolLines, starterLines } from '../rules/sheetLines.ts';
import type { Sheet } from '../schema/curriculum.ts';
import type { SheetKey, SheetLine } from '../schema/sheet.ts';
import { partsOfSheetKey } from '../schema/sheetKey.ts';
import { live } from '../store/live.ts';
import { type SheetInForce, sheetInForce, targetsSaid } from '../store/sheetQueries.ts';
import type { Store } from '../store/store.ts';
import { useLive } from '../ui/useLive.ts';
import { useLoaded } from '../ui/useLoaded.ts';

export interface SchoolSheet {
  key: SheetKey;
  inForce: SheetInForce;
  /** What units are planned from. */
  inUse: SheetLine[];
  /** What the next version will be. */
  draft: SheetLine[];
  starter: SheetLine[];
}

/** A sheet as the school has it, and as it will have it. */
export function useSheet(store: Store, key: SheetKey): SchoolSheet | undefined {
  const starter = useLoaded(() => startersOf(key), [key]);
  const read = useLive(
    () =>
      live(async () => ({ inForce: await sheetInForce(store, key), said: await targetsSaid(store, key) })),
    [store, key],
  );
  return useMemo(() => starter && read && schoolSheet(key, starter, read), [key, starter, read]);
}

async function startersOf(key: SheetKey): Promise<SheetLine[]> {
  const { subject, year } = partsOfSheetKey(key);
  return starterLines((await sheetOf(year, subject)).targets);
}

function schoolSheet(
  key: SheetKey,
  starter: SheetLine[],
  { inForce, said }: { inForce: SheetInForce; said: Parameters<typeof schoolLines>[1] },
): SchoolSheet {
  return { key, inForce, inUse: inForce.lines ?? starter, draft: schoolLines(starter, said), starter };
}

/** The targets in use, as the screens that search a sheet take them. */
export function asSheet(key: SheetKey, lines: readonly SheetLine[]): Sheet {
  const { subject, year } = partsOfSheetKey(key);
  const targets = lines.filter(({ retired }) => !retired).map((line) => ({ ...line, year, subject }));
  return { year, subject, targets };
}
