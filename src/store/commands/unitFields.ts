import type { SheetVersionId, UnitId } from '../../schema/ids.ts';
import type { ChosenTarget } from '../../schema/records.ts';
import type { Stage } from '../../schema/words.ts';
import { planKey } from '../planKey.ts';
import { putFields } from '../putFields.ts';
import type { Store } from '../store.ts';
import type { Done } from '../undo.ts';
import { write } from '../write.ts';

/** What a teacher says when making a unit. */
export interface UnitPlan {
  title: string;
  coreText: string;
  genre: string;
  /** Empty: English. */
  subject?: string | undefined;
  focus: ChosenTarget[];
  nonNegotiables: ChosenTarget[];
}

export function setStage(store: Store, id: UnitId, stage: Stage): Promise<void> {
  return editUnit(store, id, { stage }, { what: 'stage' });
}

type UnitFields = Partial<UnitPlan & { sheet: SheetVersionId | 'starter' } & { stage: Stage }>;

export async function editUnit(store: Store, id: UnitId, fields: UnitFields, done: Done): Promise<void> {
  const before = await putUnit(store, id, fields, done.what === 'unit');
  if (before) store.undo.push({ done, undo: async () => void (await putUnit(store, id, before)) });
}

/** Writes what differs and returns what stood there, or undefined when nothing differs. */
function putUnit(
  store: Store,
  id: UnitId,
  fields: UnitFields,
  endsDraft = false,
): Promise<UnitFields | undefined> {
  return write(store, ['gate', 'tail', 'units', 'scratch'], async (desk) => {
    if (endsDraft) desk.shelf.delete('scratch', planKey(id));
    return putFields(desk, 'unit', id, fields);
  });
}
