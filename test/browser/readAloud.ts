import type { Page } from 'playwright-core';

/** A voice of the tablet's own that says everything at once, and remembers it. Call it before the page is opened. */
export async function putFakeVoice(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const spoken: string[] = [];
    Object.assign(globalThis, { spoken });
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', {
      value: function (this: { text: string }, text: string) {
        this.text = text;
      },
    });
    Object.defineProperty(globalThis, 'speechSynthesis', {
      value: {
        getVoices: () => [{ localService: true, lang: 'en-GB', name: 'here' }],
        cancel: () => undefined,
        speak(line: { text: string; onend(): void }) {
          spoken.push(line.text);
          queueMicrotask(() => line.onend());
        },
      },
    });
  });
}

/**
 * What "Read to me" leaves out of the screen as it is, or reads in another order than it stands there; undefined where
 * it reads all of it. What was typed is among it.
 */
export function unread(page: Page): Promise<string | undefined> {
  return page.evaluate(async () => {
    const main = document.getElementById('main');
    const { spoken } = globalThis as unknown as { spoken: string[] };
    spoken.length = 0;
    const button = [...document.querySelectorAll<HTMLElement>('.station-bar button')].find(
      ({ textContent }) => textContent === 'Read to me',
    );
    if (!main || !button) return 'There is nothing that reads it.';
    const plain = (text: string) => text.replace(/\s+/g, '');
    const unseen = [...document.querySelectorAll<HTMLElement>('.unseen')];
    for (const each of unseen) each.style.display = 'none';
    // A copy in which each field is what stands in it, as an eye reads it.
    const fields = [...main.querySelectorAll('textarea')];
    const stands = fields.map((field) => {
      const text = document.createElement('p');
      text.textContent = field.value;
      field.after(text);
      return text;
    });
    // biome-ignore lint/performance/useDomNodeTextContent: only what is seen counts.
    const screen = plain(main.innerText);
    // biome-ignore lint/performance/useDomNodeTextContent: the same.
    const bar = plain(document.querySelector<HTMLElement>('.station-bar')?.innerText ?? '');
    const seen = screen + bar.replace('Readtome', '');
    for (const each of stands) each.remove();
    for (const each of unseen) each.style.display = '';
    button.click();
    // Each line ends in a microtask, so that all of them are over in the next turn.
    await new Promise((next) => setTimeout(next));
    const heard = plain(spoken.join(''));
    if (heard === seen) return undefined;
    let i = 0;
    while (heard[i] === seen[i]) i += 1;
    return `On the screen “${seen.slice(i, i + 60)}”, heard “${heard.slice(i, i + 60)}”`;
  });
}

/** What can be tapped and has only words, or no words at all. A child's own writing is its own picture. */
export function withoutDrawing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const own = '.tap-phrase, .tap-page-part, .can-hear-it, .because-changes button, [class*=likes-paper]';
    const all = [...document.querySelectorAll<HTMLElement>('.station button')];
    return all.flatMap((button) => {
      const words = button.textContent?.trim() || button.getAttribute('aria-label');
      if (!words) return ['a button without words'];
      const isDrawn = button.querySelector('svg, img, .colour-dot') !== null || button.matches(own);
      return isDrawn || !button.checkVisibility() ? [] : [`“${words}” has no drawing`];
    });
  });
}
