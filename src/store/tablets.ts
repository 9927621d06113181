import { isAdultsInUse, isInUse } from '../rules/tabletInUse.ts';
import type { DeviceId, SpaceId } from '../schema/ids.ts';
import { deviceOf } from '../schema/stamp.ts';
import { formerDevices } from './parting.ts';
import type { TabletRow } from './rows.ts';
import type { Store } from './store.ts';

/** A tablet that has said its public key. */
export interface Holder {
  id: DeviceId;
  key: string;
}

/** The other tablets that are to have a space's key from now on. A lost one is not; nor one that was put away. */
export async function holdersOf(store: Store, space: SpaceId): Promise<Holder[]> {
  const isForStations = store.self?.spaces.station === space;
  const rows = await others(store);
  return rows.filter(isForStations ? isInUse : isAdultsInUse).flatMap(withKey);
}

/**
 * Whoever may have made a new key: also a tablet that was put away since, and never one in somebody else's hands. Of a
 * lost one it counts until somebody has said where its work ends: whoever says that has read all that it sealed.
 */
export async function adultTablets(store: Store): Promise<Holder[]> {
  const rows = await others(store);
  return rows.filter((row) => row.role !== 'station' && !isCutOff(row)).flatMap(withKey);
}

/** Lost, and it has been said where its work ends. */
export function isCutOff({ place, cut }: TabletRow): boolean {
  return place === 'lost' && cut !== undefined;
}

/**
 * The lost tablets that this one sees to: it makes the new keys and says where their work ends. Those that were reported
 * on it, whatever name it went by; and, by the first of all adults' tablets, those that were reported on a tablet which
 * nobody waits for any more.
 */
export async function lostInOurCare(store: Store): Promise<TabletRow[]> {
  const own = new Set([store.device, ...(await formerDevices(store))]);
  const rows = await store.db.tablets.toArray();
  const [first] = rows
    .filter((row) => row.key && isAdultsInUse(row))
    .map(({ id }) => id)
    .sort();
  const isGone = (device: DeviceId) => !rows.some((row) => row.id === device && isAdultsInUse(row));
  return rows.filter(({ place, stamps }) => {
    const by = place === 'lost' && stamps.place && deviceOf(stamps.place);
    return by && (own.has(by) || (first === store.device && isGone(by)));
  });
}

/** The tablets of adults that are in use. */
export async function adultsHere(store: Store): Promise<Set<DeviceId>> {
  const rows = await others(store);
  return new Set(rows.filter(isAdultsInUse).map(({ id }) => id));
}

export async function keptOut(store: Store): Promise<DeviceId[]> {
  return (await store.db.tablets.toArray()).filter(({ place }) => place === 'lost').map(({ id }) => id);
}

/** A name that this tablet has given up may be its twin's, who goes on by it. */
async function others(store: Store): Promise<TabletRow[]> {
  return (await store.db.tablets.toArray()).filter(({ id }) => id !== store.device);
}

function withKey({ id, key }: TabletRow): Holder[] {
  return key === undefined ? [] : [{ id, key }];
}
