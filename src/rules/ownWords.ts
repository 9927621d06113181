import type { Attachment } from '../schema/attachment.ts';
import type { InMyWords } from '../schema/childEvents.ts';
import type { Stamp } from '../schema/stamp.ts';
import { groupsBy } from './groupsBy.ts';

/** What a child says that one word means: typed, told aloud, or both. */
export interface OwnWords {
  term: string;
  /** Empty where nothing is typed. */
  words: string;
  aloud?: { stamp: Stamp; sound: Attachment; seconds: number };
  /** The newest that was said of either. */
  last: InMyWords;
}

/** Of all that was said of words, what counts, oldest first: of each word the last typed and the last told aloud. */
export function lastSaid(said: readonly InMyWords[]): InMyWords[] {
  const last = new Map<string, InMyWords>();
  for (const each of inOrder(said)) {
    if (each.words !== undefined) last.set(`typed/${each.term}`, each);
    if (each.sound !== undefined) last.set(`told/${each.term}`, each);
  }
  return inOrder(new Set(last.values()));
}

/** What stands of each word; what was taken back is not among it. */
export function ownWords(said: readonly InMyWords[]): OwnWords[] {
  const words = [...groupsBy(lastSaid(said), ({ term }) => term).values()].map(ofOneWord);
  return words.filter(({ words, aloud }) => words !== '' || aloud);
}

function ofOneWord(said: InMyWords[]): OwnWords {
  const last = said.at(-1) as InMyWords;
  const words = said.findLast((each) => each.words !== undefined)?.words ?? '';
  const { stamp, sound, seconds } = said.findLast((each) => each.sound !== undefined) ?? last;
  return { term: last.term, words, ...(sound && seconds && { aloud: { stamp, sound, seconds } }), last };
}

function inOrder(said: Iterable<InMyWords>): InMyWords[] {
  return [...said].sort((a, b) => (a.stamp < b.stamp ? -1 : 1));
}
