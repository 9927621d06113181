import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';
import { runToEnd } from './support/children.ts';
import { orAgain } from './support/secondTry.ts';
import { suite } from './support/suite.ts';
import { outcomeOfFile } from './support/tally.ts';

const test = suite('run');
const runner = fileURLToPath(new URL('run.ts', import.meta.url));
const suiteFile = new URL('support/suite.ts', import.meta.url).href;
const head = `import { suite } from '${suiteFile}';\nconst test = suite('s');\n`;
const passing = `${head}test('a', () => {});\ntest.run();\n`;

const trees: string[] = [];
test.after.each(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true });
});

test('every file has its process, and the last line adds up what they say', async () => {
  const tree = plant({
    'test/rules/a.test.ts': passing,
    'test/rules/b.test.ts': `${head}test('b', () => {});\ntest('c', () => {});\ntest.run();\n`,
    'test/support/helper.ts': 'throw new Error("not a test");',
  });
  const { code, output } = await run(tree, ['test/']);
  assert.is(code, 0, output);
  assert.is(lastLineOf(output), '3 passed, 0 failed');
});

test('skipped tests are named and counted', async () => {
  const tree = plant({ 'test/a.test.ts': `${head}test.skip('later', () => {});\ntest.run();\n` });
  const { code, output } = await run(tree, ['test/']);
  assert.is(code, 0, output);
  assert.match(output, 'Skipped: test/a.test.ts: s: later');
  assert.is(lastLineOf(output), '0 passed, 0 failed, 1 skipped');
});

/** What a file may do, and what the run says about it. */
const failures: Record<string, { text: string; says: string; last: string }> = {
  'fails a test': {
    text: `${head}test('a', () => {});\ntest('b', () => { throw new Error('gone wrong'); });\ntest.run();\n`,
    says: 'Failed: test/a.test.ts: s: b',
    last: '1 passed, 1 failed',
  },
  'says nothing': {
    text: 'console.log("all is well");',
    says: 'Failed: test/a.test.ts ended without saying what it tested',
    last: '0 passed, 1 failed',
  },
  'passes and then ends badly': {
    text: `${passing}process.on('exit', () => { process.exitCode = 3; });\n`,
    says: 'Failed: test/a.test.ts ended with exit code 3',
    last: '1 passed, 1 failed',
  },
  'leaves in the middle': {
    text: `${head}test('a', () => {});\ntest('b', () => process.exit(0));\ntest.run();\n`,
    says: 'Failed: test/a.test.ts: s: "b" never finished',
    last: '1 passed, 1 failed',
  },
  'cannot be read': {
    text: 'import { nobody } from "./nowhere.ts";',
    says: 'Failed: test/a.test.ts ended without saying what it tested',
    last: '0 passed, 1 failed',
  },
};

for (const [what, { text, says, last }] of Object.entries(failures)) {
  test(`a file that ${what} makes the run fail`, async () => {
    const { code, output } = await run(plant({ 'test/a.test.ts': text }), ['test/']);
    assert.is(code, 1, output);
    assert.match(output, says);
    assert.is(lastLineOf(output), last);
  });
}

test('asking for a file that is not there fails instead of running nothing', async () => {
  const { code, output } = await run(plant({ 'test/a.test.ts': passing }), ['test/b']);
  assert.is(code, 1);
  assert.is(lastLineOf(output), '0 passed, 1 failed');
});

test('without arguments the types and the lint are counted too', async () => {
  const { code, output } = await run(plant({ 'test/a.test.ts': passing }), []);
  assert.is(code, 1);
  for (const check of ['tsc -p .', 'tsc -p src/rules', 'tsc -p src/endpoint', 'tsc -p test']) {
    assert.match(output, `Failed: ${check}\n`);
  }
  assert.match(output, 'biome check');
});

test('a build that fails is counted, and leaves no older build for the browsers', async () => {
  const tree = plant({ 'test/browser/a.test.ts': passing, 'dist/index.html': 'the day before' });
  const { code, output } = await run(tree, ['test/']);
  assert.is(code, 1);
  assert.match(output, 'Failed: vite build\n');
  assert.not.ok(existsSync(join(tree, 'dist')));
});

test('figures are shown when all is well, other output is not, and CI hears only of failures', async () => {
  const text = `${head}test('a', () => { console.log('  » tap 3 ms'); console.log('chatter'); });\ntest.run();\n`;
  const tree = plant({ 'test/a.test.ts': text });
  const [loud, ci] = [await run(tree, ['test/']), await run(tree, ['test/'], { CI: 'true' })];
  for (const { output } of [loud, ci]) {
    assert.match(output, '  » tap 3 ms');
    assert.not.match(output, 'chatter');
  }
  assert.match(loud.output, 'test/a.test.ts: 1 passed');
  assert.not.match(ci.output, 'test/a.test.ts: 1 passed');
});

test('what passes at the second try only passes and is told; what fails twice has failed', async () => {
  const outcome = (...failed: string[]) => ({
    name: 'a',
    passed: 1,
    failed,
    skipped: [],
    output: '',
    tookMs: 0,
  });
  const told: string[] = [];
  const answers = [outcome('late'), outcome(), outcome('broken'), outcome('broken'), outcome()];
  const step = orAgain(told)(async () => answers.shift() ?? outcome('asked too often'));
  assert.equal((await step()).failed, []);
  assert.equal((await step()).failed, ['broken']);
  assert.equal((await step()).failed, []);
  assert.equal(told, ['late']);
});

test('a file that hangs is ended after its time, with what it started, and is named', async () => {
  const tree = plant({ 'test/a.test.ts': hanging });
  const ended = await runToEnd(process.execPath, ['test/a.test.ts'], { cwd: tree, limitMs: 2_000 });
  const { failed } = outcomeOfFile('test/a.test.ts', ended);
  assert.match(failed.join(), /test\/a.test.ts took longer than \d+ seconds and was ended/);
  await until(() => !isAlive(pidIn(tree)));
});

test('what a test leaves running is ended with its file', async () => {
  const leaving = hanging.replace('new Promise(() => {', '{').replace('}));', 'child.unref(); });');
  const tree = plant({ 'test/a.test.ts': leaving });
  const { output } = await run(tree, ['test/']);
  assert.is(lastLineOf(output), '1 passed, 0 failed');
  await until(() => !isAlive(pidIn(tree)));
});

test('Ctrl-C ends the tests and everything that they started', async () => {
  const tree = plant({ 'test/a.test.ts': hanging });
  const child = spawn(process.execPath, [runner, 'test/'], { cwd: tree, stdio: 'ignore' });
  await until(() => existsSync(join(tree, 'pid')));
  assert.ok(isAlive(pidIn(tree)));
  child.kill('SIGINT');
  const [code] = await once(child, 'exit');
  assert.is(code, 130);
  await until(() => !isAlive(pidIn(tree)));
});

/** A test that never ends and has started a process that never ends. */
const hanging = `${head}
import { spawn } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
test('hangs', () => new Promise(() => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  writeFileSync('pid.part', String(child.pid));
  renameSync('pid.part', 'pid');
}));
test.run();
`;

function plant(files: Record<string, string>): string {
  const tree = mkdtempSync(join(tmpdir(), 'redraft-run-'));
  trees.push(tree);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  return tree;
}

function run(tree: string, args: string[], env: Record<string, string> = { CI: '' }) {
  return runToEnd(process.execPath, [runner, ...args], { cwd: tree, env, limitMs: 50_000 });
}

const lastLineOf = (output: string) => output.trimEnd().split('\n').at(-1) ?? '';
const pidIn = (tree: string) => Number(readFileSync(join(tree, 'pid'), 'utf8'));

function isAlive(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}

test.run();
