import * as assert from 'uvu/assert';
import { suite } from '../support/suite.ts';
import { faults } from './faults.ts';
import { simulateFaulty } from './faultyCopy.ts';
import { addMet, metInWords, nothingMet } from './met.ts';
import { onceFailed } from './onceFailed.ts';
import { simulate } from './simulate.ts';

const test = suite('simulation', { timeoutMs: 240_000 });
const forMs = 30_000;

for (const seed of onceFailed) {
  test(`the weeks of seed ${seed}, which once went wrong, end with the same on every tablet`, () =>
    simulate(seed));
}

test('whatever a class, its clocks, its batteries and its line do, every tablet ends with all of it', async () => {
  const startedAt = performance.now();
  const met = nothingMet();
  let seed = 0;
  while (performance.now() - startedAt < forMs) {
    seed += 1;
    try {
      addMet(met, await simulate(seed));
    } catch (error) {
      throw new Error(`seed ${seed} fails; again: npm run simulate -- --seeds=1 --from=${seed}`, {
        cause: error,
      });
    }
  }
  console.log(`  » ${metInWords(met)}, in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
});

for (const [what, lines] of faults) {
  test(`an engine that ${what} does not get through`, async () => {
    const { failed, output } = await simulateFaulty(lines, 60);
    assert.ok(failed, output);
    assert.match(output, /^Seed \d+ fails/);
    assert.not.match(output, /SyntaxError|ReferenceError|ERR_MODULE/);
  });
}

test('a copy of the engine without a fault does', async () => {
  const { failed, output } = await simulateFaulty([], 3);
  assert.not.ok(failed, output);
});

test.run();
