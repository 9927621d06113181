import { useEffect } from 'preact/hooks';
import { type MarkColour, type MarkSort, markSorts } from '../schema/words.ts';

/** Each is dark enough on paper, and light enough on a dark screen, as the tokens are. */
const tokens: Record<MarkColour, string> = {
  pink: 'pink',
  green: 'green',
  orange: 'hot',
  purple: 'asked',
  gold: 'polished',
  blue: 'cold',
  red: 'alarm',
};

/** Marks are drawn in the colours that the school chose. */
export function useMarkColours(colours: Partial<Record<MarkSort, MarkColour>> = {}): void {
  const said = JSON.stringify(colours);
  useEffect(() => {
    const { style } = document.documentElement;
    for (const sort of markSorts) {
      const colour = colours[sort];
      for (const part of ['', '-wash']) {
        const name = `--mark-${sort}${part}`;
        if (colour) style.setProperty(name, `var(--${tokens[colour]}${part})`);
        else style.removeProperty(name);
      }
    }
  }, [said]);
}
