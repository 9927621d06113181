import type { Clock } from '../device/clock.ts';
import type { Randomness } from '../device/ids.ts';
import type { AdultId, DeviceId, SpaceId } from '../schema/ids.ts';
import { newId } from '../schema/newId.ts';
import type { Role } from '../schema/roles.ts';
import type { SpaceKind, Spaces } from '../schema/space.ts';
import { makeStamp, readStamp, type Stamp, timeMax } from '../schema/stamp.ts';
import { Database } from './database.ts';
import { type HybridClock, hybridClock } from './hybridClock.ts';
import type { Gate } from './rows.ts';
import type { UndoStack } from './undo.ts';
import { undoStack } from './undo.ts';

/** What this code writes. Raise it when older code would spoil what this code writes. */
export const writer = 4;

/** Who uses this tablet and where its events belong. */
export interface Self {
  role: Role;
  /** On a station, an id that no adult bears. */
  adult: AdultId;
  spaces: Spaces;
}

/** In hex. */
export type Sha256 = (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;

export interface Store {
  db: Database;
  wall: Clock;
  random: Randomness;
  sha256: Sha256;
  device: DeviceId;
  stamps: HybridClock;
  /** Undefined until the tablet is set up or has joined. */
  self: Self | undefined;
  /** Children have this adult's tablet for a while: what is done for a child now is that child's word. */
  lent: boolean;
  /** A newer version has written here: every command refuses, reading goes on. */
  readOnly: boolean;
  /** The battery died while the views were being made again: they have to be, before anything is shown. */
  halfMade: boolean;
  undo: UndoStack;
}

export interface StoreOptions {
  name: string;
  wall: Clock;
  random: Randomness;
  sha256: Sha256;
  factory?: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange };
}

export async function openStore({ name, wall, random, sha256, factory }: StoreOptions): Promise<Store> {
  const db = new Database(name, factory);
  const [known, self, seen, rebuilding, last] = await db.transaction('r', db.gate, db.meta, db.tail, () =>
    Promise.all([
      db.gate.get('gate'),
      db.meta.get('self'),
      db.meta.get('seen'),
      db.meta.get('rebuilding'),
      db.tail.orderBy('stamp').last(),
    ]),
  );
  const gate = known ?? (await newGate(db, random));
  const stamps = hybridClock(wall, gate.device, anyStart(random));
  for (const stamp of [last?.stamp, seen?.value as Stamp | undefined])
    if (stamp) stamps.see(leap(stamp, random));
  return {
    db,
    wall,
    random,
    sha256,
    device: gate.device,
    stamps,
    self: self && selfIn(self.value),
    lent: false,
    readOnly: gate.minWriter > writer,
    halfMade: rebuilding !== undefined,
    undo: undoStack(),
  };
}

/**
 * A cloned disk, or a backup that was put back, counts on from the same stamp under the same name. Before it finds
 * out, its taps must not take the stamps of the other one's, or one of the two would be lost: so every opening leaps
 * by a chance of its own, of less than a second.
 */
function leap(stamp: Stamp, random: Randomness): Stamp {
  const { ms, device } = readStamp(stamp);
  return makeStamp(Math.min(ms + 1 + (anyStart(random) % 1000), timeMax), anyStart(random), device);
}

/** In the lower half, so that there is room to count. */
function anyStart(random: Randomness): number {
  const [high, low] = random(new Uint8Array(2)) as unknown as [number, number];
  return ((high << 8) | low) >> 1;
}

/** The device id is born with the database, so that a cleared database is another device. */
function newGate(db: Database, random: Randomness): Promise<Gate> {
  return db.transaction('rw', db.gate, async () => {
    const another = await db.gate.get('gate');
    if (another) return another;
    const gate: Gate = { key: 'gate', device: newId<DeviceId>(random), minWriter: writer };
    await db.gate.add(gate);
    return gate;
  });
}

// Before there were roles every tablet was a teacher's.
function selfIn(kept: unknown): Self {
  return { role: 'teacher', ...(kept as Omit<Self, 'role'> & Partial<Self>) };
}

export function selfOf(store: Store): Self {
  if (!store.self) throw new Error('This tablet is not set up yet');
  return store.self;
}

/** Throws where this tablet has no such space: a station keeps nothing that is for adults. */
export function spaceOf(store: Store, kind: SpaceKind): SpaceId {
  const id = selfOf(store).spaces[kind];
  if (!id) throw new Error(`The ${kind} space is not on this tablet`);
  return id;
}
