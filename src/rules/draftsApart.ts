import type { Draft } from '../schema/event.ts';

/**
 * The live drafts that two adults typed apart, one of each text, the shown one last. Two versions of one piece are
 * not apart (a redraft stands beside the draft before it), and an empty page says nothing against a full one.
 */
export function draftsApart<D extends Pick<Draft, 'text' | 'version' | 'stamp'>>(drafts: readonly D[]): D[] {
  const shown = drafts.at(-1);
  if (!shown) return [];
  const others = drafts.filter((each) => each.version === shown.version && each.text.trim() !== '');
  const texts = new Set([shown.text]);
  return [...others.filter(({ text }) => !texts.has(text) && texts.add(text)), shown];
}
