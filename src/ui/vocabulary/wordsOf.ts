import type { Stage, Support, TaskKind } from '../../schema/words.ts';
import type { Catalogue, Days, Labels, Language, MarkCode, NounId } from './catalogue.ts';
import { english } from './english.ts';

/** What fills the holes of a sentence. */
export type Given = Readonly<Record<string, string | number>>;

/** The vocabulary in force: what a screen says its nouns, numbers and days with. */
export interface Words extends Days {
  language: Language;
  /**
   * A sentence in English with holes: `{unit}`, `{units}`, `{Unit}`; `{a unit}`; `{count unit}` for a given `count`
   * ("3 units"); `{name}` for a given name. A catalogue may have the whole sentence.
   */
  say(sentence: string, given?: Given): string;
  level: Labels['level'];
  support: Record<Support, string>;
  stage: Record<Stage, string>;
  task: Record<TaskKind, string>;
  brief: Labels['brief'];
  depth: Labels['depth'];
  mark: Labels['mark'];
  /** The school's marking codes, and what each asks for. */
  codes: readonly MarkCode[];
  /** A class's year group. */
  year(year: number): string;
  /** "1,200" */
  number(n: number): string;
  /** A small number in words, at the head of a sentence. */
  count(n: number): string;
  /** "a letter, a report and a story" */
  list(words: readonly string[]): string;
}

/** The words of a catalogue. */
export function wordsOf(catalogue: Catalogue): Words {
  const { language, nouns, labels, numbers } = catalogue;
  const capital = (text: string) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
  const tasks = {
    cold: capital(nouns['cold task'].one),
    practice: capital(nouns.practice.one),
    'catch-up': capital(nouns['catch-up'].one),
    hot: capital(nouns['hot task'].one),
    polished: capital(nouns['polished piece'].one),
  };
  const figures = new Intl.NumberFormat(language);
  return {
    language,
    say: sayerOf(catalogue, capital, figures),
    level: labels.level,
    support: labels.support,
    stage: { ...labels.stage, cold: tasks.cold, hot: tasks.hot, polished: tasks.polished },
    task: tasks,
    brief: labels.brief,
    depth: labels.depth,
    mark: labels.mark,
    codes: catalogue.codes,
    year: (n) => (n === 0 ? labels.year.reception : labels.year.year.replace('{n}', String(n))),
    number: (n) => figures.format(n),
    count: (n) => numbers[n] ?? figures.format(n),
    list: catalogue.list,
    day: catalogue.day,
    date: catalogue.date,
    weekday: catalogue.weekday,
  };
}

const hole = /\{([^{}]+)\}/g;

function sayerOf(
  { language, nouns, oneOf, sentences }: Catalogue,
  capital: (text: string) => string,
  figures: Intl.NumberFormat,
): Words['say'] {
  const rules = new Intl.PluralRules(language);
  const counted = (id: NounId, n: number) => {
    const category = rules.select(n);
    const { one, plural, counted } = nouns[id];
    return counted?.[category] ?? counted?.other ?? (category === 'one' ? one : plural);
  };
  const word = (name: string): string | undefined => {
    const form = forms.get(name);
    if (form) return nouns[form.id][form.as];
    const small = name.charAt(0).toLowerCase() + name.slice(1);
    return small === name || !forms.has(small) ? undefined : capital(word(small) as string);
  };
  const fill = (name: string, given: Given): string => {
    const said = given[name];
    if (said !== undefined) return typeof said === 'number' ? figures.format(said) : said;
    const bare = word(name);
    if (bare !== undefined) return bare;
    const [first = '', rest = ''] = apart(name);
    if (first === 'a' || first === 'an') return oneOf(fill(rest, given));
    if (first === 'A' || first === 'An') return capital(oneOf(fill(rest, given)));
    const form = forms.get(rest);
    const n = given[first];
    return form && typeof n === 'number' ? `${figures.format(n)} ${counted(form.id, n)}` : name;
  };
  return (sentence, given = {}) =>
    (sentences[sentence] ?? sentence).replace(hole, (_, name: string) => fill(name, given));
}

function apart(name: string): string[] {
  const at = name.indexOf(' ');
  return at < 0 ? [name] : [name.slice(0, at), name.slice(at + 1)];
}

/** What stands in a hole, in the English words, and which form of which noun it asks for. */
const forms = new Map<string, { id: NounId; as: 'one' | 'plural' }>(
  Object.entries(english.nouns).flatMap(([id, { one, plural }]) => [
    [one, { id: id as NounId, as: 'one' as const }] as const,
    [plural, { id: id as NounId, as: 'plural' as const }] as const,
  ]),
);

/** The words where no school has chosen its own. */
export const usualWords = wordsOf(english);
