import type { DeviceId } from '../../schema/ids.ts';
import type { Tablet } from '../../schema/records.ts';
import { putFields } from '../putFields.ts';
import type { Store } from '../store.ts';
import { recordTables, write } from '../write.ts';

export async function renameTablet(store: Store, device: DeviceId, name: string): Promise<void> {
  const before = await put(store, device, { name });
  if (before) {
    const undo = async () => void (await put(store, device, { name: before.name ?? name }));
    store.undo.push({ done: { what: 'tablet', did: 'name' }, undo });
  }
}

/** Nobody waits for a tablet that is put away; whatever it sends is taken in all the same. */
export async function putTabletAway(store: Store, device: DeviceId): Promise<void> {
  await place(store, device, 'put-away');
}

export async function takeTabletBack(store: Store, device: DeviceId): Promise<void> {
  await place(store, device, 'here');
}

/**
 * From the next handover on it is kept out: the others get new keys, and what it sends is kept apart. When it is
 * found, it joins again as another tablet.
 */
export async function reportLost(store: Store, device: DeviceId): Promise<void> {
  await put(store, device, { place: 'lost' });
}

async function place(store: Store, device: DeviceId, to: 'here' | 'put-away'): Promise<void> {
  const before = await put(store, device, { place: to });
  if (!before) return;
  const undo = async () => void (await put(store, device, { place: before.place ?? 'here' }));
  store.undo.push({ done: { what: 'tablet', did: to }, undo });
}

function put(store: Store, device: DeviceId, fields: Partial<Tablet>): Promise<Partial<Tablet> | undefined> {
  return write(store, recordTables, (desk) => putFields(desk, 'tablet', device, fields));
}
