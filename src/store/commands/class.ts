import type { AdultId, ClassId } from '../../schema/ids.ts';
import { newId } from '../../schema/newId.ts';
import type { Class } from '../../schema/records.ts';
import { putFields } from '../putFields.ts';
import type { AdultRow, ClassRow } from '../rows.ts';
import type { Store } from '../store.ts';
import { changeOf, recordTables, type Writing, write } from '../write.ts';

/** What a teacher says of a class. */
export interface ClassNames {
  name: string;
  year: number;
  /** Empty where nobody is named. */
  teacher?: string;
}

/** Its name, its year, and who teaches it. */
export async function changeClass(store: Store, id: ClassId, names: ClassNames): Promise<void> {
  const before = await write(store, recordTables, async (desk) => {
    await desk.records.class.want([id]);
    const held = desk.records.class.get(id) as ClassRow | undefined;
    return putFields(desk, 'class', id, await classFields(store, desk, names, held));
  });
  if (!before) return;
  const back = { ...before, ...('teacher' in before && { teacher: before.teacher ?? 'none' }) };
  store.undo.push({
    done: { what: 'class' },
    undo: async () => void (await write(store, recordTables, (desk) => putFields(desk, 'class', id, back))),
  });
}

/**
 * Inside a write: a class's fields, with its teacher by id. The name is said to the adults' tablets alone, as an adult
 * of its own: whoever teaches there next may not have a tablet yet.
 */
export async function classFields(
  store: Store,
  desk: Writing,
  { name, year, teacher }: ClassNames,
  held?: ClassRow,
): Promise<Partial<Class>> {
  const fields = { name, year };
  if (teacher === undefined) return fields;
  if (teacher === '') return held?.teacher ? { ...fields, teacher: 'none' as const } : fields;
  const known = await desk.shelf.getAll<AdultRow>('adults', '');
  const same = known.find((adult) => adult.name === teacher)?.id as AdultId | undefined;
  const id = same ?? newId<AdultId>(store.random);
  if (!same) await desk.append({ kind: 'edit', changes: [changeOf('adult', { id }, { name: teacher })] });
  return { ...fields, teacher: id };
}
