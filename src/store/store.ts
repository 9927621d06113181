import type { Clock } from '../device/clock.ts';
import type { Randomness } from '../device/ids.ts';
import type { AdultId, DeviceId, SpaceId } from '../schema/ids.ts';
import { newId } from '../schema/newId.ts';
import type { SpaceKind } from '../schema/space.ts';
import type { Stamp } from '../schema/stamp.ts';
import { Database } from './database.ts';
import { type HybridClock, hybridClock } from './hybridClock.ts';
import type { UndoStack } from './undo.ts';
import { undoStack } from './undo.ts';

/** What this code writes. Raise it when older code would spoil what this code writes. */
export const writer = 1;

/** Who uses this tablet and where its events belong. */
export interface Self {
  adult: AdultId;
  spaces: Record<SpaceKind, SpaceId>;
}

export interface Store {
  db: Database;
  wall: Clock;
  random: Randomness;
  device: DeviceId;
  stamps: HybridClock;
  /** Undefined until the tablet is set up or has joined. */
  self: Self | undefined;
  /** A newer version has written here: every command refuses, reading goes on. */
  readOnly: boolean;
  undo: UndoStack;
}

export interface StoreOptions {
  name: string;
  wall: Clock;
  random: Randomness;
  factory?: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange };
}

export async function openStore({ name, wall, random, factory }: StoreOptions): Promise<Store> {
  const db = new Database(name, factory);
  const { gate, self, last } = await db.transaction('rw', db.gate, db.meta, db.tail, async () => {
    // The device id is born with the database, so that a cleared database is another device.
    const known = await db.gate.get('gate');
    const gate = known ?? { key: 'gate' as const, device: newId<DeviceId>(random), minWriter: writer };
    if (!known) await db.gate.add(gate);
    const last = (await db.tail.orderBy('stamp').last())?.stamp;
    return { gate, self: (await db.meta.get('self'))?.value as Self | undefined, last };
  });
  const seen = (await db.meta.get('seen'))?.value as Stamp | undefined;
  const stamps = hybridClock(wall, gate.device);
  for (const stamp of [last, seen]) if (stamp) stamps.see(stamp);
  return {
    db,
    wall,
    random,
    device: gate.device,
    stamps,
    self,
    readOnly: gate.minWriter > writer,
    undo: undoStack(),
  };
}

export function selfOf(store: Store): Self {
  if (!store.self) throw new Error('This tablet is not set up yet');
  return store.self;
}
