import { keepKeys, newSpaceKey } from '../../src/device/keys.ts';
import type { AnyEvent } from '../../src/schema/event.ts';
import type { DeviceId } from '../../src/schema/ids.ts';
import type { Stamp } from '../../src/schema/stamp.ts';
import { setUpSchool } from '../../src/store/commands/setUp.ts';
import { linkFrom } from '../support/handover.ts';
import { type MemoryHome, memoryHome } from '../support/memoryHome.ts';
import type { Copy } from '../support/memoryStore.ts';
import { chance } from './chance.ts';
import { type Met, nothingMet } from './met.ts';
import type { Newer } from './strangers.ts';
import { aSimTablet, type SimTablet } from './tablet.ts';

/** A school, its tablets and its endpoint, and what has happened to them. */
export interface World {
  seed: number;
  home: MemoryHome;
  tablets: SimTablet[];
  maxTablets: number;
  /** In strange hands. */
  lost: SimTablet[];
  /** In a cupboard. */
  away: SimTablet[];
  /** Names of tablets that were cleared. */
  gone: Set<DeviceId>;
  /** What was acknowledged on tablets that have left for ever, and is to be kept by the others. */
  kept: Map<Stamp, AnyEvent>;
  /** Parts of pages that no tablet has any more, and home has not either. */
  lostParts: Set<string>;
  /** A tablet was reported lost, so that there are keys that a link from before does not lead to. */
  hasNewKeys: boolean;
  /** The endpoint's data as an operator copied it at some times. */
  backups: Copy[];
  /** A tablet's disk was copied: from then on two may speak under one name, and one of them finds out. */
  copied: boolean;
  newer: Newer | undefined;
  /** Children who were erased: what was acknowledged of them may be gone. */
  erased: Set<string>;
  /** By the stamp of the word to adults, children of whom nothing may be left, once that word is heard everywhere. */
  orders: Map<Stamp, string>;
  /** Those who are not of this school. */
  forgers: Set<DeviceId>;
  /** What the endpoint's operator will put right. */
  spoilt: (() => void)[];
  met: Met;
  /** Tablets made so far: each has chance and names of its own. */
  made: number;
}

/** A school that has just been set up on one tablet. */
export async function aWorld(seed: number, maxTablets: number): Promise<World> {
  const home = memoryHome();
  const first = await aSimTablet(home, 'Red 1', tabletSeed(seed, 0));
  const { spaces } = await setUpSchool(first.store, 'Fernlea Primary', 'Mx Okafor');
  const keys = Object.values(spaces).map((space) => newSpaceKey(space, first.store.random));
  await keepKeys(first.facts, keys);
  const answer = await first.door.setUpHome({ address: home.address });
  if (answer.is !== 'ready') throw new Error('no home');
  first.acknowledge();
  return {
    seed,
    home,
    tablets: [first],
    maxTablets,
    lost: [],
    away: [],
    gone: new Set(),
    kept: new Map(),
    lostParts: new Set(),
    hasNewKeys: false,
    backups: [],
    copied: false,
    newer: undefined,
    erased: new Set<string>(),
    orders: new Map(),
    forgers: new Set(),
    spoilt: [],
    met: nothingMet(),
    made: 1,
  };
}

/** Let in by the link of a tablet that is in. */
export async function joinsAs(world: World, name: string): Promise<SimTablet> {
  const { home, seed } = world;
  const [first] = world.tablets as [SimTablet];
  const tablet = await aSimTablet(home, name, tabletSeed(seed, world.made++));
  const link = await linkFrom(first);
  tablet.clock.elapse(first.clock.now() - tablet.clock.now());
  const answer = await tablet.door.join(link, { adult: name, tablet: '' });
  if (answer.is !== 'joined') throw new Error(`${name} is not let in: ${answer.is}`);
  tablet.acknowledge();
  return tablet;
}

export function tabletSeed(seed: number, made: number): number {
  return chance(seed, -1 - made).below(2 ** 31);
}
