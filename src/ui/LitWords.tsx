import { Fragment } from 'preact';
import './LitWords.css';

/** From one letter of a text up to another. */
export interface Stretch {
  start: number;
  end: number;
}

/** A text with some of its words lit. */
export function LitWords({ text, lit }: { text: string; lit: readonly Stretch[] }) {
  if (lit.length === 0) return text;
  const edges = lit.flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([0, ...edges, text.length])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const words = text.slice(start, cuts[i + 1]);
    const isLit = lit.some((each) => each.start <= start && start < each.end);
    return isLit ? (
      <mark class="lit-words" key={start}>
        {words}
      </mark>
    ) : (
      <Fragment key={start}>{words}</Fragment>
    );
  });
}
