import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Chromium, chromium } from './drivers/chromium.ts';
import { bringIn, chooseFile, makeClass, openClassList, pasteList } from './pages/classes.ts';
import { lookRound, setUpTablet } from './pages/firstRun.ts';
import { openCell } from './pages/grid.ts';
import { joiningLink, openSendHome, setUpHome } from './pages/tablets.ts';
import { goTo, lockNow } from './pages/topBar.ts';
import { makeUnit, nameUnit, openNewUnit } from './pages/unitPlan.ts';
import { serverProcess } from './server.ts';

/*
 * `npm run screenshots`: the picture in the README, from the sample class. With `--all`, every screen at both sizes
 * into .tmp/screens/, to be looked at.
 */
const everything = process.argv.includes('--all');
const folder = everything ? '.tmp/screens' : import.meta.dirname;
const sizes = { landscape: { width: 1024, height: 768 }, portrait: { width: 768, height: 1024 } };

async function keep(page: Page, name: string): Promise<void> {
  if (!everything) return;
  for (const [way, size] of Object.entries(sizes)) {
    await page.setViewportSize(size);
    await page.screenshot({ path: join(folder, `${name}-${way}.png`) });
  }
  await page.setViewportSize(sizes.landscape);
}

async function tour(browser: Chromium, url: string): Promise<void> {
  const page = browser.page();
  await browser.open(url);
  await page.getByRole('button', { name: 'This is my tablet' }).waitFor();
  await keep(page, 'cover');
  await lookRound(page);
  await page.locator('.stage-ribbon').first().waitFor();
  await keep(page, 'today');
  await goTo(page, 'Class');
  await page.getByRole('link', { name: /^Doorways/ }).waitFor();
  await keep(page, 'class');
  await page.getByRole('link', { name: /^Doorways/ }).click();
  await page.getByRole('grid').waitFor();
  await keep(page, 'unit');
  if (!everything) await page.screenshot({ path: join(folder, 'readme.png') });
  await openCell(page, 'Oscar Bickerdale', 0);
  await keep(page, 'cell');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: /Mark hot task/ }).click();
  await page.locator('.target-row').first().waitFor();
  await keep(page, 'mark');
  await goTo(page, 'Class');
  await page.getByRole('link', { name: /Ruby-Mae/ }).click();
  await page.getByRole('heading', { level: 1, name: /Ruby-Mae/ }).waitFor();
  await keep(page, 'pupil');
  await goTo(page, 'School');
  await keep(page, 'school');
}

/** What the sample class does not show: a tablet from its first day to its first handover. */
async function firstDay(browser: Chromium, url: string): Promise<void> {
  const page = browser.page();
  await browser.open(url);
  await page.getByRole('button', { name: 'This is my tablet' }).click();
  await keep(page, 'set-up');
  await browser.reload();
  await setUpTablet(page);
  await keep(page, 'today-first');
  await makeClass(page, '3 Ash', 'Year 3');
  await keep(page, 'class-first');
  await openClassList(page);
  await keep(page, 'list');
  await chooseFile(page, roster('bad/empty.csv'));
  await page.getByRole('alert').waitFor();
  await keep(page, 'list-refused');
  await pasteList(page, 'Oak\tElm\tAsh\nBirch\tFir\tYew');
  await page.getByRole('heading', { name: 'Which column is which?' }).waitFor();
  await keep(page, 'list-columns');
  await page.getByRole('button', { name: 'Choose another file' }).click();
  await chooseFile(page, roster('oneroster-1.2.zip'));
  await page.locator('.preview').waitFor();
  await keep(page, 'list-preview');
  await bringIn(page);
  await openNewUnit(page);
  await keep(page, 'plan');
  await nameUnit(page, 'Stone Age Boy', 'Stone Age Boy by Satoshi Kitamura', 'Portal story');
  await page.getByLabel('Strand').selectOption({ label: 'The whole sheet' });
  for (let i = 0; i < 4; i += 1)
    await page
      .getByRole('region', { name: / sheet$/ })
      .getByRole('button', { pressed: false })
      .first()
      .click();
  await page.getByRole('dialog').waitFor();
  await keep(page, 'plan-asks');
  await page.keyboard.press('Escape');
  await keep(page, 'plan-chosen');
  await makeUnit(page, 'Stone Age Boy');
  await keep(page, 'unit-first');
  await page.getByRole('link', { name: 'Mark cold task' }).click();
  await page.locator('.target-row').first().waitFor();
  await keep(page, 'mark-first');
  await page.locator('.mark-count').click();
  await page.getByRole('dialog').waitFor();
  await keep(page, 'mark-jump');
  await page.keyboard.press('Escape');
  await openSendHome(page);
  await keep(page, 'home-first');
  await setUpHome(page);
  await joiningLink(page);
  await keep(page, 'home');
  await goTo(page, 'School');
  await keep(page, 'school-mine');
  await lockNow(page);
  await keep(page, 'locked');
}

const roster = (path: string) => join(import.meta.dirname, '../support/rosters', path);

async function inABrowser(story: (browser: Chromium, url: string) => Promise<void>): Promise<void> {
  const browser = await chromium();
  await story(browser, server.url).finally(() => browser.close());
}

mkdirSync(folder, { recursive: true });
const server = await serverProcess();
try {
  await inABrowser(tour);
  if (everything) await inABrowser(firstDay);
} finally {
  await server.clear();
}
