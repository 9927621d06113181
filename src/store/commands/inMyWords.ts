import { type OwnWords, ownWords } from '../../rules/ownWords.ts';
import type { InMyWords } from '../../schema/childEvents.ts';
import type { PupilId } from '../../schema/ids.ts';
import type { Store } from '../store.ts';
import { finishTake, keepSecond, openTakes, type Sound } from '../takes.ts';
import { inMyWordsTables, type Writing, write } from '../write.ts';

const kind = 'in-my-words';

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

export function tellSecond(store: Store, of: WordOf, n: number, sound: Sound): Promise<void> {
  return keepSecond(store, takeKey(of), n, sound);
}

/** What was recorded is what the child says aloud, in place of what they told before. What is typed stays beside it. */
export function tellInMyWords(store: Store, of: WordOf): Promise<void> {
  return finishTelling(store, takeKey(of));
}

/** What a battery or a closed tab has cut off is kept, as far as it came. */
export async function finishTellings(store: Store): Promise<void> {
  for (const key of await openTakes(store, kind)) await finishTelling(store, key);
}

function finishTelling(store: Store, key: string): Promise<void> {
  const [, pupil, term = ''] = key.split('/');
  const of = { pupil: pupil as PupilId, term: decodeURIComponent(term) };
  return finishTake(store, key, inMyWordsTables, (desk, told) => desk.append({ kind, ...of, ...told }));
}

/** The child does not want it kept. */
export async function takeTellingAway(store: Store, of: WordOf): Promise<void> {
  await write(store, inMyWordsTables, (desk) => desk.append({ kind, ...of, sound: null }));
}

/** An adult takes out what a child says of a word, typed and told. */
export async function takeOutWords(store: Store, { term, words, aloud, last }: OwnWords): Promise<void> {
  const of = { pupil: last.pupil, term };
  const say = async (said: Pick<InMyWords, 'words' | 'sound' | 'seconds'>) => {
    await write(store, inMyWordsTables, (desk) => desk.append({ kind, ...of, ...said }));
  };
  await say({ ...(words !== '' && { words: '' }), ...(aloud && { sound: null }) });
  const { sound, seconds } = aloud ?? {};
  store.undo.push({
    done: { what: kind },
    undo: () => say({ ...(words !== '' && { words }), ...(sound && seconds && { sound, seconds }) }),
  });
}

async function put(desk: Writing, { pupil, term }: WordOf, words: string): Promise<void> {
  await desk.inMyWords.want([pupil]);
  const own = ownWords(desk.inMyWords.get(pupil)?.said ?? []);
  const held = own.find((each) => each.term === term)?.words ?? '';
  if (held !== words) await desk.append({ kind, pupil, term, words });
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
  return `${kind}/${pupil}/${term}`;
}

function takeKey({ pupil, term }: WordOf): string {
  return `${kind}/${pupil}/${encodeURIComponent(term)}`;
}
