import { IDBDatabase as FakeDatabase } from 'fake-indexeddb';
import type { DeviceFacts } from '../../src/device/facts.ts';
import type { HandoverDoor } from '../../src/schema/handover.ts';
import type { Stamp } from '../../src/schema/stamp.ts';
import { Database } from '../../src/store/database.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { createHandover } from '../../src/sync/handover.ts';
import { type FakeClock, fakeClock } from '../support/fakeClock.ts';
import { fakeFacts } from '../support/fakeFacts.ts';
import { fakeIds } from '../support/fakeIds.ts';
import { freshIndexedDB } from '../support/freshIndexedDB.ts';
import { hurry } from '../support/handover.ts';
import type { MemoryHome } from '../support/memoryHome.ts';

/** A tablet of the simulation: it can die at any step, and be copied. */
export interface SimTablet {
  name: string;
  seed: number;
  store: Store;
  facts: DeviceFacts;
  clock: FakeClock;
  door: HandoverDoor;
  giveUp(): void;
  /** Everything that a tap was acknowledged for. */
  acknowledged: Set<Stamp>;
  /** What is in the tail now was acknowledged. */
  acknowledge(): Promise<void>;
  /** The battery dies when so many more transactions have written; dying before a read changes nothing. */
  dieAfter(writes: number): void;
  restart(): Promise<void>;
  copy(name: string, seed: number): Promise<SimTablet>;
}

type Factory = ReturnType<typeof freshIndexedDB>;

export async function aSimTablet(
  home: MemoryHome,
  name: string,
  seed: number,
  factory: Factory = freshIndexedDB(),
  facts = fakeFacts(),
): Promise<SimTablet> {
  const clock = fakeClock('2026-11-23T09:00:00+00:00');
  const patience = hurry();
  let lives = 0;
  const open = async () => {
    lives += 1;
    const store = await openStore({
      name: 'redraft',
      wall: clock,
      random: fakeIds(seed * 1000 + lives),
      factory,
    });
    // So that a few weeks are enough for some streams to be made short, again and again.
    const longStream = seed % 2 === 0 ? 4 : 200;
    const options = { store, facts, fetch: home.fetch, patience, version: 'simulated', longStream };
    const door = createHandover(options);
    return { store, door };
  };
  const tablet: SimTablet = {
    name,
    seed,
    facts,
    clock,
    acknowledged: new Set(),
    async acknowledge() {
      for (const stamp of await tablet.store.db.tail.toCollection().primaryKeys()) {
        tablet.acknowledged.add(stamp as Stamp);
      }
    },
    giveUp: patience.giveUp,
    ...(await open()),
    dieAfter: (writes) => void batteries.set(tablet.store.db.backendDB(), writes),
    async restart() {
      tablet.store.db.close();
      Object.assign(tablet, await open());
    },
    async copy(copyName, copySeed) {
      const disk = await copyOfDisk(tablet.store);
      const copy = await aSimTablet(home, copyName, copySeed, disk, await copyOfFacts(facts));
      for (const stamp of tablet.acknowledged) copy.acknowledged.add(stamp);
      return copy;
    },
  };
  return tablet;
}

const batteries = new WeakMap<object, number>();

// Dexie takes the method off the database when it opens it, so it is changed before any database is opened.
const begin = FakeDatabase.prototype.transaction;
FakeDatabase.prototype.transaction = function (...which: Parameters<typeof begin>) {
  const left = (batteries.get(this) ?? Number.POSITIVE_INFINITY) - (which[1] === 'readwrite' ? 1 : 0);
  batteries.set(this, left);
  if (left < 0) throw new DOMException('The battery died', 'UnknownError');
  return begin.apply(this, which);
};

async function copyOfDisk(store: Store): Promise<Factory> {
  const disk = freshIndexedDB();
  const blank = new Database('redraft', disk);
  for (const table of store.db.tables) await blank.table(table.name).bulkPut(await table.toArray());
  blank.close();
  return disk;
}

async function copyOfFacts(facts: DeviceFacts): Promise<DeviceFacts> {
  const copy = fakeFacts();
  for (const name of ['keys', 'home']) await copy.set(name, await facts.get(name));
  return copy;
}
