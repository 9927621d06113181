import type { InMyWords } from '../../schema/childEvents.ts';
import type { PupilId } from '../../schema/ids.ts';
import type { Store } from '../store.ts';
import { inMyWordsTables, type Writing, write } from '../write.ts';

/** Whose words, and of which word of the glossary. */
export interface WordOf {
  pupil: PupilId;
  term: string;
}

/** What the child says that the word means, in place of what they said before. Nothing is left for the next to undo. */
export async function sayInMyWords(store: Store, of: WordOf, words: string): Promise<void> {
  await write(store, inMyWordsTables, async (desk) => {
    desk.shelf.delete('scratch', halfKey(of));
    await put(desk, of, words.trim());
  });
}

/** An adult takes a child's words out. */
export async function takeOutWords(store: Store, { pupil, term, words }: InMyWords): Promise<void> {
  const say = (said: string) =>
    write(store, inMyWordsTables, (desk) => put(desk, { pupil, term }, said)).then(() => undefined);
  await say('');
  store.undo.push({ done: { what: 'in-my-words' }, undo: () => say(words) });
}

async function put(desk: Writing, { pupil, term }: WordOf, words: string): Promise<void> {
  await desk.inMyWords.want([pupil]);
  const held = desk.inMyWords.get(pupil)?.said.find((each) => each.term === term);
  if ((held?.words ?? '') !== words) await desk.append({ kind: 'in-my-words', pupil, term, words });
}

/** Half-typed, it is kept on this tablet until it is said. */
export async function keepHalfWords(store: Store, of: WordOf, text: string): Promise<void> {
  await write(store, ['gate', 'scratch'], async ({ shelf }) => {
    shelf.put('scratch', { key: halfKey(of), text });
  });
}

/** What a closed tab left half-typed is said as it is, before anything is added to it. */
export async function recoverHalfWords(store: Store, of: WordOf): Promise<void> {
  const half = await store.db.scratch.get(halfKey(of));
  if (half) await sayInMyWords(store, of, half.text);
}

function halfKey({ pupil, term }: WordOf): string {
  return `in-my-words/${pupil}/${term}`;
}
