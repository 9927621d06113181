import { standInForPlatform } from '../support/platform/quick.ts';
import { metInWords } from './met.ts';
import { runSeeds } from './runSeeds.ts';
import { shrink } from './shrink.ts';
import { planOf, simulate } from './simulate.ts';

/**
 * `npm run simulate -- --seeds=1000 --from=1`: as many seeds, on all cores. The first that fails is shown, and shrunk
 * unless `--shrink=0`. `--from=7 --tablets=2 --steps=3,12` runs of seed 7 only those steps, as a shrunk seed is shown.
 */
const options = new Map(
  process.argv.slice(2).map((option) => option.replace(/^--/, '').split('=') as [string, string]),
);
const from = Number(options.get('from') ?? 1);
const steps = options.get('steps')?.split(',').map(Number);
const tablets = Number(options.get('tablets') ?? planOf(from).tablets);

if (steps || options.has('tablets')) {
  standInForPlatform();
  const met = await simulate(from, { tablets, steps: steps ?? planOf(from).steps });
  console.log(metInWords(met));
} else await many(Number(options.get('seeds') ?? 100));

async function many(seeds: number): Promise<void> {
  const startedAt = performance.now();
  const { met, failed } = await runSeeds(Array.from({ length: seeds }, (_, i) => from + i));
  if (failed) {
    console.error(`Seed ${failed.seed} fails. Again: npm run simulate -- --seeds=1 --from=${failed.seed}`);
    console.error(failed.why);
    if (options.get('shrink') !== '0') await showShrunk(failed.seed);
    process.exitCode = 1;
  } else console.log(`${metInWords(met)}, in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
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
