import { useMemo } from 'preact/hooks';
import type { TargetId } from '../../schema/ids.ts';
import type { ChosenTarget } from '../../schema/records.ts';
import { exemplarsOf } from '../../store/exemplarQueries.ts';
import { live } from '../../store/live.ts';
import type { ExemplarRow, UnitRow } from '../../store/rows.ts';
import { partsOfTargets } from '../../store/sheetQueries.ts';
import type { Store } from '../../store/store.ts';
import { useLive } from '../../ui/useLive.ts';

type Parts = ReadonlyMap<TargetId, ChosenTarget[]>;
const none: Parts = new Map();

/** By target, the parts that it has on the sheet that the unit was planned from. */
export function useParts(store: Store, unit: UnitRow): Parts {
  return useLive(() => live(async () => partsOfTargets(store, unit)), [store, unit.id, unit.sheet]) ?? none;
}

/** Examples of all that can be judged on the screen. */
export function useExemplars(store: Store, targets: readonly ChosenTarget[], parts: Parts): ExemplarRow[] {
  const codes = useMemo(
    () => [...targets, ...[...parts.values()].flat()].map(({ target }) => target),
    [targets.map(({ target }) => target).join(), parts],
  );
  return useLive(() => live(async () => exemplarsOf(store, codes)), [store, codes]) ?? [];
}
