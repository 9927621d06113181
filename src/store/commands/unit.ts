import { schoolYearOf } from '../../rules/schoolYear.ts';
import { inWordsOf } from '../../rules/sheetVersions.ts';
import type { ClassId, SheetVersionId, TaskId, UnitId } from '../../schema/ids.ts';
import { newId } from '../../schema/newId.ts';
import type { ChosenTarget, Unit } from '../../schema/records.ts';
import type { SheetLine } from '../../schema/sheet.ts';
import { today } from '../../schema/wallTime.ts';
import type { Stage } from '../../schema/words.ts';
import { UnitInUse } from '../errors.ts';
import { planKey } from '../planKey.ts';
import { putFields } from '../putFields.ts';
import type { LedgerRow, PieceRow } from '../rows.ts';
import type { Store } from '../store.ts';
import type { Done } from '../undo.ts';
import { changeOf, recordTables, write } from '../write.ts';

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

/** What was begun to be said of it and not kept, goes. */
export function changeUnit(store: Store, id: UnitId, plan: Partial<UnitPlan>): Promise<void> {
  return editUnit(store, id, plan, { what: 'unit' });
}

export function setStage(store: Store, id: UnitId, stage: Stage): Promise<void> {
  return editUnit(store, id, { stage }, { what: 'stage' });
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

type UnitFields = Partial<UnitPlan & { sheet: SheetVersionId | 'starter' } & { stage: Stage }>;

async function editUnit(store: Store, id: UnitId, fields: UnitFields, done: Done): Promise<void> {
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
