import { liveQuery } from 'dexie';
import { ConnectionLost } from './errors.ts';
import { isLoss, mostTries } from './steady.ts';

/** Something that tells its newest value, and its failure, until it is let go. */
export interface Live<T> {
  subscribe(next: (value: T) => void, failed: (error: unknown) => void): () => void;
}

/**
 * The query's answer, and again after every write that touches what it read, also when the connection was lost
 * meanwhile. Give it an async function.
 */
export function live<T>(query: () => Promise<T>): Live<T> {
  return {
    subscribe(next, failed) {
      let tries = 0;
      const ask = () =>
        // Async for Dexie to see, or it does not watch what is read after the first answer.
        liveQuery(async () => knowingLoss(query)).subscribe(
          (value) => {
            tries = 0;
            next(value);
          },
          (error) => {
            tries += 1;
            if (!(error instanceof ConnectionLost) || tries === mostTries) return failed(error);
            subscription.unsubscribe();
            subscription = ask();
          },
        );
      let subscription = ask();
      return () => subscription.unsubscribe();
    },
  };
}

// Under its own name Dexie would say nothing of it, and the screen would wait for ever.
async function knowingLoss<T>(query: () => Promise<T>): Promise<T> {
  try {
    return await query();
  } catch (error) {
    throw isLoss(error) ? new ConnectionLost('The connection was lost', { cause: error }) : error;
  }
}
