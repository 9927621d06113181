import type { Catalogue, MarkCode, Noun } from './catalogue.ts';

/**
 * A catalogue with a school's own words, each by its place: `nouns.unit.one`, `nouns.unit.plural`, after a number
 * `nouns.unit.few`; `labels.level.secure`. What no catalogue has a place for is left out.
 */
export function withOwn(catalogue: Catalogue, own: Readonly<Record<string, string>>): Catalogue {
  const nouns: Record<string, Noun> = { ...catalogue.nouns };
  const labels: Record<string, Record<string, string>> = { ...catalogue.labels };
  for (const [place, word] of Object.entries(own)) {
    const [part = '', id = '', form = ''] = place.split('.');
    if (part === 'nouns' && Object.hasOwn(nouns, id)) nouns[id] = nounWith(nouns[id] as Noun, form, word);
    if (part === 'labels' && Object.hasOwn(labels, id) && Object.hasOwn(labels[id] ?? {}, form))
      labels[id] = { ...labels[id], [form]: word };
  }
  return { ...catalogue, nouns, labels } as unknown as Catalogue;
}

function nounWith(noun: Noun, form: string, word: string): Noun {
  if (form === 'one' || form === 'plural') return { ...noun, [form]: word };
  return { ...noun, counted: { ...noun.counted, [form]: word } };
}

/** The usual codes as the school says them, without those that it does not use, and then its own. */
export function withCodes(catalogue: Catalogue, own: Readonly<Record<string, string | false>>): Catalogue {
  const usual = catalogue.codes.map(({ code, means }) => ({ code, means: own[code] ?? means }));
  const others = Object.entries(own)
    .filter(([code]) => catalogue.codes.every((each) => each.code !== code))
    .map(([code, means]) => ({ code, means }))
    .sort((a, b) => a.code.localeCompare(b.code, catalogue.language));
  return {
    ...catalogue,
    codes: [...usual, ...others].filter((each): each is MarkCode => each.means !== false),
  };
}
