import type { AnyEvent } from '../../schema/event.ts';
import type { TaskId, UnitId } from '../../schema/ids.ts';
import { newId } from '../../schema/newId.ts';
import type { UnitText } from '../../schema/unitText.ts';
import { textPagesMax } from '../../schema/words.ts';
import { attachmentTables, type Cut, cutUp, layBeside } from '../attachments.ts';
import type { UnitTextRow } from '../rows.ts';
import type { Store } from '../store.ts';
import { changeOf, type Writing, write } from '../write.ts';

/** What an adult says of a unit's text in one go. */
export type TextSaid = Pick<UnitText, 'core' | 'boxes' | 'toolkit' | 'options' | 'flawed'>;
export type TextPages = 'corePages' | 'mapPages';

const tables = ['gate', 'tail', 'unitTexts', 'units', 'tasks', 'scratch'] as const;

/** What differs is written. The first text to make better brings the task at which children do. */
export async function changeUnitText(store: Store, unit: UnitId, said: TextSaid): Promise<void> {
  const before = await put(store, unit, said);
  if (before) {
    const undo = async () => void (await put(store, unit, before));
    store.undo.push({ done: { what: 'text', did: 'changed' }, undo });
  }
}

/** A photo of the text or of its map, after those that are there. */
export async function addTextPage(
  store: Store,
  unit: UnitId,
  field: TextPages,
  photo: { type: string; bytes: Uint8Array<ArrayBuffer> },
): Promise<void> {
  const cut = await cutUp(store, photo.bytes, photo.type);
  await putPages(
    store,
    unit,
    field,
    (held) => {
      if (held.length >= textPagesMax) throw new Error('Too many photos');
      return held.some(({ id }) => id === cut.attachment.id) ? held : [...held, cut.attachment];
    },
    [cut],
  );
  const undo = () => withoutPage(store, unit, field, cut.attachment.id);
  store.undo.push({ done: { what: 'text', did: 'page-added' }, undo });
}

export async function takeOutTextPage(
  store: Store,
  unit: UnitId,
  field: TextPages,
  id: string,
): Promise<void> {
  const before = (await store.db.unitTexts.get(unit))?.[field] ?? [];
  await withoutPage(store, unit, field, id);
  const undo = () => putPages(store, unit, field, () => before);
  store.undo.push({ done: { what: 'text', did: 'page-out' }, undo });
}

/** Half-typed or half-pasted, until it is kept or the next start does that. */
export async function keepHalfText(
  store: Store,
  unit: UnitId,
  field: 'core' | 'flawed',
  text: string,
): Promise<void> {
  await write(store, ['gate', 'scratch'], async ({ shelf }) => {
    shelf.put('scratch', { key: scratchKey(unit, field), text });
  });
}

function scratchKey(unit: UnitId, field: string): string {
  return `${unit}/text/${field}`;
}

function withoutPage(store: Store, unit: UnitId, field: TextPages, id: string): Promise<void> {
  return putPages(store, unit, field, (held) => held.filter((page) => page.id !== id));
}

function putPages(
  store: Store,
  unit: UnitId,
  field: TextPages,
  change: (held: NonNullable<UnitText[TextPages]>) => NonNullable<UnitText[TextPages]>,
  cuts: Cut[] = [],
): Promise<void> {
  return write(store, [...tables, ...attachmentTables], async (desk) => {
    const row = await textRow(desk, unit);
    const held = row[field] ?? [];
    const pages = change(held);
    if (pages === held) return;
    await desk.append({ kind: 'edit', changes: [changeOf('unitText', row, { [field]: pages })] });
    await layBeside(desk, desk.events.at(-1) as AnyEvent, cuts);
  });
}

/** Writes what differs and returns what stood there; undefined when nothing differs. */
function put(store: Store, unit: UnitId, said: TextSaid): Promise<TextSaid | undefined> {
  return write(store, tables, async (desk) => {
    for (const name of Object.keys(said)) desk.shelf.delete('scratch', scratchKey(unit, name));
    const row = await textRow(desk, unit);
    const names = (Object.keys(said) as (keyof TextSaid)[]).filter(
      (name) => JSON.stringify(said[name]) !== JSON.stringify(row[name] ?? nothing[name]),
    );
    if (names.length === 0) return undefined;
    const pick = (from: TextSaid) =>
      Object.fromEntries(names.map((name) => [name, from[name] ?? nothing[name]]));
    const before = pick(row);
    const task = names.includes('flawed') && !row.betterTask ? await newTask(store, desk, unit) : undefined;
    const fields = { ...pick(said), ...(task && { betterTask: task.id as TaskId }) };
    const changes = [changeOf('unitText', row, fields), ...(task ? [task] : [])];
    await desk.append({ kind: 'edit', changes });
    return before;
  });
}

const nothing: Required<TextSaid> = { core: '', boxes: [], toolkit: [], options: [], flawed: '' };

async function newTask(store: Store, desk: Writing, unit: UnitId) {
  await desk.records.unit.want([unit]);
  const of = desk.records.unit.get(unit) as unknown as { class: never } | undefined;
  if (!of) throw new Error('No such unit');
  const fields = { class: of.class, unit, kind: 'practice' as const };
  return changeOf('task', { id: newId<TaskId>(store.random) }, fields);
}

/** Inside a write: the unit's text as it stands, also where nothing was said of it yet. */
export async function textRow(desk: Writing, unit: UnitId): Promise<UnitTextRow> {
  await desk.records.unitText.want([unit]);
  return (desk.records.unitText.get(unit) ?? { id: unit, stamps: {} }) as UnitTextRow;
}
