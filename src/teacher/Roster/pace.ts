/** Thrown when the adult has pressed cancel. */
export class Cancelled extends Error {}

/** Long work says how much is to come and how much is done; in return the screen stays alive. */
export type Pace = {
  expect(work: number): void;
  /**
   * Awaited between pieces of work: reports, lets a frame through now and then, stops when asked to.
   * `effort` says so when a piece took more than its share.
   */
  did(work: number, effort?: number): Promise<void>;
  finish(): void;
};

export type PaceOptions = {
  signal?: AbortSignal;
  /** `done` of `total` in no unit that means anything to a person: show it as a bar. */
  progress?: (done: number, total: number) => void;
  /** Gives the event loop a turn. */
  pause?: () => Promise<void>;
};

// About 300 rows: under a frame or two on the slowest tablets.
const BETWEEN_PAUSES = 32_768;

const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve));

export function makePace({ signal, progress, pause = nextTurn }: PaceOptions): Pace {
  let total = 0;
  let done = 0;
  let sincePause = 0;

  const stopIfAsked = () => {
    if (signal?.aborted) throw new Cancelled('cancelled');
  };

  return {
    expect(work) {
      stopIfAsked();
      total += work;
    },
    async did(work, effort = work) {
      done += work;
      sincePause += effort;
      if (sincePause < BETWEEN_PAUSES && done < total) return;
      sincePause = 0;
      progress?.(Math.min(done, total), total);
      await pause();
      stopIfAsked();
    },
    finish() {
      progress?.(total, total);
    },
  };
}
