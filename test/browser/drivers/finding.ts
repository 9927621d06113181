import { writeFile } from 'node:fs/promises';
import type { Browser } from './browser.ts';

/** What a driver knows how to do by itself; the rest of Browser follows from it. */
export interface Parts {
  engine: string;
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  evaluate<T>(expression: string): Promise<T>;
  /** The element that an expression gives now, if any. */
  element(expression: string): Promise<Handle | null>;
  screenshot(): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface Handle {
  click(): Promise<void>;
  type(text: string): Promise<void>;
}

export function browserOf(parts: Parts): Browser {
  const { engine, open, reload, evaluate, close } = parts;
  const wait = <T>(selector: string, ask: () => Promise<T | null>) =>
    until(`${selector} in ${engine}`, ask, () => evaluate<string>(everything));
  const element = (selector: string) => wait(selector, () => parts.element(finding(selector)));
  return {
    engine,
    open,
    reload,
    evaluate,
    close,
    text: (selector) => wait(selector, () => evaluate<string | null>(textOf(selector))),
    async click(selector) {
      await (await element(selector)).click();
    },
    async type(selector, text) {
      await (await element(selector)).type(text);
    },
    async waitFor(selector) {
      await element(selector);
    },
    async screenshot(path) {
      const png = await parts.screenshot();
      if (path !== undefined) await writeFile(path, png);
      return png;
    },
  };
}

/** Asks again until there is an answer; when time is up, tells what the page showed. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null>,
  pageText: () => Promise<string> = async () => 'nothing',
  limitMs = 15_000,
): Promise<T> {
  const end = performance.now() + limitMs;
  let last: unknown;
  while (performance.now() < end) {
    // A page that is just being replaced throws; it is asked again.
    const answer = await ask().catch((error: unknown) => {
      last = error;
      return null;
    });
    if (answer !== null) return answer;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  const shown = await pageText().catch(() => 'nothing that could be read');
  throw new Error(`waited ${limitMs / 1000} s for ${what}; the page showed: ${shown.slice(0, 600)}`, {
    cause: last,
  });
}

const everything = "location.href + ' ' + document.body.innerText.replace(/\\s+/g, ' ')";

/** An expression whose value, in a page, is the element for a selector (see Browser), or null. */
function finding(selector: string): string {
  const [, css, words] = /^(.*?)\s+"([^"]*)"$/.exec(selector) ?? [undefined, selector, null];
  return `(${find})(${JSON.stringify(css)}, ${JSON.stringify(words)})`;
}

function textOf(selector: string): string {
  return `((element) => element && element.textContent.replace(/\\s+/g, ' ').trim())(${finding(selector)})`;
}

/** Runs in the page, so it stands alone. */
function find(css: string, words: string | null): Element | null {
  const clean = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
  const wordsOf = (element: Element) => {
    const labels = [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent);
    return clean(element.getAttribute('aria-label') ?? (labels.join(' ') || element.textContent));
  };
  const visible = [...document.querySelectorAll(css)].filter((element) => element.checkVisibility());
  if (words === null) return visible[0] ?? null;
  const exact = visible.find((element) => wordsOf(element) === words);
  return exact ?? visible.find((element) => wordsOf(element).includes(words)) ?? null;
}
