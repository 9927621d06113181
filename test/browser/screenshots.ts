import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Chromium, chromium } from './drivers/chromium.ts';
import { lookRound } from './pages/firstRun.ts';
import { openCell } from './pages/grid.ts';
import { goTo } from './pages/topBar.ts';
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

mkdirSync(folder, { recursive: true });
const server = await serverProcess();
const browser = await chromium();
try {
  await tour(browser, server.url);
} finally {
  await browser.close();
  await server.clear();
}
