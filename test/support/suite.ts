import * as uvu from 'uvu';
import { asError } from './asError.ts';
import { type Book, openBook } from './book.ts';
import { within } from './within.ts';

type Work = () => unknown;

export interface SuiteOptions {
  /** How long one test may take before it fails with its name. */
  timeoutMs?: number;
}

type Declare = (sentence: string, work: Work, options?: SuiteOptions) => void;

interface Hook {
  (work: Work): void;
  each(work: Work): void;
}

export interface Suite extends Declare {
  /** Only these run; the layers test refuses it in a committed file. */
  only: Declare;
  /** A known gap, kept in sight: it is counted and its sentence is printed. */
  skip(sentence: string, work?: Work): void;
  before: Hook;
  after: Hook;
  run(): void;
}

/**
 * The one way to declare tests. uvu 0.5.6 stays green for errors without a stack, for `Promise.reject()`, for
 * failing hooks and for files that never run; so this keeps its own book of what was declared and what
 * finished (see book.ts), and the process goes red when the two differ.
 */
export function suite(name: string, { timeoutMs = 60_000 }: SuiteOptions = {}): Suite {
  const runner = uvu.suite(name);
  const book = openBook(name);
  const hooks = {
    before: [] as Work[],
    after: [] as Work[],
    beforeEach: [] as Work[],
    afterEach: [] as Work[],
  };
  let broken: Error | undefined;

  const inOrder = (works: Work[]) => async () => {
    for (const work of works) await work();
  };

  const attempt = async (sentence: string, work: Work, limitMs: number) => {
    const story = async () => {
      if (broken) throw broken;
      await inOrder([...hooks.beforeEach, work])();
    };
    const failure = await failureOf(sentence, limitMs, story);
    const untidy = await failureOf(`${sentence} (after.each)`, limitMs, inOrder(hooks.afterEach));
    const error = failure ?? untidy;
    book.finished(sentence, error);
    if (error) throw error;
  };

  const declare =
    (only: boolean): Declare =>
    (sentence, work, options = {}) => {
      book.declared(sentence, only);
      const run = () => attempt(sentence, work, options.timeoutMs ?? timeoutMs);
      only ? runner.only(sentence, run) : runner(sentence, run);
    };

  runner.before(async () => {
    broken = await failureOf(`${name} (before)`, timeoutMs, inOrder(hooks.before));
  });
  runner.after(async () => {
    const untidy = await failureOf(`${name} (after)`, timeoutMs, inOrder(hooks.after));
    if (untidy) book.stray('(after)', untidy);
    book.close();
  });

  return Object.assign(declare(false), {
    only: declare(true),
    skip: (sentence: string) => book.skipped(sentence),
    before: hookInto(hooks.before, hooks.beforeEach),
    after: hookInto(hooks.after, hooks.afterEach),
    run: () => start(runner, book),
  });
}

function hookInto(once: Work[], each: Work[]): Hook {
  return Object.assign((work: Work) => void once.push(work), { each: (work: Work) => void each.push(work) });
}

function start(runner: uvu.Test, book: Book): void {
  book.started();
  runner.run();
}

async function failureOf(title: string, limitMs: number, work: Work): Promise<Error | undefined> {
  try {
    await within(limitMs, title, work);
    return undefined;
  } catch (thrown) {
    return asError(thrown);
  }
}
