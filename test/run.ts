import { readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ensureBrowsers } from './support/browsers.ts';
import { endAll, runToEnd } from './support/children.ts';
import { orAgain } from './support/secondTry.ts';
import { ensureServers } from './support/servers/installed.ts';
import { figures, lastLine, type Outcome, outcomeOfCommand, outcomeOfFile } from './support/tally.ts';

/**
 * `npm test`: types and lint, the browsers and servers, one build, then every test file in a process of its own.
 * `npm test -- some/path` runs only the files whose path contains it.
 */
const wanted = process.argv.slice(2);
const quiet = process.env.CI === 'true';
const outcomes: Outcome[] = [];
const triedTwice: string[] = [];

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, async () => {
    await endAll();
    console.log('Stopped.');
    process.exit(130);
  });
}

const files = testFiles(wanted);
const inBrowsers = files.filter((path) => path.startsWith('test/browser/'));
// It takes all cores for itself.
const simulated = files.filter((path) => path.startsWith('test/simulation/'));
const inNode = files.filter((path) => !inBrowsers.includes(path) && !simulated.includes(path));

if (wanted.length === 0) await phase('Types and lint', checks(), 2);
if (inBrowsers.length > 0) await phase('Browsers', [ensureBrowsers]);
if (files.some((path) => /^test\/sync\/adapters\/|AtFolder/.test(path)))
  await phase('Servers', [ensureServers]);
if (inBrowsers.length > 0) await phase('Build', [build]);
await phase('Tests', inNode.map(testFile()), 2);
await phase('Simulation', simulated.map(testFile(50 * 60_000)));
// A whole run is long, and a browser has more ways to be late than a test has to wait for it.
const inABrowser = inBrowsers.map(testFile());
await phase('Tests in real browsers', wanted.length === 0 ? inABrowser.map(orAgain(triedTwice)) : inABrowser);
report();

/** Test files by path, in order; it is a failure to ask for one that is not there. */
function testFiles(parts: string[]): string[] {
  const all = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((path) => `test/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.test.ts'))
    .sort();
  const asked = parts.map((part) => part.replace(/^\.\//, ''));
  const chosen = asked.length === 0 ? all : all.filter((path) => asked.some((part) => path.includes(part)));
  if (chosen.length === 0)
    outcomes.push(nothing(`no test file matches ${asked.join(' ') || 'test/**/*.test.ts'}`));
  return chosen;
}

function checks(): (() => Promise<Outcome>)[] {
  const tsc = tool('typescript', 'bin/tsc');
  const projects = ['.', 'src/rules', 'src/endpoint', 'test'];
  const biome = command('biome check', [tool('@biomejs/biome', 'bin/biome'), 'check', '.']);
  return [...projects.map((project) => command(`tsc -p ${project}`, [tsc, '-p', project])), biome];
}

/** The browsers must not be shown an older build when this one fails. */
async function build(): Promise<Outcome> {
  rmSync('dist', { recursive: true, force: true });
  return command('vite build', [tool('vite', 'bin/vite.js'), 'build'])();
}

function command(name: string, args: string[]): () => Promise<Outcome> {
  return async () => outcomeOfCommand(name, await runToEnd(process.execPath, args));
}

/** After so many milliseconds a file is ended, and failed. */
function testFile(limitMs = 5 * 60_000): (path: string) => () => Promise<Outcome> {
  return (path) => async () => outcomeOfFile(path, await runToEnd(process.execPath, [path], { limitMs }));
}

function tool(name: string, path: string): string {
  return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), path);
}

async function phase(name: string, steps: (() => Promise<Outcome>)[], atOnce = 1): Promise<void> {
  if (steps.length === 0) return;
  const startedAt = performance.now();
  const waiting = steps.values();
  const worker = async () => {
    for (const step of waiting) show(await step());
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  console.log(`${name}: ${seconds(performance.now() - startedAt)}\n`);
}

function show(outcome: Outcome): void {
  outcomes.push(outcome);
  const { name, failed, output, tookMs } = outcome;
  if (failed.length > 0) console.log(`FAILED ${name}\n${output}`);
  else if (!quiet) console.log(`${name}: ${lastLine([outcome])} (${seconds(tookMs)})`);
  if (failed.length === 0) for (const line of figures(output)) console.log(line);
}

function report(): void {
  for (const { name, skipped } of outcomes)
    for (const each of skipped) console.log(`Skipped: ${name}: ${each}`);
  for (const sentence of triedTwice) console.log(`Passed at the second try only: ${sentence}`);
  for (const { failed } of outcomes) for (const sentence of failed) console.log(`Failed: ${sentence}`);
  console.log(lastLine(outcomes));
  process.exitCode = outcomes.some(({ failed }) => failed.length > 0) ? 1 : 0;
}

function nothing(sentence: string): Outcome {
  return { name: sentence, passed: 0, failed: [sentence], skipped: [], output: '', tookMs: 0 };
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
