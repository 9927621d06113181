import { newestVersion } from '../../rules/draftChain.ts';
import { wordsOf } from '../../rules/draftsApart.ts';
import { toldAloud } from '../../rules/recordings.ts';
import type { Store } from '../store.ts';
import { draftTables, write } from '../write.ts';
import { type PieceAt, pieceAt, saidBy } from './mark.ts';

/**
 * Opens the next draft of a piece, beside the last one: a clean page, or the last draft's words to change. Two tablets
 * that open it at the same time mean the same draft. The answer is its version; a piece of which nothing is written
 * yet stays at its first.
 */
export async function beginDraft(store: Store, at: PieceAt, from: 'clean' | 'last'): Promise<number> {
  const { unit, pupil, task } = at;
  const begun = await write(store, draftTables, async (desk) => {
    const piece = await pieceAt(desk, at);
    const last = newestVersion(piece);
    const typed = piece?.drafts.filter(({ version }) => version === last).at(-1);
    const isWritten =
      typed?.text?.trim() ||
      typed?.long ||
      [...(piece?.pages ?? []), ...toldAloud(piece?.said)].some(({ version }) => version === last);
    if (!isWritten) return { version: last, said: undefined };
    const said = from === 'last' ? saidBy(typed) : { text: '' };
    const version = last + 1;
    await desk.append({ kind: 'draft', unit, pupil, task, version, ...said });
    return { version, said };
  });
  const { version, said } = begun;
  if (said) {
    store.undo.push({
      done: { what: 'new-draft', pupil, task },
      undo: () => takeBack(store, at, version, wordsOf(said)),
    });
  }
  return version;
}

/** As if it had not been opened; what somebody has written on it since stays. */
function takeBack(store: Store, at: PieceAt, version: number, words: string): Promise<void> {
  const { unit, pupil, task } = at;
  return write(store, draftTables, async (desk) => {
    const drafts = (await pieceAt(desk, at))?.drafts ?? [];
    const opened = drafts.filter((draft) => draft.version === version);
    if (opened.length === 0 || opened.some((draft) => wordsOf(draft) !== words)) return;
    const before = drafts.filter((draft) => draft.version < version).at(-1);
    const again = before
      ? { version: before.version, ...saidBy(before), said: before.said ?? before.stamp }
      : { version: 1, text: '' };
    const supersedes = [...opened, ...(before ? [before] : [])].map(({ stamp }) => stamp);
    await desk.append({ kind: 'draft', unit, pupil, task, ...again, supersedes });
  });
}
