import { partnersFor } from '../../rules/partners.ts';
import type { PupilId } from '../../schema/ids.ts';
import { today } from '../../schema/wallTime.ts';
import { halfOf } from '../../store/commands/child.ts';
import type { UnitRow } from '../../store/rows.ts';
import { exhibitsIn, hasCritiqued, type Offered, offeredIn } from '../../store/stationQueries.ts';
import type { Store } from '../../store/store.ts';
import { type Half, halfAgain } from './half.ts';

export interface CritiqueRead {
  /** Best first; the reader's own is not among them. */
  offered: Offered[];
  half: Half | undefined;
  /** What the child was building is about somebody, or about a draft, that is not there any more. */
  isGone: boolean;
  isFirst: boolean;
}

/** A visitor is offered the polished pieces alone, each in the draft that was chosen. */
export async function readCritique(
  store: Store,
  unit: UnitRow,
  critic: PupilId,
  visitor = false,
): Promise<CritiqueRead> {
  const [all, kept, before, room] = await Promise.all([
    visitor ? exhibitsIn(store, unit, critic) : offeredIn(store, unit, critic),
    halfOf(store, critic),
    hasCritiqued(store, unit.id, critic),
    store.db.classes.get(unit.class),
  ]);
  const order = partnersFor(critic, all, today(store.wall), visitor ? undefined : room?.partners);
  const offered = order.flatMap((id) => all.find(({ pupil }) => pupil === id) ?? []);
  const half = halfAgain(kept, offered, unit.id);
  return { offered, half, isGone: kept !== undefined && !half, isFirst: !before };
}
