// A test may fake the clock; the limit on it is real.
const { setTimeout, clearTimeout, setImmediate } = globalThis;

let giveUp: ((why: string) => void) | undefined;
let running: string | undefined;

/** What is running now, for errors that surface outside of it. */
export const runningNow = () => running;

/** Runs the work, and fails with its title when it takes too long or can no longer settle. */
export async function within<T>(limitMs: number, title: string, work: () => T | Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    giveUp = (why) => reject(new Error(`"${title}" ${why}`));
    timer = setTimeout(() => giveUp?.(`did not settle within ${limitMs} ms`), limitMs);
    // Not keeping the process alive lets `beforeExit` below notice at once that nothing can settle any more.
    timer.unref();
  });
  running = title;
  try {
    return await Promise.race([tooLong, Promise.resolve().then(work)]);
  } finally {
    clearTimeout(timer);
    giveUp = undefined;
    running = undefined;
  }
}

// Through an immediate, so that the loop is alive again and the next test is watched too.
process.on('beforeExit', () => {
  const stuck = giveUp;
  if (stuck) setImmediate(() => stuck('will never settle: nothing is left that could settle it'));
});
