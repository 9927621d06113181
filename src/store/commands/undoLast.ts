import { UnitInUse } from '../errors.ts';
import type { Store } from '../store.ts';
import type { Done } from '../undo.ts';

/** Takes back the last thing that was done at this tablet, whatever it was. */
export async function undoLast(store: Store): Promise<Done | undefined> {
  const entry = store.undo.take();
  if (!entry) return undefined;
  try {
    await entry.undo();
  } catch (error) {
    // It would refuse every time, and nothing before it could be reached.
    if (!(error instanceof UnitInUse)) store.undo.push(entry);
    throw error;
  }
  return entry.done;
}
