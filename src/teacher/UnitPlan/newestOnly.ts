/**
 * Writes one value at a time, always the newest: what was typed while a write was under way goes in the next one,
 * and what was overtaken is skipped.
 */
export function newestOnly<T>(write: (value: T) => Promise<unknown>): {
  keep(value: T): void;
  /** When nothing is under way any more. */
  settled(): Promise<void>;
} {
  let waiting: { value: T } | undefined;
  let running: Promise<void> | undefined;
  const run = async () => {
    try {
      while (waiting) {
        const { value } = waiting;
        waiting = undefined;
        await write(value);
      }
    } finally {
      running = undefined;
    }
  };
  return {
    keep(value) {
      waiting = { value };
      running ??= run();
    },
    settled: () => running ?? Promise.resolve(),
  };
}
