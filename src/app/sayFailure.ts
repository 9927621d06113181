import { NewerDatabase, TabletFull } from '../store/errors.ts';

/** What happened, what is safe, what to do. */
export function sayFailure(error: unknown): string {
  if (error instanceof TabletFull) {
    return 'This tablet is full, so that was not kept. Everything from before is safe. Send work home, then free some space on the tablet.';
  }
  if (error instanceof NewerDatabase) {
    return 'A newer Redraft has been used on this tablet, so that was not kept. Everything is safe. Please reload to go on.';
  }
  return 'That did not work, and nothing of it was kept. Everything from before is safe. Please try again.';
}
