import { liveQuery } from 'dexie';

/** Something that tells its newest value, and its failure, until it is let go. */
export interface Live<T> {
  subscribe(next: (value: T) => void, failed: (error: unknown) => void): () => void;
}

/** The query's answer, and again after every write that touches what it read. Give it an async function. */
export function live<T>(query: () => Promise<T>): Live<T> {
  return {
    subscribe(next, failed) {
      const subscription = liveQuery(query).subscribe(next, failed);
      return () => subscription.unsubscribe();
    },
  };
}
