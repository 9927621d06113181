import type { PupilId, UnitId } from '../../schema/ids.ts';
import { myBoxesKey } from '../../schema/keys.ts';
import type { Store } from '../store.ts';
import { changeOf, write } from '../write.ts';

/** What a child writes into one box of their plan. Two stations that write in two boxes both have theirs. */
export async function writeInBox(
  store: Store,
  unit: UnitId,
  pupil: PupilId,
  box: string,
  says: string,
): Promise<void> {
  const key = myBoxesKey(unit, pupil);
  await write(store, ['gate', 'tail', 'myBoxes', 'scratch'], async (desk) => {
    desk.shelf.delete('scratch', scratchKey(key, box));
    await desk.records.myBoxes.want([key]);
    const row = { stamps: {}, ...desk.records.myBoxes.get(key), id: key };
    if (((row as Record<string, unknown>)[box] ?? '') === says) return;
    await desk.append({ kind: 'edit', changes: [changeOf('myBoxes', row, { [box]: says })] });
  });
}

/** Half-typed, until it is written in the box or the next start does that. */
export async function keepHalfBox(
  store: Store,
  unit: UnitId,
  pupil: PupilId,
  box: string,
  text: string,
): Promise<void> {
  await write(store, ['gate', 'scratch'], async ({ shelf }) => {
    shelf.put('scratch', { key: scratchKey(myBoxesKey(unit, pupil), box), text });
  });
}

function scratchKey(key: string, box: string): string {
  return `${key}/${box}/box`;
}
