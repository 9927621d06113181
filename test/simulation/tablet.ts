import { sha256HexOf } from '../../src/device/cipher.ts';
import type { DeviceFacts } from '../../src/device/facts.ts';
import { tabLock } from '../../src/device/lock.ts';
import { tabletKeyFact } from '../../src/device/tabletKey.ts';
import type { AnyEvent } from '../../src/schema/event.ts';
import type { HandoverDoor } from '../../src/schema/handover.ts';
import type { Stamp } from '../../src/schema/stamp.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { createHandover } from '../../src/sync/handover.ts';
import { type MemoryDisk, memoryDisk } from '../support/disk/disk.ts';
import { type FakeClock, fakeClock } from '../support/fakeClock.ts';
import { fakeFacts } from '../support/fakeFacts.ts';
import { fakeIds } from '../support/fakeIds.ts';
import { fakeTabletKey } from '../support/fakeTabletKey.ts';
import { hurry } from '../support/handover.ts';
import type { MemoryHome } from '../support/memoryHome.ts';

/** A tablet of the simulation: it can die at any step, and be copied. */
export interface SimTablet {
  name: string;
  seed: number;
  /** It replaces its stream by a snapshot every few segments. */
  isShort: boolean;
  store: Store;
  facts: DeviceFacts;
  clock: FakeClock;
  door: HandoverDoor;
  giveUp(): void;
  /** Everything that a tap was acknowledged for, as it was written down then. */
  acknowledged: Map<Stamp, AnyEvent>;
  /** What is in the tail now was acknowledged. */
  acknowledge(): void;
  /** What its screens show of a table. */
  rows<Row>(table: string): Row[];
  /** The battery dies when so many more transactions have written; dying before a read changes nothing. */
  dieAfter(writes: number): void;
  /** After so many more transactions one that writes is said to have failed; the `hidden` one has not. */
  failAfter(writes: number, how: 'lost' | 'hidden'): void;
  /** The disk is well again. */
  holds(): void;
  restart(): Promise<void>;
  /** The same storage in another tab. */
  otherTab(): Promise<Pick<SimTablet, 'store' | 'door'>>;
  copy(name: string, seed: number): Promise<SimTablet>;
}

const database = 'redraft';

export async function aSimTablet(
  home: MemoryHome,
  name: string,
  seed: number,
  disk: MemoryDisk = memoryDisk(),
  facts = fakeFacts(),
  // So that a few weeks are enough for some streams to be made short, again and again.
  isShort = seed % 2 === 0,
): Promise<SimTablet> {
  const clock = fakeClock('2026-11-23T09:00:00+00:00');
  const patience = hurry();
  if (!(await facts.get(tabletKeyFact))) await facts.set(tabletKeyFact, await fakeTabletKey(fakeIds(seed)));
  const lock = tabLock();
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
    const longStream = isShort ? 4 : 200;
    const options = { store, facts, fetch: home.fetch, lock, patience, version: 'simulated', longStream };
    const door = createHandover(options);
    return { store, door };
  };
  const tablet: SimTablet = {
    name,
    seed,
    isShort,
    facts,
    clock,
    acknowledged: new Map(),
    acknowledge() {
      for (const event of disk.rowsIn<AnyEvent>(database, 'tail'))
        tablet.acknowledged.set(event.stamp, event);
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
    failAfter(writes, how) {
      let left = writes;
      disk.faults.ends = () => {
        left -= 1;
        return left === -1 ? how : 'well';
      };
    },
    holds() {
      disk.faults.begins = () => undefined;
      disk.faults.ends = () => 'well';
    },
    otherTab: open,
    async restart() {
      tablet.store.db.close();
      tablet.holds();
      Object.assign(tablet, await open());
    },
    async copy(copyName, copySeed) {
      const copy = await aSimTablet(home, copyName, copySeed, disk.copy(), await copyOfFacts(facts), isShort);
      for (const [stamp, event] of tablet.acknowledged) copy.acknowledged.set(stamp, event);
      return copy;
    },
  };
  return tablet;
}

async function copyOfFacts(facts: DeviceFacts): Promise<DeviceFacts> {
  const copy = fakeFacts();
  for (const name of ['keys', 'home', tabletKeyFact]) await copy.set(name, await facts.get(name));
  return copy;
}
