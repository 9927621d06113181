import type { ClassId, PupilId, UnitId } from '../schema/ids.ts';
import { classesOf } from './queries.ts';
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

/** What a screen is about. */
interface Place {
  screen: string;
  class?: ClassId;
  unit?: UnitId;
  pupil?: PupilId | undefined;
}

/** The class that a screen is about: its own, its unit's or its pupil's. */
export async function classAt({ db }: Store, at: Place): Promise<ClassId | undefined> {
  if (at.class) return at.class;
  if (at.unit) return (await db.units.get(at.unit))?.class;
  return at.pupil && (await db.pupils.get(at.pupil))?.class;
}

/** The class that was used last, else the first; undefined on a tablet without any. */
export async function usualClass(store: Store): Promise<ClassId | undefined> {
  const [last, classes] = await Promise.all([lastClassesOf(store), classesOf(store)]);
  return last.find((id) => classes.some((row) => row.id === id)) ?? classes[0]?.id;
}
