import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';
import { suite } from './suite.ts';

const test = suite('suite');

/** Each of these files ended green, or hid its later tests, under uvu 0.5.6 alone. */
const falseGreens: Record<string, { line: string; says: RegExp }> = {
  errorWithoutStack: { line: '1 passed, 1 failed, 0 skipped', says: /Table pieces does not exist/ },
  partialWindow: { line: '1 passed, 1 failed, 0 skipped', says: /# failed .*half a window/ },
  rejectsWithNothing: { line: '1 passed, 3 failed, 0 skipped', says: /without a reason/ },
  neverRuns: { line: '0 passed, 2 failed, 0 skipped', says: /run\(\) was never called/ },
  noSuite: { line: '0 passed, 1 failed, 0 skipped', says: /no suite was declared/ },
  noTest: { line: '0 passed, 1 failed, 0 skipped', says: /no test is declared/ },
  neverSettles: {
    line: '1 passed, 2 failed, 0 skipped',
    says: /an answer that never comes" will never settle/,
  },
  takesTooLong: {
    line: '1 passed, 1 failed, 0 skipped',
    says: /again and again" did not settle within 50 ms/,
  },
  failingBefore: { line: '0 passed, 2 failed, 0 skipped', says: /could not be set up/ },
  failingAfterEach: { line: '0 passed, 2 failed, 0 skipped', says: /was not put away/ },
  failingAfter: { line: '1 passed, 1 failed, 0 skipped', says: /\(after\)/ },
  rejectedElsewhere: { line: '2 passed, 0 failed, 0 skipped', says: /the handover failed/ },
  declaredLate: { line: '1 passed, 1 failed, 0 skipped', says: /"too late" is declared after run\(\)/ },
  leavesEarly: {
    line: '0 passed, 2 failed, 0 skipped',
    says: /"a later test that never runs" never finished/,
  },
};

for (const [file, { line, says }] of Object.entries(falseGreens)) {
  test(`goes red: ${file}`, () => {
    const { status, output } = run(file);
    assert.is(status, 1, output);
    assert.ok(output.includes(line), `expected "${line}" in ${output}`);
    assert.match(output, says);
  });
}

test('a promise that is rejected outside any test is counted as a failure of its own', () => {
  assert.match(run('rejectedElsewhere').output, '# suite outside any test: 0 passed, 1 failed, 0 skipped');
});

test('every false green on file is in the table', () => {
  const files = readdirSync(fileURLToPath(new URL('falseGreens', import.meta.url)));
  assert.equal(files.map((name) => name.replace('.ts', '')).sort(), Object.keys(falseGreens).sort());
});

function run(file: string): { status: number | null; output: string } {
  const path = fileURLToPath(new URL(`falseGreens/${file}.ts`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [path], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  return { status, output: stdout + stderr };
}

test.run();
