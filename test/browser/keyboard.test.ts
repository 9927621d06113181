import type { Page } from 'playwright-core';
import * as assert from 'uvu/assert';
import { suite } from '../support/suite.ts';
import { press, tabTo } from './byKeys.ts';
import { type Chromium, chromium } from './drivers/chromium.ts';
import { watched } from './drivers/withBrowser.ts';
import { makeClass } from './pages/classes.ts';
import { okafor, setUpTablet } from './pages/firstRun.ts';
import * as marking from './pages/mark.ts';
import { type ServerProcess, serverProcess } from './server.ts';

/** A list, a unit, the marking, the grid and a pupil's page, with no finger and no mouse. */
const test = suite('keyboard', { timeoutMs: 180_000 });

let server: ServerProcess;
let browser: Chromium;
test.before(async () => {
  server = await serverProcess();
  browser = await chromium();
  await browser.open(server.url);
  await setUpTablet(browser.page(), okafor);
  await makeClass(browser.page(), '4B', 'Year 4');
});
test.after(async () => {
  await browser.close();
  await server.clear();
});

const titled = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

test('a class list is pasted, seen and brought in', () =>
  watched(browser, async () => {
    const page = browser.page();
    await press(page, page.getByRole('link', { name: 'Bring in the class list' }));
    await tabTo(page, page.getByLabel('Or paste it here'));
    await page.keyboard.insertText('First name\tSurname\nAmy\tBright\nBen\tOkonkwo\nChloé\tDubois\n');
    await press(page, button(page, 'Read what I pasted'));
    await press(page, button(page, 'Bring in 3 pupils'));
    await page.getByRole('heading', { level: 2, name: '3 pupils' }).waitFor();
  }));

test('a unit is planned: its targets are found, chosen and taken', () =>
  watched(browser, async () => {
    const page = browser.page();
    await press(page, page.getByRole('link', { name: 'Make a unit' }));
    await tabTo(page, page.getByLabel('Title'));
    await page.keyboard.insertText('The Lost Kite');
    await tabTo(page, page.getByLabel('Find a target'));
    await page.keyboard.insertText('comma');
    await press(page, page.getByRole('list').getByRole('button', { pressed: false }).first());
    await press(page, button(page, 'Make the unit'));
    await titled(page, 'The Lost Kite').waitFor();
  }));

test('a piece is marked by number keys, taken back, and the next pupil opened', () =>
  watched(browser, async () => {
    const page = browser.page();
    await press(page, page.getByRole('link', { name: /Mark (the )?cold task/ }));
    await marking.pupilIs(page, 'Amy Bright');
    await page.keyboard.press('1');
    await page.locator('[data-target] button[aria-pressed="true"]').waitFor();
    assert.equal(await marking.judged(page), ['Not yet']);
    await page.keyboard.press('Control+z');
    await page.locator('[data-target] button[aria-pressed="true"]').waitFor({ state: 'detached' });
    await page.keyboard.press('3');
    await page.locator('[data-target] button[aria-pressed="true"]').waitFor();
    assert.equal(await marking.judged(page), ['Secure']);
    await page.keyboard.press('PageDown');
    await marking.pupilIs(page, 'Chloé Dubois');
    await page.keyboard.press('r');
    await page.locator('[data-target] button[aria-pressed="true"]').waitFor();
    await tabTo(page, marking.childsWords(page));
    await page.keyboard.insertText('The kite flew over the sea.');
    await press(page, button(page, 'Next: Ben'));
    await marking.pupilIs(page, 'Ben Okonkwo');
  }));

test('the grid is read by arrow keys, a cell opened and closed, a pupil’s page reached', () =>
  watched(browser, async () => {
    const page = browser.page();
    await press(page, page.getByRole('link', { name: 'The Lost Kite' }));
    await page.getByRole('grid').waitFor();
    await tabTo(page, page.locator('[role="grid"] [tabindex="0"]').first());
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await titled(page, 'Chloé Dubois').waitFor();
    assert.equal(browser.problems, []);
  }));

test.run();
