import type { Dexie } from 'dexie';
import { ConnectionLost } from './errors.ts';
import { tellEverything } from './tell.ts';

/*
 * A browser may drop the connection to its database under a running app: WebKit when its storage process ends, any
 * browser when somebody clears site data. Work that failed like that is done again on a new connection. Such a
 * failure is ambiguous, as what was being written may be there all the same: only work that can bear to be done
 * twice, or that looks whether it was done, may be handed in here.
 */

export const mostTries = 4;

const namesOfLoss = [
  'UnknownError',
  'InvalidStateError',
  'TransactionInactiveError',
  'DatabaseClosedError',
  'AbortError',
];

/** Whether the connection may be what failed, and not what was asked of it. */
export function isLoss(error: unknown): boolean {
  const { name, inner } = (error ?? {}) as { name?: string; inner?: { name?: string } };
  return namesOfLoss.includes(name ?? '') && inner?.name !== 'QuotaExceededError';
}

/** Does the work on a new connection when the old one was lost meanwhile; at the last, says so. */
export async function steadily<T>(db: Dexie, work: () => PromiseLike<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    const connection: IDBDatabase | null = db.backendDB();
    try {
      const result = await work();
      // What was written as the connection went was never told to the screens.
      if (tries > 1) tellEverything(db);
      return result;
    } catch (error) {
      if (!isLoss(error)) throw error;
      if (tries === mostTries) throw new ConnectionLost('The database does not open again', { cause: error });
      // Whoever else lost it may have opened it again already: only the dead connection is closed.
      if (connection && db.backendDB() === connection) db.close({ disableAutoOpen: false });
    }
  }
}
