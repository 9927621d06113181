import { sha256HexOf } from '../../src/device/cipher.ts';
import type { DeviceFacts } from '../../src/device/facts.ts';
import type { HandoverDoor } from '../../src/schema/handover.ts';
import type { Stamp } from '../../src/schema/stamp.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { createHandover } from '../../src/sync/handover.ts';
import { type MemoryDisk, memoryDisk } from '../support/disk/disk.ts';
import { type FakeClock, fakeClock } from '../support/fakeClock.ts';
import { fakeFacts } from '../support/fakeFacts.ts';
import { fakeIds } from '../support/fakeIds.ts';
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
  acknowledge(): void;
  /** What its screens show of a table. */
  rows<Row>(table: string): Row[];
  /** The battery dies when so many more transactions have written; dying before a read changes nothing. */
  dieAfter(writes: number): void;
  restart(): Promise<void>;
  copy(name: string, seed: number): Promise<SimTablet>;
}

const database = 'redraft';

export async function aSimTablet(
  home: MemoryHome,
  name: string,
  seed: number,
  disk: MemoryDisk = memoryDisk(),
  facts = fakeFacts(),
): Promise<SimTablet> {
  const clock = fakeClock('2026-11-23T09:00:00+00:00');
  const patience = hurry();
  let lives = 0;
  const open = async () => {
    lives += 1;
    const store = await openStore({
      name: database,
      wall: clock,
      sha256: sha256HexOf,
      random: fakeIds(seed * 1000 + lives),
      factory: disk,
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
    acknowledge() {
      for (const stamp of disk.keysIn(database, 'tail')) tablet.acknowledged.add(stamp as Stamp);
    },
    rows: (table) => disk.rowsIn(database, table),
    giveUp: patience.giveUp,
    ...(await open()),
    dieAfter(writes) {
      let left = writes;
      disk.faults.begins = () => {
        left -= 1;
        if (left < 0) throw new DOMException('The battery died', 'UnknownError');
      };
    },
    async restart() {
      tablet.store.db.close();
      disk.faults.begins = () => undefined;
      Object.assign(tablet, await open());
    },
    async copy(copyName, copySeed) {
      const copy = await aSimTablet(home, copyName, copySeed, disk.copy(), await copyOfFacts(facts));
      for (const stamp of tablet.acknowledged) copy.acknowledged.add(stamp);
      return copy;
    },
  };
  return tablet;
}

async function copyOfFacts(facts: DeviceFacts): Promise<DeviceFacts> {
  const copy = fakeFacts();
  for (const name of ['keys', 'home']) await copy.set(name, await facts.get(name));
  return copy;
}
