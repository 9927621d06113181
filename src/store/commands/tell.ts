import type { PupilId } from '../../schema/ids.ts';
import type { Face, Told } from '../../schema/records.ts';
import { today } from '../../schema/wallTime.ts';
import type { FaceRow } from '../rows.ts';
import type { Store } from '../store.ts';
import { changeOf, recordTables, write } from '../write.ts';

/** What one child may read at a station of where they are. */
export interface ToTell {
  pupil: PupilId;
  lines: Told['lines'];
}

/**
 * Puts sentences for the children on the stations. It is an adult's own choice each time: nothing that is judged later
 * changes them, and a judgement never goes there by itself.
 */
export function tellWhere(store: Store, children: readonly ToTell[]): Promise<void> {
  const on = today(store.wall);
  return tell(store, new Map(children.map(({ pupil, lines }) => [pupil, { on, lines }])));
}

export function takeOffStations(store: Store, pupils: readonly PupilId[]): Promise<void> {
  return tell(store, new Map(pupils.map((pupil) => [pupil, 'none'])));
}

type Says = NonNullable<Face['told']>;

async function tell(store: Store, says: ReadonlyMap<PupilId, Says>): Promise<void> {
  const before = await put(store, says);
  if (before.size === 0) return;
  store.undo.push({
    done: { what: 'told', count: before.size },
    undo: async () => void (await put(store, before)),
  });
}

// As many as stay well below 32 KiB with twelve long sentences each.
const facesInEvent = 4;

/** Writes what differs, and answers with what stood there. */
function put(store: Store, says: ReadonlyMap<PupilId, Says>): Promise<Map<PupilId, Says>> {
  return write(store, recordTables, async (desk) => {
    await desk.records.face.want(says.keys());
    const before = new Map<PupilId, Says>();
    const changes = [...says].flatMap(([pupil, told]) => {
      const row = desk.records.face.get(pupil) as FaceRow | undefined;
      const was = row?.told ?? 'none';
      if (!row || JSON.stringify(was) === JSON.stringify(told)) return [];
      before.set(pupil, was);
      return [changeOf('face', row, { told })];
    });
    for (let at = 0; at < changes.length; at += facesInEvent)
      await desk.append({ kind: 'edit', changes: changes.slice(at, at + facesInEvent) });
    return before;
  });
}
