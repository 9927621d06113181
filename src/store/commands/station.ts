import type { ClassId, DeviceId } from '../../schema/ids.ts';
import type { Class, StationPlan } from '../../schema/records.ts';
import { newCode } from '../keepFaces.ts';
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

/** Of the record that holds what is so at every station; of a tablet's it has only the shape. */
export const everyStation = 'every' as DeviceId;

/** What is so at every station of the school, such as when a page that nobody touches is closed. */
export async function setEveryStation(
  store: Store,
  fields: Pick<StationPlan, 'adultCode' | 'stillFor'>,
): Promise<void> {
  await write(store, recordTables, async (desk) => {
    await desk.records.station.want([everyStation]);
    const row = desk.records.station.get(everyStation) ?? { id: everyStation };
    await desk.append({ kind: 'edit', changes: [changeOf('station', row, fields)] });
  });
}

/** Four pictures that adults share, to let a child in who has neither code nor card. */
export function giveAdultCode(store: Store): Promise<void> {
  return setEveryStation(store, { adultCode: newCode(store.random, 4) });
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

/** How a class critiques: whether an adult looks first, whether names are shown, and who helps whom. */
export async function setCritiqueWays(
  store: Store,
  id: ClassId,
  ways: Pick<Class, 'glance' | 'critics' | 'partners' | 'exhibits'>,
): Promise<void> {
  const set = (to: typeof ways) => write(store, recordTables, (desk) => putFields(desk, 'class', id, to));
  const before = await set(ways);
  if (!before) return;
  const back = {
    ...('glance' in ways && { glance: 'none' as const }),
    ...('critics' in ways && { critics: 'named' as const }),
    ...('partners' in ways && { partners: 'app' as const }),
    ...('exhibits' in ways && { exhibits: 'unnamed' as const }),
    ...stripped(before),
  };
  store.undo.push({ done: { what: 'class' }, undo: async () => void (await set(back)) });
}

// What is left out of an edit does not travel.
function stripped<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}
