import type { PupilId } from '../../schema/ids.ts';
import { newCode } from '../keepFaces.ts';
import { putFields } from '../putFields.ts';
import type { Store } from '../store.ts';
import { recordTables, write } from '../write.ts';

/** Three other pictures, for a child whose code is known to others or lost. */
export async function giveNewCode(store: Store, pupil: PupilId): Promise<void> {
  const before = await putCode(store, pupil, newCode(store.random));
  if (!before?.code) return;
  const { code } = before;
  store.undo.push({
    done: { what: 'code', pupil },
    undo: async () => void (await putCode(store, pupil, code)),
  });
}

function putCode(store: Store, pupil: PupilId, code: string[]): Promise<{ code?: string[] } | undefined> {
  return write(store, recordTables, (desk) => putFields(desk, 'face', pupil, { code }));
}
