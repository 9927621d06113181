import { levels } from '../schema/words.ts';
import { schoolOf } from './queries.ts';
import type { Store } from './store.ts';

/** The language of the school's words, and those that it chose itself, by their place in the catalogue. */
export interface OwnWords {
  language: string | undefined;
  own: Record<string, string>;
}

/** English is what a school had before it could choose, and then it had words of its own for the levels alone. */
const english = 'en-GB';

/** In the language that the school chose, or in `asked`. */
export async function ownWords(store: Store, asked?: string): Promise<OwnWords> {
  const [row, school] = await Promise.all([store.db.words.get('ours'), store.self && schoolOf(store)]);
  const language = row?.language ?? undefined;
  const begins = `${asked ?? language ?? english}/`;
  const said = Object.entries(row ?? {}).filter(([key]) => key.startsWith(begins));
  const before = begins === `${english}/` ? levelsBefore(school?.levelWords) : [];
  const all = [...before, ...said.map(([key, word]) => [key.slice(begins.length), word] as const)];
  const latest = Object.entries(Object.fromEntries(all));
  return { language, own: Object.fromEntries(latest.filter(isWord)) };
}

function levelsBefore(chosen: Partial<Record<string, string>> = {}): (readonly [string, unknown])[] {
  return levels.map((level) => [`labels.level.${level}`, chosen[level]] as const);
}

/** Later ones may be longer or something else: what fits no button is not shown. */
function isWord(entry: readonly [string, unknown]): entry is [string, string] {
  const word = entry[1];
  return typeof word === 'string' && word.trim() !== '' && word.length <= 60;
}
