import type { Locator } from 'playwright-core';

export interface Box {
  words: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where each of them lies in the window. */
export function boxesOf(elements: Locator): Promise<Box[]> {
  return elements.evaluateAll((found) =>
    found.map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
      return { words: words.trim(), left, top, right, bottom };
    }),
  );
}

/** Those that are not wholly in sight. */
export function outOfSight(boxes: Box[], { width, height }: { width: number; height: number }): Box[] {
  // Layout is in fractions of a pixel.
  const slack = 0.5;
  return boxes.filter(
    ({ left, top, right, bottom }) =>
      left < -slack || top < -slack || right > width + slack || bottom > height + slack,
  );
}

/** What lies elsewhere than before, with where; empty is calm. */
export function moved(before: Box[], after: Box[]): string[] {
  if (before.length !== after.length) return [`${before.length} things before, ${after.length} after`];
  return before.flatMap((was, i) => {
    const is = after[i] as Box;
    const at = ({ left, top, right, bottom }: Box) => `${left},${top} to ${right},${bottom}`;
    return at(was) === at(is) ? [] : [`${was.words}: ${at(was)}, then ${at(is)}`];
  });
}
