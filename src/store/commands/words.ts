import type { OurWords } from '../../schema/records.ts';
import type { MarkColour, MarkSort } from '../../schema/words.ts';
import type { WordsRow } from '../rows.ts';
import type { Store } from '../store.ts';
import { changeOf, recordTables, write } from '../write.ts';

/** The language of the school's words. What it chose itself in another one stays, and waits. */
export function chooseLanguage(store: Store, language: string): Promise<void> {
  return change(store, { language });
}

/** Words of the school's own in one language, by their place in its catalogue; null for the usual one. */
export function setWords(
  store: Store,
  language: string,
  words: Readonly<Record<string, string | null>>,
): Promise<void> {
  const fields = Object.entries(words).map(([place, word]) => [`${language}/${place}`, word] as const);
  return change(store, Object.fromEntries(fields));
}

/** Where they stand beside the words: they are the same in every language. */
export const markPart = { code: 'mark/code/', colour: 'mark/colour/' } as const;

/** What one of the school's marking codes asks for; false where it is not used, null for what it usually asks for. */
export function setMarkCode(store: Store, code: string, means: string | false | null): Promise<void> {
  return change(store, { [`${markPart.code}${code}`]: means } as OurWords);
}

/** The colour of a sort of marks; null for the usual one. */
export function setMarkColour(store: Store, sort: MarkSort, colour: MarkColour | null): Promise<void> {
  return change(store, { [`${markPart.colour}${sort}`]: colour } as OurWords);
}

async function change(store: Store, fields: OurWords): Promise<void> {
  const before = await put(store, fields);
  if (before) store.undo.push({ done: { what: 'words' }, undo: async () => void (await put(store, before)) });
}

/** What stood there before, or undefined when nothing differs. */
function put(store: Store, fields: OurWords): Promise<OurWords | undefined> {
  return write(store, recordTables, async (desk) => {
    await desk.records.words.want(['ours']);
    const row = desk.records.words.get('ours') as WordsRow | undefined;
    const differing = Object.entries(fields).filter(([name, value]) => (row?.[name] ?? null) !== value);
    if (differing.length === 0) return undefined;
    const change = changeOf('words', row ?? { id: 'ours' }, Object.fromEntries(differing));
    const before = differing.map(([name]) => [name, row?.[name] ?? null] as const);
    await desk.append({ kind: 'edit', changes: [change] });
    return Object.fromEntries(before);
  });
}
