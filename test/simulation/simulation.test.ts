import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';
import { suite } from '../support/suite.ts';
import { metInWords } from './met.ts';
import { onceFailed } from './onceFailed.ts';
import { properties } from './properties.ts';
import { runSeeds } from './runSeeds.ts';

/**
 * Seeds in every run: a quarter of an hour on two cores. The longest that they may take: then it fails, and says
 * nothing of what it did not see.
 */
const seeds = 1000;
const test = suite('simulation', { timeoutMs: 45 * 60_000 });

test('whatever a class, its clocks, its batteries and its line do, every tablet ends with all of it', async () => {
  const startedAt = performance.now();
  const once = onceFailed.map(({ seed }) => seed);
  const others = Array.from({ length: seeds }, (_, i) => i + 1).filter((seed) => !once.includes(seed));
  const all = [...once, ...others];
  const { held, failed } = await runSeeds(all);
  const again = `seed ${failed?.seed} fails; again: npm run simulate -- --seeds=1 --from=${failed?.seed}`;
  assert.not.ok(failed, `${again}\n${failed?.why}`);
  assert.is(held.size, all.length);
  const words = metInWords([...held.values()].map(({ met }) => met));
  console.log(`  » ${words}, in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
});

test('a seed does the same to the last byte, whenever it is run and after which other one', async () => {
  const few = [1, 2, 3, 4, 5, 6];
  const [once, again] = [await runSeeds(few), await runSeeds(few.toReversed())];
  for (const seed of few) assert.equal(again.held.get(seed), once.held.get(seed), `seed ${seed}`);
  assert.is(once.held.size, few.length);
});

test('every promise is looked at in every seed, or says which tests hold it', () => {
  assert.equal(
    properties.map(({ id }) => id),
    properties.map((_, i) => `P${i + 1}`),
  );
  for (const { id, atTheEnd, alsoIn = [] } of properties) {
    assert.ok(atTheEnd || alsoIn.length > 0, `${id} is held nowhere`);
    for (const path of alsoIn) {
      assert.ok(existsSync(fileURLToPath(new URL(`../../${path}`, import.meta.url))), `${id}: ${path}`);
    }
  }
});

test.run();
