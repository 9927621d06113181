import { partnersFor } from '../../rules/partners.ts';
import type { PupilId } from '../../schema/ids.ts';
import { today } from '../../schema/wallTime.ts';
import { halfOf } from '../../store/commands/child.ts';
import type { UnitRow } from '../../store/rows.ts';
import { hasCritiqued, type Offered, offeredIn } from '../../store/stationQueries.ts';
import type { Store } from '../../store/store.ts';
import { type Half, halfAgain } from './half.ts';

export interface CritiqueRead {
  /** Best first; the reader's own is not among them. */
  offered: Offered[];
  half: Half | undefined;
  isFirst: boolean;
}

export async function readCritique(store: Store, unit: UnitRow, critic: PupilId): Promise<CritiqueRead> {
  const [all, kept, before] = await Promise.all([
    offeredIn(store, unit, critic),
    halfOf(store, critic),
    hasCritiqued(store, unit.id, critic),
  ]);
  const order = partnersFor(critic, all, today(store.wall));
  const offered = order.flatMap((id) => all.find(({ pupil }) => pupil === id) ?? []);
  return { offered, half: halfAgain(kept, offered), isFirst: !before };
}
