import type { CDPSession, Page } from 'playwright-core';
import * as assert from 'uvu/assert';
import { suite } from '../support/suite.ts';
import { type Chromium, chromium } from './drivers/chromium.ts';
import { watched } from './drivers/withBrowser.ts';
import { lookRound } from './pages/firstRun.ts';
import { gridRows } from './pages/grid.ts';
import * as marking from './pages/mark.ts';
import { goTo } from './pages/topBar.ts';
import { type ServerProcess, serverProcess } from './server.ts';
import { eventCount, raiseMinWriter } from './storedRows.ts';

/** Taps that cannot be kept are not shown as kept, and what was kept before stays there to read. */
const test = suite('refused taps', { timeoutMs: 120_000 });
const database = 'redraft-sample';

let server: ServerProcess;
let browser: Chromium;

test.before(async () => {
  server = await serverProcess();
  browser = await chromium();
  await watched(browser, async () => {
    await browser.open(server.url);
    await lookRound(browser.page());
    await openMarking(browser.page());
  });
});
test.after(async () => {
  await browser?.close();
  await server?.clear();
});

test('on a tablet that is full a tap is refused in words, and everything from before can be read', () =>
  watched(browser, async () => {
    await tapFirst(browser.page(), 'Secure');
    await marking.isPressed(firstRow(browser.page(), 'Secure'));
    const before = await eventCount(browser.page(), database);
    const at = browser.page().url();
    // Chromium asks how much room there is when it starts, and then not again for half a minute.
    await browser.relaunch();
    await limitStorage(1);
    await browser.open(at);
    const page = browser.page();
    await tapFirst(page, 'Deeper');
    await page.getByRole('alert').getByText('This tablet is full, so that was not kept.').waitFor();
    assert.equal((await marking.judged(page))[0], 'Secure');
    assert.is(await eventCount(page, database), before);
    const pupil = await marking.pupilNow(page);
    await page.locator('main a[href^="#/unit/"]').first().click();
    const row = (await gridRows(page)).find((one) => one.pupil === pupil);
    assert.match(row?.cells[0] ?? '', /hot secure$/);
  }));

test('with room again the same tap is kept', () =>
  watched(browser, async () => {
    const page = browser.page();
    await limitStorage(undefined);
    await page.goBack();
    await tapFirst(page, 'Deeper');
    await marking.isPressed(firstRow(page, 'Deeper'));
  }));

test('a newer Redraft that has meanwhile written here: the tap is refused, and reading goes on', () =>
  watched(browser, async () => {
    const page = browser.page();
    const before = await eventCount(page, database);
    await raiseMinWriter(page, database);
    await tapFirst(page, 'Not yet');
    await page.getByRole('alert').getByText('A newer Redraft has been used on this tablet').waitFor();
    assert.equal((await marking.judged(page))[0], 'Deeper');
    assert.is(await eventCount(page, database), before);
  }));

test('opened again, it says that it can only be read, shows everything, and still refuses', () =>
  watched(browser, async () => {
    const page = browser.page();
    const before = await eventCount(page, database);
    await browser.reload();
    await page.getByText('This tablet has been used with a newer Redraft.').waitFor();
    await page.getByText('You can read everything here. Please reload before you mark.').waitFor();
    await marking.isPressed(firstRow(page, 'Deeper'));
    assert.equal((await marking.judged(page))[0], 'Deeper');
    await tapFirst(page, 'Not yet');
    await page.getByRole('alert').getByText('so that was not kept').waitFor();
    assert.equal((await marking.judged(page))[0], 'Deeper');
    await goTo(page, 'Today');
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    assert.is(await eventCount(page, database), before);
    assert.equal(browser.problems, []);
  }));

async function openMarking(page: Page): Promise<void> {
  await page.locator('main a[href*="/mark/hot"]').first().click();
  await page.locator('[data-target]').first().waitFor();
}

const firstRow = (page: Page, level: marking.Word) =>
  page.locator('[data-target]').first().getByRole('button', { name: level, exact: true });

function tapFirst(page: Page, level: marking.Word): Promise<void> {
  return firstRow(page, level).click();
}

/** In bytes for the whole app; undefined is as much as the tablet has. */
async function limitStorage(quotaSize: number | undefined): Promise<void> {
  devtools ??= await browser.context().newCDPSession(browser.page());
  const { origin } = new URL(server.url);
  await devtools.send('Storage.overrideQuotaForOrigin', {
    origin,
    ...(quotaSize !== undefined && { quotaSize }),
  });
}
let devtools: CDPSession | undefined;

test.run();
