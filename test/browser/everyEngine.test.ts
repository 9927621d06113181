import * as assert from 'uvu/assert';
import { suite } from '../support/suite.ts';
import type { Browser } from './drivers/browser.ts';
import { chromium } from './drivers/chromium.ts';
import { firefox } from './drivers/firefox.ts';
import { webkit } from './drivers/webkit.ts';
import { withBrowser } from './drivers/withBrowser.ts';
import { serverProcess } from './server.ts';

/** The shortest classroom day, the same in three engines: looked round, no wifi, marked, opened again, still there. */
const test = suite('every engine', { timeoutMs: 120_000 });

/** From the very first visit on, every screen is served by the tablet itself. */
const controlled = `new Promise((done) => {
  const look = () => navigator.serviceWorker.controller && done(true);
  navigator.serviceWorker.addEventListener('controllerchange', look);
  look();
})`;

const engines: [string, () => Promise<Browser>][] = [
  ['Chromium', () => chromium()],
  ['Firefox', () => firefox()],
  ['WebKit', () => webkit()],
];

for (const [engine, launch] of engines) {
  test(`in ${engine} a tap made with no wifi is there when the app is opened again`, async () => {
    const server = await serverProcess();
    try {
      await withBrowser(launch, async (browser) => {
        await browser.open(server.url);
        await browser.click('button "Look round with a sample class"');
        await browser.waitFor('h1 "Today"');
        await browser.evaluate(controlled);
        await server.stop();
        await browser.click('nav a "School"');
        await browser.waitFor('h1 "School"');
        await browser.click('nav a "Today"');
        await browser.waitFor('h1 "Today"');
        await browser.reload();
        await browser.waitFor('h1 "Today"');
        await browser.click('main a[href*="/mark/hot"]');
        await browser.waitFor('.target-row');
        await tap(browser, 'secure');
        const name = await browser.text('h1');
        await browser.reload();
        await browser.waitFor('.target-row');
        assert.is(await browser.text('h1'), name);
        assert.is(await pressed(browser), 'Secure');
        await tap(browser, 'not yet');
        await browser.reload();
        await browser.waitFor('.target-row');
        assert.is(await pressed(browser), 'Not yet');
      });
    } finally {
      await server.clear();
    }
  });
}

/** On the first target of the piece; acknowledged when the button is pressed in. */
async function tap(browser: Browser, level: 'not yet' | 'secure'): Promise<void> {
  const nth = level === 'secure' ? 3 : 1;
  const button = `.target-row .level-button:nth-child(${nth})`;
  await browser.click(button);
  await browser.waitFor(`${button}[aria-pressed="true"]`);
}

function pressed(browser: Browser): Promise<string> {
  return browser.text('.target-row .level-button[aria-pressed="true"]');
}

test.run();
