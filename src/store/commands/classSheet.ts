import type { TaskId } from '../../schema/ids.ts';
import type { ClassSheet } from '../../schema/records.ts';
import { fieldIn } from '../fields.ts';
import type { Store } from '../store.ts';
import { changeOf, recordTables, write } from '../write.ts';

/**
 * What an adult says on a task's whole-class feedback sheet, in place of what was said there. `change` makes it of
 * what stands by then, so that of two quick taps both do.
 */
export async function changeClassSheet(
  store: Store,
  task: TaskId,
  change: (now: ClassSheet) => ClassSheet,
): Promise<void> {
  const before = await putClassSheet(store, task, change);
  store.undo.push({
    done: { what: 'comment', did: 'changed' },
    undo: async () => void (await putClassSheet(store, task, () => before)),
  });
}

function putClassSheet(
  store: Store,
  task: TaskId,
  change: (now: ClassSheet) => ClassSheet,
): Promise<ClassSheet> {
  return write(store, recordTables, async (desk) => {
    await desk.records.classSheet.want([task]);
    const row = desk.records.classSheet.get(task) ?? { id: task, stamps: {} };
    const said = change({ ...row });
    const before: ClassSheet = {};
    for (const name of Object.keys(said)) {
      Object.assign(before, { [name]: fieldIn(row, name)?.value ?? (name === 'leftOut' ? [] : '') });
    }
    await desk.append({ kind: 'edit', changes: [changeOf('classSheet', row, said)] });
    return before;
  });
}
