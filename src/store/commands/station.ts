import type { ClassId, DeviceId } from '../../schema/ids.ts';
import type { Class, StationPlan } from '../../schema/records.ts';
import { putFields } from '../putFields.ts';
import type { Store } from '../store.ts';
import { changeOf, recordTables, write } from '../write.ts';

/** What children do at a station today. */
export async function planStation(store: Store, device: DeviceId, plan: Partial<StationPlan>): Promise<void> {
  const before = await put(store, device, plan);
  if (before) {
    const undo = async () => void (await put(store, device, before));
    store.undo.push({ done: { what: 'station' }, undo });
  }
}

/** As a station is that nobody has said anything of. */
export const usualPlan = { doing: 'free', unit: 'newest', who: 'all' } as const satisfies StationPlan;

function put(
  store: Store,
  device: DeviceId,
  plan: Partial<StationPlan>,
): Promise<Partial<StationPlan> | undefined> {
  return write(store, recordTables, async (desk) => {
    await desk.records.station.want([device]);
    if (desk.records.station.get(device)) return putFields(desk, 'station', device, plan);
    await desk.append({
      kind: 'edit',
      changes: [changeOf('station', { id: device }, { ...usualPlan, ...plan })],
    });
    return usualPlan;
  });
}

/** How a class critiques: whether an adult looks first, and whether names are shown. */
export async function setCritiqueWays(
  store: Store,
  id: ClassId,
  ways: Pick<Class, 'glance' | 'critics'>,
): Promise<void> {
  const set = (to: typeof ways) => write(store, recordTables, (desk) => putFields(desk, 'class', id, to));
  const before = await set(ways);
  if (!before) return;
  const back = {
    ...('glance' in ways && { glance: 'none' as const }),
    ...('critics' in ways && { critics: 'named' as const }),
    ...stripped(before),
  };
  store.undo.push({ done: { what: 'class' }, undo: async () => void (await set(back)) });
}

// What is left out of an edit does not travel.
function stripped<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}
