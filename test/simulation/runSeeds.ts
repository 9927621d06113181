import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { addMet, type Met, nothingMet } from './met.ts';
import type { Told } from './worker.ts';

export interface SeedsRun {
  met: Met;
  /** The first seed, in order, that broke a promise. */
  failed: { seed: number; why: string } | undefined;
}

/** Seeds on all cores, until one fails, all hold, or the time is up: what has begun is always finished. */
export async function runSeeds(
  seeds: number[],
  { forMs = Number.POSITIVE_INFINITY, workers = availableParallelism() } = {},
): Promise<SeedsRun> {
  const run: SeedsRun = { met: nothingMet(), failed: undefined };
  const endsAt = performance.now() + forMs;
  const left = seeds.values();
  const next = () => (run.failed || performance.now() > endsAt ? undefined : left.next().value);
  const take = ({ seed, met, why }: Told) => {
    if (met) addMet(run.met, met);
    else if (!run.failed || seed < run.failed.seed) run.failed = { seed, why: why ?? '' };
  };
  const count = Math.max(1, Math.min(workers, seeds.length));
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
