import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from './browser.ts';

/** Tells a story in a browser and closes it; when the story fails, what the screen showed is kept in `.tmp/`. */
export async function withBrowser<B extends Browser, T>(
  launch: () => Promise<B>,
  story: (browser: B) => Promise<T>,
): Promise<T> {
  const browser = await launch();
  try {
    return await watched(browser, () => story(browser));
  } finally {
    await browser.close();
  }
}

/** One part of a story that goes on in the same browser. */
export async function watched<T>(browser: Browser, story: () => Promise<T>): Promise<T> {
  try {
    return await story();
  } catch (error) {
    await keepScreen(browser);
    throw error;
  }
}

/** Its words too: where nobody can look at the picture afterwards, the run's own output tells. */
async function keepScreen(browser: Browser): Promise<void> {
  const path = join('.tmp', `${browser.engine}-${process.pid}.png`);
  mkdirSync('.tmp', { recursive: true });
  await browser.screenshot(path).then(
    () => console.error(`\n  The screen of ${browser.engine} as it failed: ${path}`),
    () => console.error(`\n  ${browser.engine} could not show its screen any more`),
  );
  await browser.evaluate('document.body.innerText.slice(0, 600)').then(
    (words) => console.error(`  It said: ${String(words).replaceAll(/\s+/g, ' ')}`),
    () => undefined,
  );
}
