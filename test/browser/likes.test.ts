import type { Page } from 'playwright-core';
import * as assert from 'uvu/assert';
import { violations } from '../support/axe.ts';
import { suite } from '../support/suite.ts';
import { type Chromium, chromium } from './drivers/chromium.ts';
import { watched } from './drivers/withBrowser.ts';
import { byOneSwitch } from './handsOf.ts';
import { namesAt, planUnit, setUpClass } from './pages/aStation.ts';
import { okafor, unlock } from './pages/firstRun.ts';
import { lend, openStations } from './pages/lending.ts';
import * as station from './pages/station.ts';
import { type ServerProcess, serverProcess } from './server.ts';
import { pupilTouch, smallTargets } from './smallTargets.ts';

/** How a child likes the screens, and a child who has one switch. On a lent tablet. */
const test = suite('how a child likes it', { timeoutMs: 120_000 });

let server: ServerProcess;
let browser: Chromium;
test.before(async () => {
  server = await serverProcess();
  browser = await chromium();
  await browser.open(server.url);
  await setUpClass(browser.page());
  await planUnit(browser.page());
});
test.after(async () => {
  await browser.close();
  await server.clear();
});

const size = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test('what a child chooses is seen at once, reads well on every paper, and is gone with the child', () =>
  watched(browser, async () => {
    const page = browser.page();
    await openStations(page);
    await lend(page);
    const [first = '', second = ''] = await namesAt(page);
    const usual = [await size(page), await paper(page)];
    await station.signIn(page, first);
    await page.getByRole('button', { name: 'How I like it' }).click();
    await page.getByRole('button', { name: 'Huge', exact: true }).click();
    await page.locator('html[data-size="bigger"]').waitFor();
    await page.getByRole('button', { name: 'Wide', exact: true }).click();
    for (const name of ['Blue', 'Green', 'Peach', 'Gold', 'Black on white', 'White on black']) {
      await page.getByRole('button', { name, exact: true }).click();
      await page.locator(`button[aria-pressed="true"]:text-is("${name}")`).waitFor();
      assert.equal(await violations(page), [], name);
    }
    assert.equal(await smallTargets(page, pupilTouch), []);
    await station.done(page);
    assert.equal([await size(page), await paper(page)], usual);
    await station.signIn(page, second);
    assert.equal([await size(page), await paper(page)], usual);
    await station.done(page);
    await station.signIn(page, first);
    await page.locator('html[data-size="bigger"][data-paper="night"]').waitFor();
  }));

/** What is pressed is Space, or what is given. */
async function reach(page: Page, name: string, press?: () => Promise<void>): Promise<void> {
  await byOneSwitch(page, press).take(page.getByRole('button', { name, exact: true }).first());
}

test('a child with one switch signs in, puts a hand up and is done, with nothing but Space', () =>
  watched(browser, async () => {
    const page = browser.page();
    const [first = ''] = await namesAt(page);
    await page.getByRole('button', { name: 'How I like it' }).click();
    await page.getByRole('button', { name: 'Yes, fast' }).click();
    await page.clock.install();
    await page.reload();
    await station.whoAreYou(page);
    await station.signIn(page, first);
    await page.locator('.one-switch-lit').first().waitFor();
    await reach(page, 'I don’t get this');
    await page.getByRole('button', { name: 'All of it' }).waitFor();
    await reach(page, 'All of it');
    await page.getByText('Your teacher will see this.').waitFor();
    await reach(page, 'I’m done');
    await station.whoAreYou(page);
    assert.is(await page.locator('.one-switch-lit').count(), 0);
  }));

test('where an adult has set the tablet so, a face and three pictures are reached by the same switch', () =>
  watched(browser, async () => {
    const page = browser.page();
    const [first = ''] = await namesAt(page);
    await page.getByRole('button', { name: 'For adults' }).click();
    await unlock(page, okafor.pin);
    await page.getByLabel('Signing in').selectOption('fast');
    await lend(page);
    await reach(page, first);
    await page.getByRole('heading', { name: 'Tap your three pictures' }).waitFor();
    for (const picture of await station.codeOf(page, first)) await reach(page, picture);
    await page.getByRole('heading', { level: 1, name: `Hello ${first}` }).waitFor();
    // A finger anywhere is the same switch: it takes what is lit and not what it lands on.
    await reach(page, 'I’m done', () => page.mouse.click(500, 700));
    await station.whoAreYou(page);
    assert.equal(browser.problems, []);
  }));

test.run();
