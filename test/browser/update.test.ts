import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import * as assert from 'uvu/assert';
import { suite } from '../support/suite.ts';
import { type Chromium, chromium } from './drivers/chromium.ts';
import { watched } from './drivers/withBrowser.ts';
import { keptForOffline, lookRound } from './pages/firstRun.ts';
import * as marking from './pages/mark.ts';
import { goTo } from './pages/topBar.ts';
import { builtApp, type ServerProcess, serverProcess } from './server.ts';

/** A new version arrives in the middle of a lesson. Each test goes on from the last. */
const test = suite('update', { timeoutMs: 120_000 });
const newer = mkdtempSync(join(tmpdir(), 'redraft-newer-'));

let server: ServerProcess;
let browser: Chromium;

test.before(async () => {
  makeNewer();
  server = await serverProcess();
  browser = await chromium();
});
test.after(async () => {
  await browser?.close();
  await server?.clear();
  rmSync(newer, { recursive: true, force: true });
});

/** The same app with a mark in its page, as a build of another day would differ. */
function makeNewer(): void {
  cpSync(builtApp, newer, { recursive: true });
  edit('index.html', '</head>', '<meta name="build" content="newer"></head>');
  edit('sw.js', entryOfPage, (entry) =>
    entry.replace(/revision:"[0-9a-f]+"/, `revision:"${'0'.repeat(32)}"`),
  );
}

const entryOfPage = /"index\.html",revision:"[0-9a-f]+"|revision:"[0-9a-f]+",url:"index\.html"/;

function edit(file: string, what: string | RegExp, to: string | ((found: string) => string)): void {
  const path = join(newer, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(what, to as string);
  if (after === before) throw new Error(`${file} has nothing to change`);
  writeFileSync(path, after);
}

const isNewer = (page: Page) => page.locator('meta[name="build"]').count();
const prompt = (page: Page) => page.getByText('A new version of Redraft is ready.');

test('a first visit that is begun again before everything is kept is not taken for a new version', () =>
  watched(browser, async () => {
    const page = browser.page();
    await browser.open(server.url);
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration()) !== undefined);
    await browser.reload();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await lookRound(page);
    assert.is(await prompt(page).count(), 0);
  }));

test('a new version that arrives during marking waits, and the marking screen says nothing of it', () =>
  watched(browser, async () => {
    const page = browser.page();
    await keptForOffline(page);
    await page.locator('main a[href*="/mark/hot"]').first().click();
    await page.locator('.target-row').first().waitFor();
    await server.stop();
    await server.start(newer);
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      const arriving = registration.installing;
      if (registration.waiting || !arriving) return;
      await new Promise<void>((resolve) => {
        arriving.onstatechange = () => arriving.state === 'installed' && resolve();
      });
    });
    assert.ok(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null));
    const secure = page.locator('.target-row').first().getByRole('button', { name: 'Secure' });
    await secure.click();
    await marking.isPressed(secure);
    assert.is(await prompt(page).count(), 0);
    assert.is(await isNewer(page), 0);
  }));

test('screens that were not opened yet still open from the version that runs', () =>
  watched(browser, async () => {
    const page = browser.page();
    await goTo(page, 'School');
    await page.getByRole('heading', { level: 1, name: 'School' }).waitFor();
    assert.is(await isNewer(page), 0);
  }));

test('on Today it asks; "Later" leaves everything as it is', () =>
  watched(browser, async () => {
    const page = browser.page();
    await goTo(page, 'Today');
    await prompt(page).waitFor();
    await page.getByRole('button', { name: 'Later' }).click();
    await prompt(page).waitFor({ state: 'detached' });
    assert.is(await isNewer(page), 0);
  }));

test('asked in, it takes over, and every tap is there', () =>
  watched(browser, async () => {
    const page = browser.page();
    await browser.reload();
    await prompt(page).waitFor();
    await page.getByRole('button', { name: 'Use it now' }).click();
    await page.locator('meta[name="build"]').waitFor({ state: 'attached' });
    await page.locator('main a[href*="/mark/hot"]').first().click();
    const secure = page.locator('.target-row').first().getByRole('button', { name: 'Secure' });
    await marking.isPressed(secure);
    assert.equal(browser.problems, []);
  }));

test.run();
