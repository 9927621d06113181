import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';
import { suite } from '../support/suite.ts';
import { metInWords } from './met.ts';
import { onceFailed } from './onceFailed.ts';
import { properties } from './properties.ts';
import { runSeeds } from './runSeeds.ts';

const test = suite('simulation', { timeoutMs: 600_000 });
const seeds = 1000;
/** A slow machine gets through fewer, and says so. */
const forMs = 240_000;

test('whatever a class, its clocks, its batteries and its line do, every tablet ends with all of it', async () => {
  const startedAt = performance.now();
  const once = onceFailed.map(({ seed }) => seed);
  const others = Array.from({ length: seeds }, (_, i) => i + 1).filter((seed) => !once.includes(seed));
  const { met, failed } = await runSeeds([...once, ...others], { forMs });
  const again = `seed ${failed?.seed} fails; again: npm run simulate -- --seeds=1 --from=${failed?.seed}`;
  assert.not.ok(failed, `${again}\n${failed?.why}`);
  console.log(`  » ${metInWords(met)}, in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
});

test('every promise is looked at in every seed, or says which tests hold it', () => {
  assert.equal(
    properties.map(({ id }) => id),
    properties.map((_, i) => `P${i + 1}`),
  );
  for (const { id, atTheEnd, alsoIn = [], waits } of properties) {
    assert.ok(atTheEnd || alsoIn.length > 0 || waits, `${id} is held nowhere`);
    for (const path of alsoIn) {
      assert.ok(existsSync(fileURLToPath(new URL(`../../${path}`, import.meta.url))), `${id}: ${path}`);
    }
  }
});

test.run();
