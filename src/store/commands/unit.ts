import { schoolYearOf } from '../../rules/schoolYear.ts';
import { inWordsOf } from '../../rules/sheetVersions.ts';
import type { ClassId, SheetVersionId, TaskId, UnitId } from '../../schema/ids.ts';
import { newId } from '../../schema/newId.ts';
import type { Unit } from '../../schema/records.ts';
import type { SheetLine } from '../../schema/sheet.ts';
import { today } from '../../schema/wallTime.ts';
import { UnitInUse } from '../errors.ts';
import { planKey } from '../planKey.ts';
import { putFields } from '../putFields.ts';
import type { LedgerRow, PieceRow } from '../rows.ts';
import type { Store } from '../store.ts';
import { changeOf, recordTables, write } from '../write.ts';
import { editUnit, type UnitPlan } from './unitFields.ts';

/** A unit with its cold and its hot task. The class's half-filled plan has become it. */
export async function makeUnit(
  store: Store,
  classId: ClassId,
  plan: UnitPlan,
  sheet: SheetVersionId | 'starter' = 'starter',
): Promise<UnitId> {
  const id = newId<UnitId>(store.random);
  const startedOn = today(store.wall);
  const { subject, ...rest } = plan;
  const fields: Unit = {
    ...rest,
    ...(subject && { subject }),
    class: classId,
    stage: 'cold',
    startedOn,
    schoolYear: schoolYearOf(startedOn),
    sheet,
  };
  await write(store, [...recordTables, 'scratch'], async (desk) => {
    desk.shelf.delete('scratch', planKey(classId));
    const tasks = (['cold', 'hot'] as const).map((kind) =>
      changeOf('task', { id: newId<TaskId>(store.random) }, { class: classId, unit: id, kind }),
    );
    await desk.append({ kind: 'edit', changes: [changeOf('unit', { id }, fields), ...tasks] });
  });
  store.undo.push({ done: { what: 'made-unit' }, undo: () => putAwayUnit(store, id) });
  return id;
}

/** Out of the way, and not out of reach. A unit that somebody has written for stays. */
export async function putAwayUnit(store: Store, id: UnitId): Promise<void> {
  await write(store, recordTables, async (desk) => {
    const [ledger, pieces] = await Promise.all([
      desk.shelf.getAll<LedgerRow>('ledger', `${id}/`),
      desk.shelf.getAll<PieceRow>('pieces', `${id}/`),
    ]);
    if (ledger.length + pieces.length > 0) throw new UnitInUse('Written for');
    await putFields(desk, 'unit', id, { place: 'put-away' });
  });
}

export async function bringUnitBack(store: Store, id: UnitId): Promise<void> {
  const put = (place: 'here' | 'put-away') =>
    write(store, recordTables, (desk) => putFields(desk, 'unit', id, { place }));
  if (await put('here'))
    store.undo.push({ done: { what: 'unit' }, undo: async () => void (await put('put-away')) });
}

/** The class is done with it, or not yet after all. Stations let go of what was written in it when it is home. */
export async function endUnit(store: Store, id: UnitId, over: 'yes' | 'no'): Promise<void> {
  const put = (is: 'yes' | 'no') =>
    write(store, recordTables, (desk) => putFields(desk, 'unit', id, { over: is }));
  const before = await put(over);
  if (before)
    store.undo.push({
      done: { what: 'unit-over', over },
      undo: async () => void (await put(before.over ?? 'no')),
    });
}

/** What was begun to be said of it and not kept, goes. */
export function changeUnit(store: Store, id: UnitId, plan: Partial<UnitPlan>): Promise<void> {
  return editUnit(store, id, plan, { what: 'unit' });
}

/** The unit takes another version's words for its targets; what that one does not hold keeps its own. */
export async function moveUnitTo(
  store: Store,
  id: UnitId,
  sheet: SheetVersionId | 'starter',
  lines: readonly SheetLine[],
): Promise<void> {
  const unit = await store.db.units.get(id);
  if (!unit) throw new Error('No such unit');
  const { focus, nonNegotiables } = unit;
  const fields = {
    sheet,
    focus: inWordsOf(lines, focus),
    nonNegotiables: inWordsOf(lines, nonNegotiables),
  };
  await editUnit(store, id, fields, { what: 'sheet', did: 'unit-moved' });
}
