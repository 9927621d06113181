import type { DeviceId } from '../../src/schema/ids.ts';
import { putTabletAway, reportLost, takeTabletBack } from '../../src/store/commands/tablet.ts';
import type { TabletRow } from '../../src/store/rows.ts';
import { linkFrom } from '../support/handover.ts';
import { homeOf } from './atHome.ts';
import type { Chance } from './chance.ts';
import { checkReport, stampsIn } from './checks.ts';
import { noteLost } from './forgets.ts';
import type { SimTablet } from './tablet.ts';
import { tap } from './taps.ts';
import { joinsAs, type World } from './world.ts';

/*
 * Tablets that leave the school, and come back or do not. Copies of one disk are not reported: they go by one name,
 * and both would be kept out.
 */

/** Somebody has taken it. The rest is what was heard of it by whoever reports it, and by the others after that. */
export async function isLost(world: World, tablet: SimTablet, chance: Chance): Promise<void> {
  const witnesses = othersThatKnow(world, tablet);
  if (witnesses.length === 0 || world.copied || world.newer) return;
  if ((await homeOf(world, tablet)) === undefined) return;
  const witness = chance.oneOf(witnesses);
  const heard = await stampsIn(witness, new Map());
  for (const [stamp, event] of tablet.acknowledged) if (heard.has(stamp)) world.kept.set(stamp, event);
  await reportLost(witness.store, tablet.store.device);
  witness.acknowledge();
  world.hasNewKeys = true;
  leaves(world, tablet);
  world.lost.push(tablet);
  await noteLost(world);
}

/** Whoever has it goes on working on it, and hands over; it may take away at home what it has put elsewhere. */
export async function isUsedByAStranger(world: World, _: unknown, chance: Chance): Promise<void> {
  const tablet = chance.oneOf(world.lost);
  if (!tablet) return;
  for (let left = chance.below(4); left > 0; left--) await tap(tablet, chance);
  checkReport(world, tablet, await tablet.door.sendHome());
  await noteLost(world);
}

/** It joins by the link of a tablet that knows that it was lost, and brings all that it did. */
export async function isFound(world: World, _: unknown, chance: Chance): Promise<void> {
  const tablet = chance.oneOf(world.lost);
  if (!tablet) return;
  const isCutOff = ({ id, place, cut }: TabletRow) =>
    id === tablet.store.device && place === 'lost' && cut !== undefined;
  const knows = world.tablets.find(({ rows }) => rows<TabletRow>('tablets').some(isCutOff));
  if (!knows) return;
  await comesBy(knows, tablet);
  world.lost = world.lost.filter((each) => each !== tablet);
  world.tablets.push(tablet);
}

/** It lies in a cupboard, with work on it that may not be home. */
export async function isPutAway(world: World, tablet: SimTablet, chance: Chance): Promise<void> {
  const others = othersThatKnow(world, tablet);
  if (others.length === 0 || world.copied) return;
  const other = chance.oneOf(others);
  await putTabletAway(other.store, tablet.store.device);
  other.acknowledge();
  leaves(world, tablet);
  world.away.push(tablet);
}

/** Others may have new keys by now, so that it needs a new link. */
export async function isTakenBack(world: World, by: SimTablet): Promise<void> {
  const tablet = world.away.find(({ store }) => knows(by, store.device));
  if (tablet) await comesBack(world, tablet, by);
}

export async function comesBack(world: World, tablet: SimTablet, by = firstThatKnows(world, tablet)) {
  // Home may have forgotten it, and whoever knew of it has left.
  if (knows(by, tablet.store.device)) await takeTabletBack(by.store, tablet.store.device);
  by.acknowledge();
  await comesBy(by, tablet);
  world.away = world.away.filter((each) => each !== tablet);
  world.tablets.push(tablet);
}

/** The browser clears all that it had: what was not home is gone, and it joins as another tablet. */
export async function isCleared(world: World, tablet: SimTablet): Promise<void> {
  if (world.tablets.length < 2 || world.copied) return;
  const home = await homeOf(world, tablet);
  if (!home) return;
  for (const [stamp, event] of home) world.kept.set(stamp, event);
  world.gone.add(tablet.store.device);
  leaves(world, tablet);
  world.tablets.push(await joinsAs(world, `${tablet.name} again`));
  tablet.store.db.close();
  // It may have been the last that had what home has lost of others.
  await noteLost(world);
}

/**
 * An adult looks through the list, on the first tablet where there is something to put right: who is not here any
 * more, or goes by another name, is put away, or reported again; who is here and stands as put away, because two
 * adults said so apart, is let in once more. True when one was.
 */
export async function tidyLists(world: World): Promise<boolean> {
  for (const by of world.tablets) if (await tidyList(world, by)) return true;
  return false;
}

async function tidyList({ tablets, lost }: World, by: SimTablet): Promise<boolean> {
  const names = new Set(tablets.map(({ store }) => store.device));
  const strange = new Set(lost.map(({ store }) => store.device));
  let isNew = false;
  for (const { id, place = 'here' } of by.rows<TabletRow>('tablets')) {
    const here = tablets.find(({ store }) => store.device === id);
    const isNobodys = !names.has(id) && !strange.has(id) && !tablets.some((each) => saysLost(each, id));
    if (place === 'here' && isNobodys) await putTabletAway(by.store, id);
    else if (strange.has(id) && place !== 'lost') await reportLost(by.store, id);
    else if (here && place === 'put-away') await isLetIn(tablets, here);
    else continue;
    isNew = true;
  }
  by.acknowledge();
  return isNew;
}

const saysLost = ({ rows }: SimTablet, device: DeviceId) =>
  rows<TabletRow>('tablets').some(({ id, place }) => id === device && place === 'lost');

async function isLetIn(tablets: SimTablet[], tablet: SimTablet): Promise<void> {
  const by = tablets.find((each) => each !== tablet) ?? tablet;
  await takeTabletBack(by.store, tablet.store.device);
  by.acknowledge();
  await comesBy(by, tablet);
}

function leaves(world: World, tablet: SimTablet): void {
  world.tablets = world.tablets.filter((each) => each !== tablet);
  world.met.leavings += 1;
}

/** Whoever put it away may be gone: then it is let in all the same. */
function firstThatKnows({ tablets }: World, { store }: SimTablet): SimTablet {
  return tablets.find((each) => knows(each, store.device)) ?? (tablets[0] as SimTablet);
}

function othersThatKnow({ tablets }: World, tablet: SimTablet): SimTablet[] {
  return tablets.filter((each) => each !== tablet && knows(each, tablet.store.device));
}

export function knows({ rows }: SimTablet, device: DeviceId): boolean {
  return rows<TabletRow>('tablets').some(({ id }) => id === device);
}

async function comesBy(by: SimTablet, tablet: SimTablet): Promise<void> {
  const link = await linkFrom(by);
  tablet.clock.elapse(by.clock.now() - tablet.clock.now());
  const answer = await tablet.door.join(link, { adult: tablet.name, tablet: '' });
  if (answer.is !== 'renewed') throw new Error(`${tablet.name} is not let in again: ${answer.is}`);
}
