import { ConnectionLost, NewerDatabase, StorageCleared, TabletFull, UnitInUse } from '../store/errors.ts';
import type { Words } from '../ui/vocabulary/wordsOf.ts';

export interface Failure {
  /** What happened, what is safe, what to do. */
  words: string;
  /** Only opening the app again helps. */
  reload?: true;
}

export function sayFailure(error: unknown, { say }: Words): Failure {
  if (error instanceof TabletFull) {
    return {
      words:
        'This tablet is full, so that was not kept. Everything from before is safe. Send work home, then free some space on the tablet.',
    };
  }
  if (error instanceof UnitInUse) {
    return {
      words: say(
        'This {unit} has been written for or marked, so it stays. Nothing was changed, and undo goes on with what came before it.',
      ),
    };
  }
  if (error instanceof NewerDatabase) {
    return {
      words:
        'A newer Redraft has been used on this tablet, so that was not kept. Everything is safe. Please reload to go on.',
      reload: true,
    };
  }
  if (error instanceof ConnectionLost) {
    return {
      words:
        'The browser lost hold of what Redraft keeps on this tablet. Everything from before is safe. Please reload, then look whether your last tap is there.',
      reload: true,
    };
  }
  if (error instanceof StorageCleared) {
    return {
      words: say(
        'Somebody, or the browser, has cleared what Redraft kept on this tablet, so that was not kept. What was sent home is safe there. Please reload, then join the {class} again.',
      ),
      reload: true,
    };
  }
  return {
    words: 'That did not work, and nothing of it was kept. Everything from before is safe. Please try again.',
  };
}
