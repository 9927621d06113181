import { chance } from './chance.ts';
import type { Met } from './met.ts';
import { checkEnd } from './properties.ts';
import { settle } from './settle.ts';
import { diesOnTheWay, joins, type Step, steps, wrongClock } from './steps.ts';
import { tap } from './taps.ts';
import { traceOf } from './trace.ts';
import { aWorld, type World } from './world.ts';

export interface Simulated {
  met: Met;
  /** Of one seed it is always the same. */
  trace: string;
}

/*
 * A class's weeks from one integer: tablets with wrong clocks, taps, handovers over a line on which anything happens,
 * batteries that die at any step, disks that are copied, an endpoint that forgets. Then the weather clears and
 * everybody hands over until nothing moves. The engine is the app's own; only storage, line, clock and chance are
 * handed in. It throws when a promise is broken, and the same seed breaks it again.
 */
export async function simulate(seed: number, only: Plan = planOf(seed)): Promise<Simulated> {
  const world = await aWorld(seed, only.tablets);
  await begin(world);
  for (const step of only.steps) await takeStep(world, step);
  // No tap follows that would bring to light what these lost.
  for (const tablet of world.tablets) await diesOnTheWay(world, tablet, chance(seed, -100 - tablet.seed));
  await settle(world);
  await checkEnd(world);
  const { met, tablets, home } = world;
  const counts = { steps: only.steps.length, tablets: tablets.length, requests: home.asked.length };
  return { met: { ...met, ...counts }, trace: traceOf(world) };
}

/** What a seed does. Leaving steps out changes nothing about the others, so that a failing seed can be shrunk. */
export interface Plan {
  tablets: number;
  /** Numbers of steps, each with a chance of its own. */
  steps: number[];
}

/** Most schools are small and see a few weeks; one in fifty is large, or sees a year. */
export function planOf(seed: number): Plan {
  const odds = chance(seed);
  const tablets = odds.weighted([
    [30, 2],
    [30, 3],
    [20, 4],
    [20, 5 + odds.below(4)],
  ]);
  const length = odds.weighted([
    [90, 200 + odds.below(100)],
    [8, 300 + odds.below(300)],
    [2, 600 + odds.below(1401)],
  ]);
  return { tablets, steps: Array.from({ length }, (_, i) => i + 1) };
}

async function begin(world: World): Promise<void> {
  const odds = chance(world.seed, -99);
  const [first] = world.tablets;
  if (!first) return;
  await tap(first, odds);
  await tap(first, odds);
  wrongClock(world, first, odds);
  await joins(world, first, odds);
}

const weights = steps.map((step) => [step.often, step] as [number, Step]);

async function takeStep(world: World, number: number): Promise<void> {
  const odds = chance(world.seed, number);
  const tablet = odds.oneOf(world.tablets);
  const { what, happens } = odds.weighted(weights);
  try {
    await happens(world, tablet, odds);
  } catch (error) {
    throw new Error(`in step ${number}, where ${tablet.name} ${what}: ${messageOf(error)}`, { cause: error });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
