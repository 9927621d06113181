import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Simulated } from './simulate.ts';
import type { Told } from './worker.ts';

export interface SeedsRun {
  held: Map<number, Simulated>;
  /** The first seed, in order, that broke a promise. */
  failed: { seed: number; why: string } | undefined;
}

/** Seeds on all cores, until one fails or all hold: what has begun is always finished. */
export async function runSeeds(
  seeds: number[],
  goesOn: (run: SeedsRun) => void = () => undefined,
): Promise<SeedsRun> {
  const run: SeedsRun = { held: new Map(), failed: undefined };
  const left = seeds.values();
  const next = () => (run.failed ? undefined : left.next().value);
  const take = ({ seed, simulated, why }: Told) => {
    if (simulated) run.held.set(seed, simulated);
    else if (!run.failed || seed < run.failed.seed) run.failed = { seed, why: why ?? '' };
    goesOn(run);
  };
  const count = Math.max(1, Math.min(availableParallelism(), seeds.length));
  await Promise.all(Array.from({ length: count }, () => work(next, take)));
  return run;
}

// Most of what a seed makes is soon thrown away: a large nursery is swept less often.
const resourceLimits = { maxYoungGenerationSizeMb: 64 };

function work(next: () => number | undefined, take: (told: Told) => void): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits });
    let seed: number | undefined;
    const goOn = () => {
      seed = next();
      if (seed === undefined) void worker.terminate();
      else worker.postMessage(seed);
    };
    worker.on('message', (told: Told) => {
      take(told);
      goOn();
    });
    worker.on('error', (error: Error) => take({ seed: seed ?? 0, why: error.stack ?? error.message }));
    worker.on('exit', () => resolve());
    goOn();
  });
}
