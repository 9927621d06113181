import { putFields } from '../putFields.ts';
import { type Store, selfOf, spaceOf } from '../store.ts';
import { recordTables, write } from '../write.ts';

export async function renameSchool(store: Store, name: string): Promise<void> {
  const rename = (to: string) => putSchool(store, { name: to });
  const before = await rename(name);
  if (before)
    store.undo.push({ done: { what: 'school' }, undo: async () => void (await rename(before.name)) });
}

/** The adult who uses this tablet. */
export async function renameMe(store: Store, name: string): Promise<void> {
  const rename = (to: string) =>
    write(store, recordTables, (desk) => putFields(desk, 'adult', selfOf(store).adult, { name: to }));
  const before = await rename(name);
  if (before)
    store.undo.push({ done: { what: 'adult' }, undo: async () => void (await rename(before.name)) });
}

function putSchool(store: Store, fields: { name: string }): Promise<{ name: string } | undefined> {
  return write(store, recordTables, (desk) => putFields(desk, 'school', spaceOf(store, 'school'), fields));
}
