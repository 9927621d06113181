import { type Catalogue, type Language, nounIds } from '../../ui/vocabulary/catalogue.ts';
import type { Term } from './terms.ts';

/** A form of a term that can be typed: its place in the catalogue, and how it stands there. */
export interface Form {
  place: string;
  asked: string;
  word: string;
}

/** The forms of a term in a language: one and several, and after numbers where the language asks for more. */
export function formsOf(term: Term, { language, nouns, labels }: Catalogue): Form[] {
  if ('label' in term) {
    const word = (labels[term.label] as Record<string, string>)[term.key] ?? '';
    return [{ place: `labels.${term.label}.${term.key}`, asked: 'Word', word }];
  }
  const { one, plural, counted } = nouns[term.noun];
  const place = (form: string) => `nouns.${term.noun}.${form}`;
  return [
    { place: place('one'), asked: 'One', word: one },
    { place: place('plural'), asked: 'Several', word: plural },
    ...numbersOf(language).map(([category, n]) => ({
      place: place(category),
      asked: `After ${n}`,
      word: counted?.[category] ?? counted?.other ?? one,
    })),
  ];
}

/** Each category of number beside "one", by the smallest number of it; none where one and several are all there is. */
function numbersOf(language: Language): [Intl.LDMLPluralRule, number][] {
  const rules = new Intl.PluralRules(language);
  const all = rules.resolvedOptions().pluralCategories;
  if (all.length <= 2) return [];
  const first = new Map(Array.from({ length: 101 }, (_, i) => [rules.select(100 - i), 100 - i] as const));
  return [...first].filter(([category]) => category !== 'one').sort(([, a], [, b]) => a - b);
}

/** What stands for a term on its line: "unit, units". */
export function lineWords(term: Term, catalogue: Catalogue): string {
  const [one, plural] = formsOf(term, catalogue);
  return [one, plural].flatMap((form) => (form ? [form.word] : [])).join(', ');
}

/** Terms that may not share a word: the labels of one kind, and the nouns. */
export function rivalsOf(term: Term, catalogue: Catalogue): { place: string; word: string }[] {
  const others: Term[] =
    'label' in term
      ? Object.keys(catalogue.labels[term.label]).map((key) => ({ label: term.label, key, where: '' }))
      : nounIds.map((noun) => ({ noun, where: '' }));
  return others.flatMap((other) => formsOf(other, catalogue).slice(0, 1));
}
