import type { Chance } from './chance.ts';
import { checkReport } from './checks.ts';
import type { SimTablet } from './tablet.ts';
import { tap } from './taps.ts';
import type { World } from './world.ts';

/* What happens to a tablet's own storage. A tap that failed was not acknowledged; whether it is there is open. */

/** The battery dies at one of the writes of a tap. */
export async function diesInATap(world: World, tablet: SimTablet, chance: Chance): Promise<void> {
  tablet.dieAfter(chance.below(3));
  await tapThatMayFail(tablet, chance);
  await tablet.restart();
  world.met.deaths += 1;
}

/** The disk says that a write failed: it did, or it did not. The app goes on, or is opened again. */
export async function diskFails(world: World, tablet: SimTablet, chance: Chance): Promise<void> {
  tablet.failAfter(chance.below(4), chance.oneOf(['lost', 'hidden']));
  if (chance.percent(50)) await tapThatMayFail(tablet, chance);
  else checkReport(world, tablet, await tablet.door.sendHome());
  tablet.holds();
  if (chance.percent(50)) await tablet.restart();
}

async function tapThatMayFail(tablet: SimTablet, chance: Chance): Promise<void> {
  try {
    await tap(tablet, chance);
  } catch (error) {
    // A broken promise is told; a broken disk is what was asked for.
    if (error instanceof Error && error.message.startsWith('P')) throw error;
  }
}

/** Two tabs of one tablet tap and hand over in one moment. */
export async function hasTwoTabs(world: World, tablet: SimTablet, chance: Chance): Promise<void> {
  const other = await tablet.otherTab();
  const both = { ...tablet, ...other };
  for (let left = 1 + chance.below(3); left > 0; left--) {
    await Promise.all([tap(tablet, chance, false), tap(both, chance, false)]);
    world.met.taps += 2;
  }
  for (const report of await Promise.all([tablet.door.sendHome(), other.door.sendHome()])) {
    checkReport(world, tablet, report);
  }
  await tap(both, chance);
  other.store.db.close();
}
