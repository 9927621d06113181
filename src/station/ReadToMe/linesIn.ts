/** A line on the screen that can be read aloud, and where its words stand. */
export interface Line {
  text: string;
  /** The text nodes that it is made of, with where each begins in `text`. */
  parts: { node: Text; start: number }[];
  of: HTMLElement;
}

const blocks = 'h1, h2, h3, h4, p, li, dt, dd, legend, label, button, a, .kept-text-state, .ruled-page';

/**
 * Every line of a screen in the order in which it is seen: headings, sentences, what stands on a button, a child's
 * own page, and what is typed so far.
 */
export function linesIn(root: HTMLElement): Line[] {
  const lines: Line[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof HTMLTextAreaElement && node.value.trim() !== '') {
      lines.push({ text: node.value, parts: [], of: node });
    }
    if (!(node instanceof Text)) continue;
    const of = node.parentElement?.closest<HTMLElement>(blocks) ?? root;
    if (!of.checkVisibility() || node.data.trim() === '' || node.parentElement?.closest('.unseen')) continue;
    const last = lines.at(-1);
    if (last?.of === of) {
      if (isApart(last.parts.at(-1)?.node, node)) last.text += ' ';
      last.parts.push({ node, start: last.text.length });
      last.text += node.data;
    } else lines.push({ text: node.data, parts: [{ node, start: 0 }], of });
  }
  return lines;
}

/** Words that stand apart without a space between them, as one thing beside another. */
function isApart(one: Text | undefined, other: Text): boolean {
  const [a, b] = [one?.parentElement, other.parentElement];
  if (!a || !b || a === b) return false;
  const isBlock = (each: Element, than: Element) =>
    !each.contains(than) && getComputedStyle(each).display !== 'inline';
  return isBlock(a, b) || isBlock(b, a);
}

/** The word at a character of a line, as a range of the page; undefined in a field, which has no ranges. */
export function wordAt({ text, parts }: Line, character: number): Range | undefined {
  const part = parts.findLast(({ start }) => start <= character);
  if (!part) return undefined;
  const from = character - part.start;
  const length = /^\S*/.exec(text.slice(character))?.[0].length ?? 0;
  const range = new Range();
  range.setStart(part.node, Math.min(from, part.node.length));
  range.setEnd(part.node, Math.min(from + length, part.node.length));
  return range;
}
