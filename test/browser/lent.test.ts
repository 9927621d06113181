import * as assert from 'uvu/assert';
import type { Edit } from '../../src/schema/event.ts';
import { suite } from '../support/suite.ts';
import { type Chromium, chromium } from './drivers/chromium.ts';
import { watched } from './drivers/withBrowser.ts';
import { namesAt, setUpClass } from './pages/aStation.ts';
import { okafor, unlock } from './pages/firstRun.ts';
import { lend, openStations } from './pages/lending.ts';
import * as station from './pages/station.ts';
import { type ServerProcess, serverProcess } from './server.ts';
import { storedRows } from './storedRows.ts';

/** A teacher's tablet in children's hands for ten minutes. Each test goes on from the last. */
const test = suite('a lent tablet', { timeoutMs: 120_000 });

let server: ServerProcess;
let browser: Chromium;
test.before(async () => {
  server = await serverProcess();
  browser = await chromium();
});
test.after(async () => {
  await browser.close();
  await server.clear();
});

/** How many screens are kept awake at this moment. */
function countAwake(): void {
  const counted = window as unknown as { awake: number };
  counted.awake = 0;
  const release = async () => {
    counted.awake -= 1;
  };
  const request = async () => {
    counted.awake += 1;
    return { release };
  };
  Object.defineProperty(navigator, 'wakeLock', { value: { request } });
}

const locked = () => browser.page().getByRole('heading', { name: 'Redraft is locked' });

test('the teacher lends it, and children meet their faces and nothing of the teacher’s', () =>
  watched(browser, async () => {
    const page = browser.page();
    await page.addInitScript(countAwake);
    await browser.open(server.url);
    await setUpClass(page);
    await openStations(page);
    await page.getByLabel('Five minutes').check();
    await page.clock.install();
    await lend(page);
    assert.is(await page.getByRole('navigation').count(), 0);
  }));

test('the children’s screens fill the screen and stay awake; a pull reloads nothing, and two taps do not zoom', () =>
  watched(browser, async () => {
    const page = browser.page();
    const [first = ''] = await namesAt(page);
    await page.evaluate(async () => {
      while (!document.fullscreenElement) {
        await new Promise((changed) =>
          document.addEventListener('fullscreenchange', changed, { once: true }),
        );
      }
    });
    await station.signIn(page, first);
    const held = await page.evaluate(() => {
      const station = document.querySelector('.station') as Element;
      return {
        pull: [document.body, station].map((each) => getComputedStyle(each).overscrollBehaviorY),
        taps: getComputedStyle(station).touchAction,
        awake: (window as unknown as { awake: number }).awake,
      };
    });
    assert.equal(held.pull, ['none', 'none']);
    assert.is(held.taps, 'manipulation');
    assert.is(held.awake, 1);
    await station.done(page);
  }));

test('neither Back, nor an address, nor a reload, nor another tab is a way round', () =>
  watched(browser, async () => {
    const page = browser.page();
    await page.goBack();
    await station.whoAreYou(page);
    for (const address of ['#/school', '#/recovery', '#/join/anything']) {
      await page.goto(`${server.url}${address}`);
      await station.whoAreYou(page);
      await page.reload();
      await station.whoAreYou(page);
      assert.is(await page.getByRole('navigation').count(), 0);
    }
    const another = await browser.context().newPage();
    await another.goto(`${server.url}#/tablets`);
    await station.whoAreYou(another);
    await another.close();
  }));

test('the adults’ corner asks for the PIN, and children can go back to their screens', () =>
  watched(browser, async () => {
    const page = browser.page();
    await page.getByRole('button', { name: 'For adults' }).click();
    await locked().waitFor();
    await unlock(page, '0000');
    await page.getByRole('alert').filter({ hasText: 'That is not the PIN.' }).waitFor();
    await page.getByRole('button', { name: 'Back to the children’s screens' }).click();
    await station.whoAreYou(page);
  }));

test('a page that a child has left is nobody’s after as long as the school has set', () =>
  watched(browser, async () => {
    const page = browser.page();
    const [first = ''] = await namesAt(page);
    await station.signIn(page, first);
    await page.getByRole('button', { name: 'How I like it' }).click();
    await page.getByRole('button', { name: 'Huge', exact: true }).click();
    await page.locator('html[data-size="bigger"]').waitFor();
    await page.getByRole('button', { name: 'My page' }).click();
    // It is the child's word, and not that of the adult whose tablet it is.
    const { tail = [] } = await storedRows(page, ['tail']);
    const { by, changes } = (tail as Edit[]).at(-1) as Edit;
    assert.is(by as string, changes[0]?.id);
    await page.clock.runFor(4.5 * 60_000);
    assert.ok(await page.getByRole('heading', { name: `Hello ${first}` }).isVisible());
    await page.clock.runFor(40_000);
    await station.whoAreYou(page);
  }));

test('when the time is up it ends in the lock, also from a child’s page, and nothing is left to undo', () =>
  watched(browser, async () => {
    const page = browser.page();
    const [first = ''] = await namesAt(page);
    await station.signIn(page, first);
    await page.clock.runFor(4.8 * 60_000);
    await locked().waitFor();
    assert.is(await page.getByRole('button', { name: 'Back to the children’s screens' }).count(), 0);
    await page.reload();
    await locked().waitFor();
    await unlock(page, okafor.pin);
    await page.getByRole('navigation', { name: 'Redraft' }).waitFor();
    assert.ok(await page.getByRole('button', { name: /^Undo/ }).isDisabled());
  }));

test('an adult with the PIN has it back at once, and a tab that was open meanwhile is locked', () =>
  watched(browser, async () => {
    const page = browser.page();
    await openStations(page);
    const another = await browser.context().newPage();
    await another.goto(`${server.url}#/school`);
    await another.getByRole('navigation', { name: 'Redraft' }).waitFor();
    await page.bringToFront();
    await lend(page);
    await page.getByRole('button', { name: 'For adults' }).click();
    await another.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await station.whoAreYou(another);
    await another.getByRole('button', { name: 'For adults' }).click();
    await another.getByRole('heading', { name: 'Redraft is locked' }).waitFor();
    await another.close();
    await unlock(page, okafor.pin);
    await page.getByRole('heading', { name: 'Lend this tablet' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Lend this tablet' }).waitFor();
    assert.equal(browser.problems, []);
  }));

test.run();
