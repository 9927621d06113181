import { standInForPlatform } from '../support/platform/quick.ts';
import { metInWords } from './met.ts';
import { runSeeds, type SeedsRun } from './runSeeds.ts';
import { shrink } from './shrink.ts';
import { planOf, simulate } from './simulate.ts';

/**
 * `npm run simulate -- --seeds=1000 --from=1`: as many seeds, on all cores, with a word now and then on how far it is.
 * The first that fails is shown, and shrunk unless `--shrink=0`. `--from=7 --tablets=2 --steps=3,12` runs of seed 7
 * only those steps, as a shrunk seed is shown.
 */
const options = new Map(
  process.argv.slice(2).map((option) => option.replace(/^--/, '').split('=') as [string, string]),
);
const from = Number(options.get('from') ?? 1);
const steps = options.get('steps')?.split(',').map(Number);
const tablets = Number(options.get('tablets') ?? planOf(from).tablets);

if (steps || options.has('tablets')) {
  standInForPlatform();
  const { met, trace } = await simulate(from, { tablets, steps: steps ?? planOf(from).steps });
  console.log(`${metInWords([met])}; its trace is ${trace}`);
} else await many(Number(options.get('seeds') ?? 100));

async function many(seeds: number): Promise<void> {
  const startedAt = performance.now();
  const secondsGone = () => (performance.now() - startedAt) / 1000;
  const numbers = Array.from({ length: seeds }, (_, i) => from + i);
  const { held, failed } = await runSeeds(numbers, progress(seeds, secondsGone));
  if (failed) {
    console.error(`Seed ${failed.seed} fails. Again: npm run simulate -- --seeds=1 --from=${failed.seed}`);
    console.error(failed.why);
    if (options.get('shrink') !== '0') await showShrunk(failed.seed);
    process.exitCode = 1;
  } else {
    const met = [...held.values()].map((one) => one.met);
    console.log(`${metInWords(met)}, in ${secondsGone().toFixed(1)} s.`);
  }
}

/** A line every ten seconds. */
function progress(seeds: number, secondsGone: () => number): (run: SeedsRun) => void {
  let told = 0;
  return ({ held }) => {
    const gone = secondsGone();
    if (gone < told + 10) return;
    told = gone;
    console.log(`${held.size} of ${seeds} seeds, ${(held.size / gone).toFixed(1)} a second`);
  };
}

async function showShrunk(seed: number): Promise<void> {
  standInForPlatform();
  const shrunk = await shrink(seed);
  if (!shrunk) {
    console.error('By itself it holds.');
    return;
  }
  const { plan, why } = shrunk;
  console.error(`Shrunk to ${plan.tablets} tablets and ${plan.steps.length} steps: ${why}`);
  const command = `npm run simulate -- --from=${seed} --tablets=${plan.tablets} --steps=${plan.steps.join(',')}`;
  console.error(`Again: ${command}`);
}
