import type { Page } from 'playwright-core';
import * as assert from 'uvu/assert';
import { violations } from '../support/axe.ts';
import { suite } from '../support/suite.ts';
import { type Chromium, chromium } from './drivers/chromium.ts';
import { watched } from './drivers/withBrowser.ts';
import { lookRound } from './pages/firstRun.ts';
import { openCell } from './pages/grid.ts';
import { goTo } from './pages/topBar.ts';
import { type ServerProcess, serverProcess } from './server.ts';

const test = suite('what counts as mastery, on the screens', { timeoutMs: 120_000 });

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

async function openPolicy(page: Page): Promise<void> {
  await goTo(page, 'School');
  await page.getByRole('link', { name: 'Read or change it' }).click();
  await page.getByRole('heading', { level: 1, name: 'What counts as mastery' }).waitFor();
}

async function why(page: Page): Promise<string> {
  await goTo(page, 'Class');
  await page.getByRole('link', { name: /^Doorways/ }).click();
  await openCell(page, 'Freya Appleyard', 0);
  const sentence = (await page.locator('.why-sentence').textContent()) ?? '';
  await page.keyboard.press('Escape');
  return sentence;
}

test('the usual rule is read, changed with its consequences in sight, and published, without a finger', () =>
  watched(browser, async () => {
    const page = browser.page();
    assert.match(await why(page), /^1 of 3 shown: portal story/);
    await openPolicy(page);
    assert.equal(await violations(page), []);
    await page.getByRole('button', { name: 'Change what counts' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(/Nothing would change in Kingfishers/).waitFor();
    await page.getByRole('radio', { name: /^Three pieces, alone, in two/ }).focus();
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowDown');
    assert.ok(await page.getByRole('radio', { name: /^One piece, alone/ }).isChecked());
    await page.getByText(/^In Kingfishers, \d+ of \d+ standings would change/).waitFor();
    assert.equal(await violations(page), []);
    await page.getByRole('button', { name: 'Publish as version 1' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(/^By our rule, version 1 of/).waitFor();
    assert.is(await why(page), 'Shown: portal story.');
  }));

test('undo puts the rule before it in force again, and the published version stays to be used', () =>
  watched(browser, async () => {
    const page = browser.page();
    await page.getByRole('button', { name: 'Undo the policy' }).click();
    assert.match(await why(page), /^1 of 3 shown/);
    await openPolicy(page);
    await page.getByRole('button', { name: 'Use version 1 again' }).click();
    await page.getByText(/^By our rule, version 1 of/).waitFor();
    await page.getByRole('button', { name: 'Use the usual rule again' }).click();
    await page.getByText(/^By the usual rule/).waitFor();
  }));

test('a time for leaders without a name is not published, and says why', () =>
  watched(browser, async () => {
    const page = browser.page();
    await page.getByRole('button', { name: 'Change what counts' }).click();
    await page.getByRole('button', { name: 'Add a time' }).click();
    await page.getByLabel('Name').fill(' ');
    await page.getByText('Give every time in which leaders look a name.').waitFor();
    assert.ok(await page.getByRole('button', { name: /^Publish/ }).isDisabled());
    await page.getByRole('button', { name: 'Leave it as it is' }).click();
    await page.getByText(/^By the usual rule/).waitFor();
  }));

test('an adult says otherwise, with a reason or not at all, and both stand side by side', () =>
  watched(browser, async () => {
    const page = browser.page();
    await goTo(page, 'Class');
    await page.getByRole('link', { name: /^Doorways/ }).click();
    await openCell(page, 'Freya Appleyard', 0);
    await page.getByRole('button', { name: 'Say otherwise' }).click();
    await page.getByRole('button', { name: 'Keep my word' }).click();
    await page.getByText('Say what you saw: it stands beside the level.').waitFor();
    await page.getByLabel('Why', { exact: true }).fill('Led the class play with it.');
    await page.getByRole('button', { name: 'Keep my word' }).click();
    await page.getByText(/says secure .*“Led the class play with it\.”/).waitFor();
    await page.getByText('By the rule it is approaching.').waitFor();
    assert.equal(await violations(page), []);
    await page.getByRole('button', { name: 'Go by the rule again' }).click();
    await page.getByText(/says secure/).waitFor({ state: 'detached' });
  }));

test.run();
