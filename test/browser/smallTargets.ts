import type { Page } from 'playwright-core';

/** For children: their fingers aim less well. */
export const pupilTouch = 60;

/**
 * Everything to tap that is smaller than that either way, by its words. A link inside a sentence is as tall as the
 * sentence (WCAG 2.5.8 lets it), and what is out of sight until it has focus is not tapped.
 */
export function smallTargets(page: Page, least = 44): Promise<string[]> {
  return page.evaluate((least) => {
    const shown = document.querySelector('dialog[open]') ?? document.body;
    const all = [...shown.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')];
    const target = (element: HTMLElement) =>
      element.matches('input[type=checkbox], input[type=radio], .unseen')
        ? (element.closest('label') ?? element)
        : element;
    const isInSentence = (element: HTMLElement) =>
      element.matches('a') &&
      element.closest('p, li, h1, h2, h3, dd, td')?.textContent?.trim() !== element.textContent?.trim();
    return all.flatMap((element) => {
      const { width, height, bottom } = target(element).getBoundingClientRect();
      const isSeen = width > 1 && height > 1 && bottom > 0 && element.checkVisibility();
      // Half a pixel is rounding.
      if (!isSeen || isInSentence(element) || (width >= least - 0.5 && height >= least - 0.5)) return [];
      const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
      return [
        `${element.tagName.toLowerCase()} "${words.trim().slice(0, 40)}" is ${Math.round(width)} by ${Math.round(height)}`,
      ];
    });
  }, least);
}
