import type { Page } from 'playwright-core';
import * as assert from 'uvu/assert';
import { stickerText } from '../../src/schema/sticker.ts';
import { type BookPage, numberIn } from '../support/bookPages.ts';
import { suite } from '../support/suite.ts';
import { type BurstFilm, burstFilm } from './burstFilm.ts';
import { type Chromium, chromium } from './drivers/chromium.ts';
import { until } from './drivers/finding.ts';
import { watched } from './drivers/withBrowser.ts';
import { bySticker, cameraIsOn, keptCount, openCapture, takePage, untilKept } from './pages/capture.ts';
import { lookRound } from './pages/firstRun.ts';
import { type ServerProcess, serverProcess } from './server.ts';
import { storedRows } from './storedRows.ts';

/** Thirty exercise books before the camera of a tablet, one after the other. */
const test = suite('capture', { timeoutMs: 600_000 });

let server: ServerProcess;
let browser: Chromium;
let film: BurstFilm;

test.before(async () => {
  server = await serverProcess();
  film = burstFilm();
  browser = await chromium({ camera: film.path });
});
test.after(async () => {
  await browser?.close();
  film?.clear();
  await server?.clear();
});

const database = 'redraft-sample';
const words = 'The kite flew over the rooftops and away, and nobody saw where it came down. ';

test('thirty books with stickers file themselves, and five that cannot be read wait in the tray', () =>
  watched(browser, async () => {
    const page = browser.page();
    await browser.open(server.url);
    await lookRound(page);
    const pupils = await pupilIds(page);
    assert.is(pupils.length, 30);
    await page
      .getByRole('link', { name: /unit grid|^See / })
      .first()
      .click();
    await openCapture(page);
    await cameraIsOn(page);
    await bySticker(page);
    const times: number[] = [];
    for (const [n, book] of booksOf(pupils).entries()) {
      await film.show(page, book);
      await seenByCamera(page, book.number as number);
      const before = performance.now();
      await takePage(page);
      await untilKept(page, n + 1);
      times.push(performance.now() - before);
    }
    assert.equal(await keptCount(page), { done: 30, tray: 5 });
    assert.equal(await filedWrong(page, pupils), []);
    times.sort((a, b) => a - b);
    const seen = await page.evaluate(() => {
      const video = document.querySelector('video') as HTMLVideoElement;
      return `${video.videoWidth} x ${video.videoHeight}`;
    });
    console.log(
      `\n  30 filed, 5 in the tray; from the tap to kept ${Math.round(times[17] as number)} ms in the middle, ` +
        `${Math.round(times.at(-1) as number)} at most; the camera gave ${seen}`,
    );
    assert.equal(browser.problems, []);
  }));

/** Thirty in no order, and among them two thumbs, two books without a sticker and one of another class. */
function booksOf(pupils: readonly string[]): BookPage[] {
  const books: BookPage[] = pupils.map((pupil, n) => ({
    sticker: stickerText(pupil as never),
    words,
    number: n + 1,
    seed: n * 31 + 7,
  }));
  books.sort((a, b) => (((a.number as number) * 7) % 31) - (((b.number as number) * 7) % 31));
  const unread: BookPage[] = [
    { sticker: stickerText(pupils[3] as never), covered: true, words, number: 31, seed: 901 },
    { words, number: 32, seed: 902 },
    { sticker: stickerText('z'.repeat(20) as never), words, number: 33, seed: 903 },
    { words, number: 34, seed: 904 },
    { sticker: stickerText(pupils[9] as never), covered: true, words, number: 35, seed: 905 },
  ];
  for (const [i, book] of unread.entries()) books.splice(3 + i * 6, 0, book);
  return books;
}

async function seenByCamera(page: Page, number: number): Promise<void> {
  const video = page.locator('video');
  await until(`book ${number} before the camera`, async () =>
    (await video.evaluate(numberIn as never)) === number ? true : null,
  );
}

async function pupilIds(page: Page): Promise<string[]> {
  const { pupils = [] } = await storedRows(page, ['pupils'], database);
  return (pupils as { id: string; place: string }[])
    .filter(({ place }) => place === 'here')
    .map(({ id }) => id);
}

/** Pages whose picture shows another child's book than the one that it is filed to. */
async function filedWrong(page: Page, pupils: readonly string[]): Promise<string[]> {
  await page.evaluate(`window.numberIn = ${numberIn}`);
  const numbers = await page.evaluate(async (name) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await settled(indexedDB.open(name));
    const get = (table: string) => db.transaction(table).objectStore(table);
    const found: [pupil: string, number: number][] = [];
    for (const { key, pages = [] } of await settled(get('pieces').getAll())) {
      for (const { page } of pages) {
        const parts: Uint8Array<ArrayBuffer>[] = [];
        for (const hash of page.parts) parts.push((await settled(get('parts').get(hash))).bytes);
        const picture = await createImageBitmap(new Blob(parts, { type: page.type }));
        const { numberIn: read } = globalThis as unknown as { numberIn: typeof numberIn };
        found.push([key.split('/')[1], read(picture)]);
      }
    }
    db.close();
    return found;
  }, database);
  assert.is(numbers.length, 30);
  return numbers.flatMap(([pupil, number]) =>
    pupils[number - 1] === pupil ? [] : [`book ${number} is filed to ${pupil}`],
  );
}

test.run();
