import type { Draft } from '../schema/event.ts';

/**
 * The live drafts that two adults typed apart, one of each text, the shown one last: of the newest version that has
 * such, else the one that is shown. Two versions of one piece are not apart (a redraft stands beside the draft before
 * it), an empty page says nothing against a full one, and words with which a redraft began are those of the draft
 * before it still. `drafts` are in the order of their versions.
 */
export function draftsApart<D extends Pick<Draft, 'text' | 'long' | 'version' | 'stamp'>>(
  drafts: readonly D[],
): D[] {
  const versions = [...new Set(drafts.map(({ version }) => version))].reverse();
  const each = versions.map((version) => {
    const before = drafts.filter((draft) => draft.version < version).map(wordsOf);
    return textsOf(
      drafts.filter((draft) => draft.version === version),
      new Set(before),
    );
  });
  return each.find((texts) => texts.length > 1) ?? each[0] ?? [];
}

function textsOf<D extends Pick<Draft, 'text' | 'long'>>(
  drafts: readonly D[],
  before: ReadonlySet<string>,
): D[] {
  const shown = drafts.slice(-1);
  const texts = new Set(shown.map(wordsOf));
  const others = drafts.filter((each) => !isEmpty(each) && !before.has(wordsOf(each)));
  return [...others.filter((each) => !texts.has(wordsOf(each)) && texts.add(wordsOf(each))), ...shown];
}

type Words = Pick<Draft, 'text' | 'long'>;

/** What tells its words from others': a long text by its hash, which is here before the text is. */
export function wordsOf({ text = '', long }: Words): string {
  return long?.id ?? text;
}

/** A long text is known of before it comes. */
export function isOnTheWay(draft: Words | undefined): boolean {
  return draft?.long !== undefined && draft.text === undefined;
}

function isEmpty({ text = '', long }: Words): boolean {
  return !long && text.trim() === '';
}
