import type { HandoverReport } from '../../src/schema/handover.ts';
import type { PupilId } from '../../src/schema/ids.ts';
import { erasePupil } from '../../src/store/commands/erase.ts';
import type { StreamRow } from '../../src/store/streamRows.ts';
import type { Chance } from './chance.ts';
import { checkReport } from './checks.ts';
import { forgets } from './forgets.ts';
import { isCleared, isFound, isLost, isPutAway, isTakenBack, isUsedByAStranger } from './leavings.ts';
import { diesInATap, diskFails, hasTwoTabs } from './mishaps.ts';
import { isForged, newerAppSends, rots } from './strangers.ts';
import type { SimTablet } from './tablet.ts';
import { tap } from './taps.ts';
import { badWeather } from './weather.ts';
import { joinsAs, tabletSeed, type World } from './world.ts';

/** What happens in a school: one step happens to one tablet. Add a step here and it happens in every seed. */
export interface Step {
  what: string;
  /** How often, beside the others. */
  often: number;
  happens(world: World, tablet: SimTablet, chance: Chance): Promise<unknown> | unknown;
}

export const steps: Step[] = [
  { what: 'taps', often: 800, happens: taps },
  { what: 'hands over', often: 60, happens: handsOver },
  { what: 'dies on the way', often: 30, happens: diesOnTheWay },
  { what: 'restarts', often: 10, happens: (_, tablet) => tablet.restart() },
  { what: 'has a wrong clock', often: 30, happens: wrongClock },
  { what: 'another joins', often: 20, happens: joins },
  { what: 'the endpoint forgets', often: 15, happens: forgets },
  { what: 'is copied', often: 5, happens: isCopied },
  { what: 'erases a child', often: 4, happens: erasesAChild },
  { what: 'dies in a tap', often: 20, happens: diesInATap },
  { what: 'has a disk that fails', often: 20, happens: diskFails },
  { what: 'has two tabs', often: 10, happens: hasTwoTabs },
  { what: 'hears of a newer app', often: 5, happens: newerAppSends },
  { what: 'sees something forged', often: 3, happens: isForged },
  { what: 'sees the endpoint rot', often: 3, happens: rots },
  { what: 'is lost', often: 3, happens: isLost },
  { what: 'hears of who has a lost one', often: 8, happens: isUsedByAStranger },
  { what: 'sees a lost one found', often: 3, happens: isFound },
  { what: 'is put away', often: 4, happens: isPutAway },
  { what: 'takes one back', often: 6, happens: isTakenBack },
  { what: 'is cleared', often: 3, happens: isCleared },
];

async function taps(world: World, tablet: SimTablet, chance: Chance): Promise<void> {
  tablet.clock.elapse(chance.below(60_000));
  await tap(tablet, chance);
  world.met.taps += 1;
}

async function handsOver(world: World, tablet: SimTablet, chance: Chance): Promise<HandoverReport> {
  const weather = badWeather(world, tablet, chance, chance.oneOf([0, 0, 10, 30, 80]));
  if (chance.percent(5)) world.home.lag();
  const before = countOf(tablet);
  const stop = new AbortController();
  const stopAt = chance.percent(15) ? chance.below(20) : Number.POSITIVE_INFINITY;
  let told = 0;
  const report = await tablet.door.sendHome({
    signal: stop.signal,
    progress: () => told++ >= stopAt && stop.abort(),
  });
  world.met.handovers += 1;
  if (chance.percent(70)) await weather.settle();
  else world.home.heal();
  checkReport(world, tablet, report);
  // Of two tales under one name what both tell is counted twice, until one snapshot tells it.
  const isCounted = world.erased.size === 0 && !world.hasNewKeys && !world.copied;
  if (isCounted && countOf(tablet) < before) throw new Error(`P12: ${tablet.name} has dropped something`);
  return report;
}

/** Changes that are kept here, sealed or not. */
function countOf({ rows }: SimTablet): number {
  const streams = rows<StreamRow>('streams').reduce((sum, { changes }) => sum + changes, 0);
  return rows('tail').length + streams;
}

export async function diesOnTheWay(world: World, tablet: SimTablet, chance: Chance): Promise<void> {
  tablet.dieAfter(chance.below(10));
  await handsOver(world, tablet, chance);
  await tablet.restart();
  world.met.deaths += 1;
}

const day = 24 * 60 * 60 * 1000;

export function wrongClock(_: World, { clock }: SimTablet, chance: Chance): void {
  const jumps = [day, -day, 365 * day, -365 * day, 3650 * day, -3650 * day, 60_000, -60_000, 3 * day];
  clock.elapse(chance.oneOf(jumps));
}

export async function joins(world: World, _: unknown, chance: Chance): Promise<void> {
  if (world.tablets.length >= world.maxTablets) return;
  const tablet = await joinsAs(world, `Blue ${world.made}`);
  wrongClock(world, tablet, chance);
  world.tablets.push(tablet);
}

/** Whatever of the child was acknowledged may be gone from then on. */
async function erasesAChild(world: World, { store, acknowledged }: SimTablet, chance: Chance): Promise<void> {
  const ids = await store.db.pupils.toCollection().primaryKeys();
  if (!store.self || ids.length < 3 || world.newer) return;
  const pupil = chance.oneOf(ids) as PupilId;
  await erasePupil(store, pupil);
  for (const one of world.tablets) one.acknowledge();
  world.erased.add(pupil);
  const { spaces } = store.self;
  for (const event of acknowledged.values())
    if (event.kind === 'erase' && event.pupil === pupil && event.space === spaces.class)
      world.orders.set(event.stamp, pupil);
}

async function isCopied(world: World, tablet: SimTablet): Promise<void> {
  const { tablets, seed, maxTablets } = world;
  if (tablets.length >= maxTablets) return;
  world.copied = true;
  const copy = await tablet.copy(`Copy ${world.made}`, tabletSeed(seed, world.made++));
  copy.clock.elapse(12_345);
  tablets.push(copy);
}
