import * as assert from 'uvu/assert';
import { suite } from '../support/suite.ts';
import { faults } from './faults.ts';
import { simulateFaulty } from './faultyCopy.ts';

const test = suite('faults of an engine', { timeoutMs: 240_000 });

for (const [what, lines] of faults) {
  test(`an engine that ${what} does not get through`, async () => {
    const { failed, output } = await simulateFaulty(lines, 60);
    assert.ok(failed, output);
    assert.match(output, /^Seed \d+ fails/m);
    assert.not.match(output, /SyntaxError|ReferenceError|ERR_MODULE/);
    console.log(`  » ${what}: ${/^Seed \d+/m.exec(output)}`);
  });
}

test('a copy of the engine without a fault does', async () => {
  const { failed, output } = await simulateFaulty([], 3);
  assert.not.ok(failed, output);
});

test.run();
