import type { Page } from 'playwright-core';
import * as assert from 'uvu/assert';
import { violations } from '../support/axe.ts';
import { suite } from '../support/suite.ts';
import { type Chromium, chromium } from './drivers/chromium.ts';
import { watched } from './drivers/withBrowser.ts';
import { lookRound } from './pages/firstRun.ts';
import { openCell } from './pages/grid.ts';
import { judge, setPiece, type Word } from './pages/mark.ts';
import { goTo } from './pages/topBar.ts';
import { makeUnit, nameUnit, openNewUnit, tapTarget } from './pages/unitPlan.ts';
import { type ServerProcess, serverProcess } from './server.ts';

const test = suite('a child’s year towards mastery, on the screens', { timeoutMs: 180_000 });
const child = 'Freya Appleyard';
const wording = 'I can write paragraphs that each have one main idea.';
const dayMs = 86_400_000;

let server: ServerProcess;
let browser: Chromium;
test.before(async () => {
  server = await serverProcess();
  browser = await chromium();
  await browser.open(server.url);
  await lookRound(browser.page());
});
test.after(async () => {
  await browser.close();
  await server.clear();
});

/** Some weeks on: the tablet's clock, and nothing else. */
async function weeksOn(page: Page, weeks: number): Promise<void> {
  await page.clock.setFixedTime(Date.now() + weeks * 7 * dayMs);
}

async function openUnit(page: Page, title: string): Promise<void> {
  await goTo(page, 'Class');
  await page.getByRole('link', { name: new RegExp(`^${title}`) }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** From the child's cell to the child's piece, and what is said of it. */
async function judgeHot(page: Page, unit: string, level: Word, help?: 'Guided'): Promise<void> {
  await openUnit(page, unit);
  await openCell(page, child, 0);
  await page
    .getByRole('dialog')
    .getByRole('region', { name: unit })
    .getByRole('link', { name: 'Mark hot task' })
    .click();
  await page.getByRole('heading', { level: 1, name: child }).waitFor();
  await judge(page, wording, level);
  if (help) await setPiece(page, help);
}

async function newUnit(page: Page, title: string, genre: string): Promise<void> {
  await goTo(page, 'Class');
  await openNewUnit(page);
  await nameUnit(page, title, title, genre);
  await tapTarget(page, 'paragraphs', wording);
  await makeUnit(page, title);
}

/** What the class's whole year says of the child on the target. */
async function standsInYear(page: Page): Promise<{ level: string; why: string }> {
  await goTo(page, 'Class');
  await page.getByRole('link', { name: 'The year so far' }).click();
  const cell = page.getByRole('button', {
    name: new RegExp(`^${child}, Write paragraphs that each have one main idea: `),
  });
  const level = (await cell.getAttribute('aria-label'))?.replace(/^.*: /, '') ?? '';
  await cell.click();
  const why = (await page.locator('.why-sentence').textContent()) ?? '';
  await page.keyboard.press('Escape');
  return { level, why };
}

test('four units, a slip that is tried again, an adult’s own word, and mastery by the third piece', () =>
  watched(browser, async () => {
    const page = browser.page();
    const first = await standsInYear(page);
    assert.is(first.level, 'Approaching');
    assert.match(first.why, /^1 of 3 shown: portal story\. Two more pieces needed, one of another kind/);
    assert.equal(await violations(page), []);

    await judgeHot(page, 'Creatures nobody has met', 'Approaching');
    const slipped = await standsInYear(page);
    assert.match(
      slipped.why,
      /It was approaching in the hot task of Creatures nobody has met, .*: look again\./,
    );
    await weeksOn(page, 1);
    await judgeHot(page, 'Creatures nobody has met', 'Secure');
    assert.match(
      (await standsInYear(page)).why,
      /^2 of 3 shown: portal story, .*\. One more piece needed\.$/,
    );

    await weeksOn(page, 4);
    await newUnit(page, 'Letters home', 'Letter');
    await judgeHot(page, 'Letters home', 'Secure', 'Guided');
    assert.match((await standsInYear(page)).why, /^2 of 3 shown/);
    await openUnit(page, 'Letters home');
    await openCell(page, child, 0);
    await page.getByRole('button', { name: 'Say otherwise' }).click();
    await page.getByLabel('Why', { exact: true }).fill('Wrote the card for her nan alone.');
    await page.getByRole('button', { name: 'Keep my word' }).click();
    await page.getByText(/says secure .*“Wrote the card/).waitFor();
    await page.keyboard.press('Escape');
    assert.is((await standsInYear(page)).level, 'Secure');
    await page.getByRole('button', { name: /^Undo/ }).click();
    assert.is((await standsInYear(page)).level, 'Approaching');

    await weeksOn(page, 8);
    await newUnit(page, 'The long walk', 'Recount (diary, biography, trip)');
    await judgeHot(page, 'The long walk', 'Deeper');
    const shown = await standsInYear(page);
    assert.is(shown.level, 'Secure');
    assert.match(shown.why, /^Shown three times: portal story, .*, recount\.$/);
  }));

test('at the end of the key stage the framework lies on a sheet of its own, and marks no piece', () =>
  watched(browser, async () => {
    const page = browser.page();
    await page.evaluate(() => {
      location.hash = '#/sheets/framework/6';
    });
    await page.getByText('Not for marking a piece.').waitFor();
    assert.is(await page.getByRole('group').getByRole('button', { name: 'Secure', exact: true }).count(), 0);
  }));

test.run();
