import { Trouble } from './trouble.ts';

/** How long to wait for an answer, and between two tries. Tests hand in one that does not wait. */
export interface Patience {
  /** Aborts when an answer has taken too long. */
  deadline(): AbortSignal;
  /** Resolves after that time, or as soon as the signal aborts. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
  tries: number;
}

const answerMs = 30_000;

export const usualPatience: Patience = {
  deadline: () => AbortSignal.timeout(answerMs),
  pause: (ms, signal) =>
    new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal.addEventListener('abort', done);
    }),
  tries: 3,
};

const firstPauseMs = 400;
const longestPauseMs = 10_000;

/** Tries again what may go better in a moment; what the endpoint wants us to leave for longer ends the run. */
export async function patiently<T>(
  patience: Patience,
  signal: AbortSignal,
  chance: () => number,
  work: (attempt: number) => Promise<T>,
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work(attempt);
    } catch (error) {
      const ms = pauseAfter(error, attempt, chance());
      if (ms === undefined || attempt + 1 >= patience.tries) throw error;
      await patience.pause(ms, signal);
    }
  }
}

/** A class of tablets that were refused together must not come back together: hence the chance, from 0 to 1. */
function pauseAfter(error: unknown, attempt: number, chance: number): number | undefined {
  if (!(error instanceof Trouble)) return undefined;
  if (error.code !== 'no-answer' && error.code !== 'trouble') return undefined;
  const asked = (error.retryAfter ?? 0) * 1000;
  if (asked > longestPauseMs) return undefined;
  return asked + firstPauseMs * 4 ** attempt * (0.5 + chance);
}
