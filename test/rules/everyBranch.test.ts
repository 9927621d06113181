import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as assert from 'uvu/assert';
import { runToEnd } from '../support/children.ts';
import { suite } from '../support/suite.ts';

const test = suite('every branch of the rules', { timeoutMs: 240_000 });
const rules = resolve(import.meta.dirname, '../../src/rules');

/** As V8 counts: the inner ranges come after the ones that hold them, so the last word on a place stands. */
interface Script {
  url: string;
  functions: { ranges: { startOffset: number; endOffset: number; count: number }[] }[];
}

/** Rules whose table is told by commands. */
const elsewhere = ['marks', 'redraft'].map((name) => `../store/${name}.test.ts`);

/** Runs the tests of this folder in one process of their own, and answers with what of each rule was run. */
async function whatWasRun(): Promise<Map<string, Script['functions']>> {
  const files = (await readdir(import.meta.dirname)).filter(
    (name) => name.endsWith('.test.ts') && name !== 'everyBranch.test.ts',
  );
  const counts = await mkdtemp(join(tmpdir(), 'redraft-branches-'));
  const imports = [...files, ...elsewhere].map(
    (name) => `await import(${JSON.stringify(url(import.meta.dirname, name))});`,
  );
  // Whether they pass is told where each runs by itself.
  await runToEnd(process.execPath, ['--input-type=module', '-e', imports.join('\n')], {
    env: { NODE_V8_COVERAGE: counts },
  });
  const run = new Map<string, Script['functions']>();
  for (const name of await readdir(counts)) {
    const { result }: { result: Script[] } = JSON.parse(await readFile(join(counts, name), 'utf8'));
    for (const script of result) run.set(script.url, script.functions);
  }
  await rm(counts, { recursive: true });
  return run;
}

function url(folder: string, name: string): string {
  return pathToFileURL(join(folder, name)).href;
}

/** The places of a source that were never run, as `line: text`. */
function missed(source: string, functions: Script['functions']): string[] {
  const ran = new Uint8Array(source.length).fill(1);
  for (const { ranges } of functions)
    for (const { startOffset, endOffset, count } of ranges)
      ran.fill(count > 0 ? 1 : 0, startOffset, endOffset);
  const places: string[] = [];
  for (let at = ran.indexOf(0); at >= 0; at = ran.indexOf(0, at)) {
    const next = ran.indexOf(1, at);
    const end = next < 0 ? source.length : next;
    const text = source.slice(at, end);
    if (!isNoBranch(text)) places.push(`${source.slice(0, at).split('\n').length}: ${text.slice(0, 80)}`);
    at = end;
  }
  return places;
}

/**
 * Brackets are no branch. Nor is a plain value for what cannot be missing, where the compiler does not know that, nor
 * which way round a sort happens to ask of two.
 */
function isNoBranch(text: string): boolean {
  return [/^[\s{}();,]*$/, /^\?\? ('[^']*'|\d+|\[\]|\{\})$/, /^[?:] -?[01]$/].some((none) => none.test(text));
}

test('no rule has a branch that no test of the rules enters', async () => {
  const run = await whatWasRun();
  const places: string[] = [];
  for (const name of (await readdir(rules)).filter((each) => each.endsWith('.ts'))) {
    const functions = run.get(url(rules, name));
    if (!functions) places.push(`${name}: never run`);
    else
      for (const each of missed(await readFile(join(rules, name), 'utf8'), functions))
        places.push(`${name}:${each}`);
  }
  assert.is(places.join('\n'), '');
});

test.run();
