import { type Plan, planOf, simulate } from './simulate.ts';

/*
 * A failing seed with fewer tablets and steps that still fails in the same way. Every step has a chance of its own,
 * so that what is left out changes nothing about the rest but what it had led to.
 */

export interface Shrunk {
  plan: Plan;
  why: string;
}

/** Tries so many times to leave something out. */
export async function shrink(seed: number, tries = 120): Promise<Shrunk | undefined> {
  const whole = planOf(seed);
  const first = await whyFails(seed, whole);
  if (first === undefined) return undefined;
  let best: Shrunk = { plan: upTo(whole, first), why: first };
  let left = tries;
  const isStill = async (plan: Plan) => {
    left -= 1;
    const why = await whyFails(seed, plan);
    if (why === undefined || kindOf(why) !== kindOf(first)) return false;
    best = { plan, why };
    return true;
  };
  for (let tablets = 2; tablets < whole.tablets && left > 0; tablets++) {
    if (await isStill({ ...best.plan, tablets })) break;
  }
  for (let size = best.plan.steps.length >> 1; size >= 1 && left > 0; size >>= 1) {
    for (let at = 0; at < best.plan.steps.length && left > 0; ) {
      const steps = best.plan.steps.toSpliced(at, size);
      if (!(await isStill({ ...best.plan, steps }))) at += size;
    }
  }
  return best;
}

/** What came after the step that failed had no part in it. */
function upTo(plan: Plan, why: string): Plan {
  const last = Number(/^in step (\d+),/.exec(why)?.[1] ?? Number.POSITIVE_INFINITY);
  return { ...plan, steps: plan.steps.filter((step) => step <= last) };
}

async function whyFails(seed: number, plan: Plan): Promise<string | undefined> {
  try {
    await simulate(seed, plan);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What is broken, without the step, the names and the numbers of this one time. */
function kindOf(why: string): string {
  return (/P\d+/.exec(why)?.[0] ?? why.replace(/^in step .*?: /, ''))
    .replace(/\b(Red|Blue|Copy) \d+/g, 'tablet')
    .replace(/[a-z0-9]{20,}/g, 'id')
    .replace(/\d+/g, 'n')
    .slice(0, 60);
}
