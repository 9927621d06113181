import { asError, describe } from './asError.ts';
import { runningNow } from './within.ts';

/** What was declared in one suite and what became of it. */
export interface Book {
  declared(sentence: string, only: boolean): void;
  skipped(sentence: string): void;
  started(): void;
  finished(sentence: string, error?: Error): void;
  /** A failure that belongs to no single test. */
  stray(where: string, error: Error): void;
  close(): void;
}

interface Account {
  name: string;
  all: string[];
  only: string[];
  skipped: string[];
  passed: string[];
  failed: string[];
  started: boolean;
  closed: boolean;
}

const LINGER_MS = 10_000;
const { setTimeout, clearTimeout } = globalThis;
const accounts: Account[] = [];
const outside = newAccount('outside any test');
let lingering: ReturnType<typeof setTimeout> | undefined;

export function openBook(name: string): Book {
  const account = newAccount(name);
  accounts.push(account);
  return {
    declared(sentence, only) {
      if (account.started) fail(account, `"${sentence}" is declared after run(), so it never runs`);
      else (only ? account.only : account.all).push(sentence);
    },
    skipped: (sentence) => void account.skipped.push(sentence),
    started() {
      if (account.started) fail(account, 'run() is called twice');
      account.started = true;
    },
    finished(sentence, error) {
      (error ? account.failed : account.passed).push(sentence);
      // uvu prints the error but not what caused it.
      if (error?.cause instanceof Error) console.error(`  "${sentence}" caused by ${describe(error.cause)}`);
    },
    stray: (where, error) => fail(account, where, error),
    close() {
      account.closed = true;
      if (accounts.every((each) => each.closed)) watchForLeftovers();
    },
  };
}

function newAccount(name: string): Account {
  return { name, all: [], only: [], skipped: [], passed: [], failed: [], started: false, closed: false };
}

function fail(account: Account, what: string, error?: Error): void {
  account.failed.push(what);
  console.error(`  ${account.name}: ${what}${error ? `\n  ${describe(error)}` : ''}`);
}

/** A server or a browser that a test left open keeps the process alive; say so instead of hanging. */
function watchForLeftovers(): void {
  clearTimeout(lingering);
  lingering = setTimeout(() => {
    const open = process.getActiveResourcesInfo().join(', ');
    fail(outside, `still open ${LINGER_MS / 1000} seconds after the last test: ${open}`);
    process.exit(1);
  }, LINGER_MS);
  lingering.unref();
}

// Node sends rejections that nobody handles here too.
process.on('uncaughtException', (thrown: unknown) => {
  const during = runningNow();
  fail(outside, during ? `thrown while "${during}" ran` : 'thrown while no test ran', asError(thrown));
});

process.on('exit', () => {
  // When the end comes early, uvu's row of dots is still open.
  console.log();
  if (accounts.length === 0) fail(outside, 'no suite was declared');
  for (const account of accounts) settle(account);
  for (const account of [...accounts, outside]) print(account);
  if ([...accounts, outside].some(({ failed }) => failed.length > 0)) process.exitCode = 1;
});

function settle(account: Account): void {
  const expected = account.only.length > 0 ? account.only : account.all;
  if (account.only.length > 0) account.skipped.push(...account.all);
  if (!account.started) fail(account, 'run() was never called');
  else if (expected.length + account.skipped.length === 0) fail(account, 'no test is declared');
  for (const sentence of missing(expected, [...account.passed, ...account.failed])) {
    fail(account, `"${sentence}" never finished`);
  }
}

function missing(expected: string[], finished: string[]): string[] {
  const left = [...finished];
  return expected.filter((sentence) => {
    const at = left.indexOf(sentence);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

// test/run.ts reads these lines.
function print({ name, passed, failed, skipped }: Account): void {
  if (name === outside.name && failed.length === 0) return;
  for (const sentence of skipped) console.log(`# skipped ${name}: ${sentence}`);
  for (const sentence of failed) console.log(`# failed ${name}: ${sentence}`);
  console.log(`# suite ${name}: ${passed.length} passed, ${failed.length} failed, ${skipped.length} skipped`);
}
