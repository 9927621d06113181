import type { ClassId } from '../schema/ids.ts';
import type { MetaRow } from './rows.ts';
import type { Store } from './store.ts';
import { write } from './write.ts';

const key = 'lastClasses';
const remembered = 3;

/** The classes that this tablet was used with last, newest first. It stays on the tablet. */
export async function lastClassesOf({ db }: Store): Promise<ClassId[]> {
  return ((await db.meta.get(key))?.value as ClassId[] | undefined) ?? [];
}

/** Remembers that the tablet is being used with this class. A tablet that cannot write goes without. */
export async function rememberClass(store: Store, id: ClassId): Promise<void> {
  if (store.readOnly || (await lastClassesOf(store))[0] === id) return;
  await write(store, ['gate', 'meta'], async ({ shelf }) => {
    const held = (await shelf.get<MetaRow>('meta', key))?.value as ClassId[] | undefined;
    const others = (held ?? []).filter((other) => other !== id);
    shelf.put('meta', { key, value: [id, ...others].slice(0, remembered) });
  });
}
