import { keepKeys, newSpaceKey } from '../../src/device/keys.ts';
import type { HandoverReport } from '../../src/schema/handover.ts';
import { setUpSchool } from '../../src/store/commands/setUp.ts';
import { type MemoryHome, memoryHome, puts } from '../support/memoryHome.ts';
import type { Copy } from '../support/memoryStore.ts';
import { type Chance, chance } from './chance.ts';
import { checkAllEqual, checkReport, checkTraffic } from './checks.ts';
import { aSimTablet, type SimTablet } from './tablet.ts';
import { tap } from './taps.ts';
import { badWeather } from './weather.ts';

/*
 * A class's weeks from one integer: two to four tablets with wrong clocks, taps, handovers over a line on which
 * anything happens, batteries that die at any step, disks that are copied, an endpoint that forgets. Then the weather
 * clears and everybody hands over until nothing moves. The engine is the app's own; only storage, line, clock and
 * chance are handed in. It throws when a promise is broken, and the same seed breaks it again.
 */
export async function simulate(seed: number): Promise<void> {
  const world = await aWorld(seed);
  const steps = 15 + world.chance.below(25);
  for (let step = 0; step < steps; step++) await nextStep(world);
  // No tap follows that would bring to light what these lost.
  for (const tablet of world.tablets) await diesOnTheWay(world, tablet);
  await settle(world);
  await checkAllEqual(world.tablets);
  await checkNothingMoves(world);
  checkTraffic(world.home, world.copied);
}

interface World {
  seed: number;
  chance: Chance;
  home: MemoryHome;
  tablets: SimTablet[];
  /** The endpoint's data as an operator copied it at some time. */
  backup: Copy | undefined;
  copied: boolean;
  maxTablets: number;
}

async function aWorld(seed: number): Promise<World> {
  const odds = chance(seed);
  const home = memoryHome();
  const first = await aSimTablet(home, 'Red 1', seed * 10);
  const { spaces } = await setUpSchool(first.store, 'Fernlea Primary', 'Mx Okafor');
  const keys = Object.values(spaces).map((space) => newSpaceKey(space, first.store.random));
  await keepKeys(first.facts, keys);
  const answer = await first.door.setUpHome({ address: home.address });
  if (answer.is !== 'ready') throw new Error('no home');
  for (const stamp of await first.store.db.tail.toCollection().primaryKeys()) {
    first.acknowledged.add(stamp as never);
  }
  const maxTablets = 2 + odds.below(3);
  const world = { seed, chance: odds, home, tablets: [first], backup: undefined, copied: false, maxTablets };
  await tap(first, odds);
  await tap(first, odds);
  wrongClock(first, odds);
  await joins(world);
  return world;
}

async function nextStep(world: World): Promise<void> {
  const { chance, tablets } = world;
  const tablet = chance.oneOf(tablets);
  const step = chance.weighted<() => unknown>([
    [40, () => taps(tablet, chance)],
    [30, () => handsOver(world, tablet)],
    [12, () => diesOnTheWay(world, tablet)],
    [4, () => tablet.restart()],
    [6, () => wrongClock(tablet, chance)],
    [4, () => joins(world)],
    [3, () => forgets(world)],
    [1, () => isCopied(world, tablet)],
  ]);
  await step();
}

async function taps(tablet: SimTablet, chance: Chance): Promise<void> {
  for (let left = 1 + chance.below(4); left > 0; left--) {
    tablet.clock.elapse(chance.below(60_000));
    await tap(tablet, chance);
  }
}

async function handsOver(world: World, tablet: SimTablet): Promise<HandoverReport> {
  const { chance, home } = world;
  const weather = badWeather(home, tablet, chance, chance.oneOf([0, 0, 10, 30, 80]));
  const stop = new AbortController();
  const stopAt = chance.percent(15) ? chance.below(20) : Number.POSITIVE_INFINITY;
  let told = 0;
  const report = await tablet.door.sendHome({
    signal: stop.signal,
    progress: () => told++ >= stopAt && stop.abort(),
  });
  if (chance.percent(70)) await weather.settle();
  else home.heal();
  checkReport(tablet, report);
  if (report.wasCopy && !world.copied) throw new Error(`${tablet.name} takes itself for a copy, and is none`);
  return report;
}

async function diesOnTheWay(world: World, tablet: SimTablet): Promise<void> {
  tablet.dieAfter(world.chance.below(10));
  await handsOver(world, tablet);
  await tablet.restart();
}

function wrongClock({ clock }: SimTablet, chance: Chance): void {
  const day = 24 * 60 * 60 * 1000;
  const jumps = [day, -day, 365 * day, -365 * day, 60_000, -60_000, 3 * day];
  clock.elapse(chance.oneOf(jumps));
}

async function joins(world: World): Promise<void> {
  const { tablets, home, seed, maxTablets, chance } = world;
  if (tablets.length >= maxTablets) return;
  const name = `Blue ${tablets.length}`;
  const tablet = await aSimTablet(home, name, seed * 10 + tablets.length);
  const [first] = tablets as [SimTablet];
  const link = (await first.door.joiningLink('https://redraft.example/')) ?? '';
  tablet.clock.elapse(first.clock.now() - tablet.clock.now());
  const answer = await tablet.door.join(link, name);
  if (answer.is !== 'joined') throw new Error(`${name} is not let in: ${answer.is}`);
  const [own] = await tablet.store.db.tail.toArray();
  tablet.acknowledged.add(own?.stamp as never);
  wrongClock(tablet, chance);
  tablets.push(tablet);
}

async function forgets(world: World): Promise<void> {
  const { home, backup } = world;
  if (backup) home.putBack(backup);
  world.backup = backup ? undefined : home.copy();
}

async function isCopied(world: World, tablet: SimTablet): Promise<void> {
  const { tablets, seed, maxTablets } = world;
  if (tablets.length >= maxTablets) return;
  world.copied = true;
  const copy = await tablet.copy(`Copy ${tablets.length}`, seed * 10 + tablets.length);
  copy.clock.elapse(12_345);
  tablets.push(copy);
}

const patience = 8;

async function settle(world: World): Promise<void> {
  world.home.heal();
  for (let round = 0; round < patience; round++) {
    let moved = 0;
    for (const tablet of world.tablets) {
      const report = await tablet.door.sendHome();
      checkReport(tablet, report);
      if (report.outcome === 'home') moved += 1;
      else if (report.outcome !== 'nothing-new' || report.frozen.length + report.setAside > 0) {
        throw new Error(`in fair weather ${tablet.name} reports ${JSON.stringify(report)}`);
      }
    }
    if (moved === 0) return;
  }
  throw new Error(`something still moves after ${patience} rounds`);
}

async function checkNothingMoves({ home, tablets }: World): Promise<void> {
  // The last heads go out in the first of these rounds.
  for (const tablet of tablets) await tablet.door.sendHome();
  const before = home.asked.length;
  for (const tablet of tablets) {
    const report = await tablet.door.sendHome();
    if (report.outcome !== 'nothing-new')
      throw new Error(`${tablet.name} still moves ${JSON.stringify(report)}`);
  }
  const sent = home.asked.slice(before).filter(puts(/./));
  if (sent.length > 0) throw new Error(`${sent.map(({ name }) => name)} was sent when nothing was new`);
}
