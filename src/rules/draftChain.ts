import type { ChildFact, Recording } from '../schema/childEvents.ts';
import type { Draft, Page } from '../schema/event.ts';
import { isOnTheWay } from './draftsApart.ts';
import { toldAloud } from './recordings.ts';
import { type WordDiff, wordDiff } from './wordDiff.ts';

/** One draft of a piece, as it is read beside the others. */
export interface DraftSeen {
  version: number;
  text: string;
  /** Its words are known of and have not come yet. */
  onTheWay: boolean;
  /** As they are turned. */
  pages: Page[];
  /** What the child told of it aloud. */
  sounds: Recording[];
  /** When it was last typed, photographed or told; undefined for one of which nothing has come. */
  at: string | undefined;
  /** How its typed words differ from those of the draft before; undefined where one of the two has none. */
  change: WordDiff | undefined;
}

interface Piece {
  drafts: readonly Draft[];
  pages?: readonly Page[];
  said?: readonly ChildFact[];
}

/** Every draft of a piece, the first one first. What was typed apart shows the later words. */
export function draftChain(piece: Piece | undefined): DraftSeen[] {
  const chain: DraftSeen[] = [];
  for (const version of versionsOf(piece)) chain.push(draftSeen(piece, version, chain.at(-1)));
  return chain;
}

/** The one that the child is at; 1 where nothing was written yet. */
export function newestVersion(piece: Piece | undefined): number {
  return versionsOf(piece).at(-1) ?? 1;
}

function versionsOf(piece: Piece | undefined): number[] {
  const all = [...(piece?.drafts ?? []), ...(piece?.pages ?? []), ...toldAloud(piece?.said)];
  const named = all.map(({ version }) => version);
  return [...new Set(named)].sort((a, b) => a - b);
}

function draftSeen(piece: Piece | undefined, version: number, before: DraftSeen | undefined): DraftSeen {
  const typed = piece?.drafts.filter((draft) => draft.version === version).at(-1);
  const pages = (piece?.pages ?? []).filter((page) => page.version === version);
  const sounds = toldAloud(piece?.said).filter((each) => each.version === version);
  const text = typed?.text?.trim() ? typed.text : '';
  return {
    version,
    text,
    onTheWay: isOnTheWay(typed),
    pages,
    sounds,
    at: [typed?.at, ...[...pages, ...sounds].map(({ at }) => at)].filter(Boolean).sort().at(-1),
    change: before?.text && text ? wordDiff(before.text, text) : undefined,
  };
}
