import { levels, type MarkColour, type MarkSort, markColours } from '../schema/words.ts';
import { markPart } from './commands/words.ts';
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

/** How the school marks a page: its codes beside the usual ones, and the colours that it chose, by the sort of mark. */
export interface OwnMarks {
  /** What a code asks for; false where the school does not use it. */
  codes: Record<string, string | false>;
  colours: Partial<Record<MarkSort, MarkColour>>;
}

export async function ownMarks(store: Store): Promise<OwnMarks> {
  const row = (await store.db.words.get('ours')) ?? {};
  const under = (part: string) =>
    Object.entries(row).flatMap(([key, value]) =>
      key.startsWith(part) ? [[key.slice(part.length), value] as [string, unknown]] : [],
    );
  return {
    codes: Object.fromEntries(
      under(markPart.code).filter(
        (entry): entry is [string, string | false] => entry[1] === false || isWord(entry),
      ),
    ),
    colours: Object.fromEntries(
      under(markPart.colour).filter(([, colour]) => markColours.includes(colour as MarkColour)),
    ),
  };
}

function levelsBefore(chosen: Partial<Record<string, string>> = {}): (readonly [string, unknown])[] {
  return levels.map((level) => [`labels.level.${level}`, chosen[level]] as const);
}

/** Later ones may be longer or something else: what fits no button is not shown. */
function isWord(entry: readonly [string, unknown]): entry is [string, string] {
  const word = entry[1];
  return typeof word === 'string' && word.trim() !== '' && word.length <= 60;
}
