import { addMet, metInWords, nothingMet } from './met.ts';
import { simulate } from './simulate.ts';

/** `npm run simulate -- --seeds=1000 --from=1`: as many seeds, one after the other; the first that fails is shown. */
const options = new Map(
  process.argv.slice(2).map((option) => option.replace(/^--/, '').split('=') as [string, string]),
);
const seeds = Number(options.get('seeds') ?? 100);
const from = Number(options.get('from') ?? 1);

const met = nothingMet();
const startedAt = performance.now();
for (let seed = from; seed < from + seeds; seed++) {
  try {
    addMet(met, await simulate(seed));
  } catch (error) {
    console.error(`Seed ${seed} fails. Again: npm run simulate -- --seeds=1 --from=${seed}`);
    console.error(error);
    process.exit(1);
  }
}
const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
console.log(`${metInWords(met)}, in ${seconds} s.`);
