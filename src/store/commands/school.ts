import type { Level } from '../../schema/words.ts';
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

/** `before` is what the levels were called until now: the school's own words, or the usual ones if it has none. */
export async function setLevelWords(
  store: Store,
  words: Record<Level, string>,
  before: Record<Level, string>,
): Promise<void> {
  if (!(await putSchool(store, { levelWords: words }))) return;
  store.undo.push({
    done: { what: 'words' },
    undo: async () => void (await putSchool(store, { levelWords: before })),
  });
}

function putSchool<F extends { name: string } | { levelWords: Record<Level, string> }>(
  store: Store,
  fields: F,
): Promise<F | undefined> {
  return write(store, recordTables, (desk) => putFields(desk, 'school', spaceOf(store, 'school'), fields));
}
