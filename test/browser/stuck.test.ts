import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import * as assert from 'uvu/assert';
import { violations } from '../support/axe.ts';
import { suite } from '../support/suite.ts';
import { type Chromium, chromium } from './drivers/chromium.ts';
import { withBrowser } from './drivers/withBrowser.ts';
import { okafor, onToday, setUpTablet, unlock } from './pages/firstRun.ts';
import { type ServerProcess, serverProcess } from './server.ts';

/** The browser's storage is damaged: the app says so, saves what it can, deletes nothing. */
const test = suite('stuck', { timeoutMs: 120_000 });

let server: ServerProcess;
test.before(async () => {
  server = await serverProcess();
});
test.after(() => server.clear());

test('a storage that cannot be opened is told, not deleted, and there again when it can', () =>
  onATablet(async (browser) => {
    const { folder, aside } = placesOf(browser);
    await spoiling(browser, () => {
      renameSync(folder, aside);
      writeFileSync(folder, 'not a folder');
    });
    const page = browser.page();
    await cannotOpen(page).waitFor();
    await page.getByText('The browser says that its storage on this tablet is damaged.').waitFor();
    await page.getByRole('button', { name: 'Save what can be read' }).click();
    await page.getByText('Nothing of it can be read at the moment.').waitFor();
    // A new place would be no better.
    assert.is(await page.getByRole('button', { name: 'Go on without a file' }).count(), 0);
    assert.equal(await violations(page), []);
    await spoiling(browser, () => {
      rmSync(folder);
      renameSync(aside, folder);
    });
    await onToday(browser.page());
  }));

test('a storage that the browser found damaged and began anew in silence is told to be gone', () =>
  onATablet(async (browser) => {
    const { folder } = placesOf(browser);
    // Closed properly once, for Chromium takes some seconds to write down what is not in IndexedDB.
    await browser.relaunch();
    await spoiling(browser, () => {
      for (const name of readdirSync(folder)) {
        const path = join(folder, name);
        writeFileSync(path, readFileSync(path).fill(0x5a));
      }
    });
    const page = browser.page();
    await page.getByText('What Redraft kept on this tablet is gone.').waitFor();
    await page.getByRole('button', { name: 'Join a class' }).waitFor();
    assert.equal(await violations(page), []);
  }));

test('a class that an update cannot carry over is saved behind the PIN, and another one begun beside it', () =>
  onATablet(async (browser) => {
    const page = browser.page();
    await page.addInitScript(refuseToCarryOver);
    await page.reload();
    await cannotOpen(page).waitFor();
    await page.getByText('could not carry over what an older one kept here').waitFor();
    assert.equal(await violations(page), []);
    await page.getByRole('button', { name: 'Save what can be read' }).click();
    await unlock(page, okafor.pin);
    const file = await savedFile(page);
    assert.ok(
      file.some(({ table, row }) => table === 'schools' && JSON.stringify({ row }).includes(okafor.school)),
    );
    assert.ok(file.some(({ table, row }) => table === 'tail' && row));
    await page.getByRole('button', { name: 'Begin anew' }).click();
    await page.getByText('This tablet has a class that could not be opened.').waitFor();
    assert.equal(await violations(page), []);
    await setUpTablet(page, { ...okafor, school: 'Fernlea Primary' });
    const names = await page.evaluate(async () =>
      (await indexedDB.databases()).map(({ name }) => name).sort(),
    );
    assert.equal(names, ['redraft', 'redraft-2', 'redraft-device', 'redraft-device-2']);
  }));

test('whoever begins anew by mistake goes back to the class that lies aside', () =>
  onATablet(async (browser) => {
    const page = browser.page();
    await page.addInitScript(refuseToCarryOver);
    await page.reload();
    await page.getByRole('button', { name: 'Go on without a file' }).click();
    await page.getByRole('button', { name: 'Begin anew' }).click();
    await page.evaluate(() => sessionStorage.setItem('mended', 'yes'));
    await page.getByRole('button', { name: 'Try to open it again' }).click();
    await onToday(page);
  }));

test('a table that cannot be read is told on its screen, and the others are saved from there', () =>
  onATablet(async (browser) => {
    const page = browser.page();
    await page.addInitScript(() => {
      for (const method of ['get', 'getAll', 'openCursor'] as const) {
        const sound = IDBObjectStore.prototype[method] as (...asked: unknown[]) => never;
        IDBObjectStore.prototype[method] = function (...asked: unknown[]) {
          if (this.name === 'classes') throw new DOMException('Internal error', 'UnknownError');
          return sound.apply(this, asked);
        };
      }
    });
    await page.reload();
    await page.getByText('This screen could not be shown').waitFor();
    assert.equal(await violations(page), []);
    await page.getByRole('button', { name: 'Save what can be read' }).click();
    const file = await savedFile(page);
    assert.ok(file.some(({ table, row }) => table === 'schools' && row));
  }));

async function onATablet(story: (browser: Chromium) => Promise<void>): Promise<void> {
  await withBrowser(chromium, async (browser) => {
    await browser.open(server.url);
    await setUpTablet(browser.page());
    await story(browser);
  });
}

/** Runs in the page before the app: no version change of the class's database comes through. */
function refuseToCarryOver(): void {
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (name, version) {
    const request = open.call(this, name, ...(version === undefined ? [] : [version]));
    if (name !== 'redraft' || version === undefined || sessionStorage.getItem('mended')) return request;
    const error = new DOMException('Aborted', 'AbortError');
    Object.defineProperty(request, 'error', { value: error });
    request.addEventListener('success', (event) => {
      event.stopImmediatePropagation();
      request.result.close();
      request.dispatchEvent(new Event('error'));
    });
    return request;
  };
}

const cannotOpen = (page: Page) => page.getByText('Redraft could not open what it keeps on this tablet.');

function placesOf({ profile }: Chromium): { folder: string; aside: string } {
  const all = join(profile, 'Default/IndexedDB');
  const name = readdirSync(all).find((each) => each.endsWith('.leveldb')) as string;
  return { folder: join(all, name), aside: join(all, 'aside') };
}

/** The browser is ended, its profile is changed, and it starts again. */
async function spoiling(browser: Chromium, spoil: () => void): Promise<void> {
  await browser.kill();
  spoil();
  await browser.relaunch();
  await browser.open(server.url);
}

async function savedFile(page: Page): Promise<{ table: string; row?: object }[]> {
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Save the file' }).click();
  const path = await (await saved).path();
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

test.run();
