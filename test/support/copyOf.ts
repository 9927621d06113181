import { sha256HexOf } from '../../src/device/cipher.ts';
import type { DeviceFacts } from '../../src/device/facts.ts';
import { Database } from '../../src/store/database.ts';
import { openStore } from '../../src/store/store.ts';
import { type FakeClock, fakeClock } from './fakeClock.ts';
import { fakeFacts } from './fakeFacts.ts';
import { fakeIds } from './fakeIds.ts';
import { freshIndexedDB } from './freshIndexedDB.ts';
import { type Connected, connect } from './handover.ts';
import type { Tablet } from './tablet.ts';

let copies = 0;

/** The whole storage of a tablet as it is now, on another one: a cloned disk, or a backup that is put back. */
export async function aCopyOf(
  tablet: Pick<Tablet, 'store'> & Pick<Connected, 'facts'>,
  line: typeof fetch,
  startIso = '2026-11-23T13:00:00+00:00',
): Promise<Tablet & Connected> {
  const factory = freshIndexedDB();
  const blank = new Database('redraft', factory);
  for (const table of tablet.store.db.tables) {
    await blank.table(table.name).bulkPut(await table.toArray());
  }
  blank.close();
  copies += 1;
  const copy = await open(fakeClock(startIso), factory, 500_000 + copies);
  return { ...copy, ...connect(copy, line, await factsOf(tablet.facts)) };
}

async function open(
  clock: FakeClock,
  factory: ReturnType<typeof freshIndexedDB>,
  seed: number,
): Promise<Tablet> {
  const store = await openStore({
    name: 'redraft',
    wall: clock,
    sha256: sha256HexOf,
    random: fakeIds(seed),
    factory,
  });
  const restart = async () => {
    store.db.close();
    return open(clock, factory, seed + 100_000);
  };
  return { store, clock, restart };
}

async function factsOf(facts: DeviceFacts): Promise<DeviceFacts> {
  const copy = fakeFacts();
  for (const name of ['keys', 'home', 'tablet-key']) await copy.set(name, await facts.get(name));
  return copy;
}
