import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import * as assert from 'uvu/assert';
import { violations } from '../support/axe.ts';
import { photographed } from '../support/bookPages.ts';
import { heapOf } from '../support/heapOf.ts';
import { suite } from '../support/suite.ts';
import { type BurstFilm, burstFilm } from './burstFilm.ts';
import { type Chromium, chromium } from './drivers/chromium.ts';
import { watched } from './drivers/withBrowser.ts';
import { cameraIsOn, choosePhotos, keptCount, openCapture, takePage, untilKept } from './pages/capture.ts';
import { lookRound } from './pages/firstRun.ts';
import { type ServerProcess, serverProcess } from './server.ts';
import { smallTargets } from './smallTargets.ts';
import { anyBlob } from './storedRows.ts';

/** What goes wrong while a class's books are photographed, and what is done by hand to one page. */
const test = suite('capture, when things go wrong', { timeoutMs: 240_000 });

const database = 'redraft-sample';
let server: ServerProcess;
let browser: Chromium;
let film: BurstFilm;
let folder: string;
test.before(async () => {
  server = await serverProcess();
  film = burstFilm();
  folder = mkdtempSync(join(tmpdir(), 'redraft-photos-'));
});
test.before.each(async () => {
  browser = await chromium({ camera: film.path });
  await browser.open(server.url);
  await lookRound(browser.page());
  await browser
    .page()
    .getByRole('link', { name: /unit grid|^See / })
    .first()
    .click();
  await openCapture(browser.page());
});
test.after.each(() => browser.close());
test.after(async () => {
  film.clear();
  rmSync(folder, { recursive: true, force: true });
  await server.clear();
});

const photo = (page: Page, width: number, height: number) =>
  photographed(page, { words: 'The kite flew away. ', seed: 4 }, { width, height });
const jpeg = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer });

test('what is no photo of a page is refused in a sentence each, and the good ones among them are kept', () =>
  watched(browser, async () => {
    const page = browser.page();
    const good = await photo(page, 1200, 900);
    const filmFile = join(folder, 'sports day.mp4');
    writeFileSync(filmFile, '');
    // Two gigabytes that take no room: nothing may read them.
    truncateSync(filmFile, 2 * 1024 ** 3);
    await choosePhotos(page, filmFile);
    await choosePhotos(
      page,
      jpeg('empty.jpg', Buffer.alloc(0)),
      jpeg('half.jpg', good.subarray(0, good.length / 2)),
      jpeg('letter.jpg', Buffer.from('%PDF-1.7 Dear parents')),
      jpeg('apple.jpg', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic and no more')),
      jpeg('words.jpg', Buffer.from('Dear Miss Okafor, here is my homework.')),
      jpeg('good.jpg', good),
    );
    await untilKept(page, 1);
    const said = (await page.locator('.capture-shoot .notice').textContent()) ?? '';
    for (const each of [
      /sports day\.mp4: this is a film/,
      /empty\.jpg: there is nothing in this file/,
      /half\.jpg: the photo breaks off/,
      /letter\.jpg: this is a PDF/,
      /apple\.jpg: this browser cannot open HEIC/,
      /words\.jpg: this is not a picture/,
    ]) {
      assert.match(said, each);
    }
    assert.equal(await keptCount(page), { done: 1, tray: 0 });
  }));

test('a photo of 48 megapixels becomes a page of 1,600, with no place and no camera in it, and nothing of it stays in memory', () =>
  watched(browser, async () => {
    const page = browser.page();
    const large = await photo(page, 8000, 6000);
    // Where it was taken, as a camera writes it.
    const place = Buffer.from('Exif\0\0GPS 51.5007 N, 0.1246 W');
    const exif = Buffer.concat([Buffer.from([0xff, 0xe1, 0, place.length + 2]), place]);
    const sent = Buffer.concat([large.subarray(0, 2), exif, large.subarray(2)]);
    await choosePhotos(page, jpeg('large.jpg', sent));
    await untilKept(page, 1);
    const [kept] = await storedPages(page);
    assert.equal([kept?.width, kept?.height], [1600, 1200]);
    assert.ok((kept?.bytes ?? 0) <= 350 * 1024 && (kept?.small ?? 0) <= 20 * 1024);
    assert.not.ok(kept?.says.includes('Exif'));
    assert.not.ok(kept?.says.includes('GPS'));
    assert.is(await anyBlob(page, database), false);
    const heap = await heapOf(page);
    const before = await heap();
    const picturesHeld = await countPictures(page);
    for (let n = 2; n <= 5; n += 1) {
      await choosePhotos(page, jpeg(`large ${n}.jpg`, sent));
      await untilKept(page, n);
    }
    // Their files alone are more than this; opened, each is 192 MB in the worker.
    const grown = (await heap()) - before;
    assert.ok(grown < 3, `four more, and ${grown.toFixed(1)} MB are held`);
    assert.equal(await picturesHeld(), { made: 4, open: 0, canvases: 0 });
  }));

test('a page is turned, cut and brightened with the keyboard alone, pixel for pixel as it was asked', () =>
  watched(browser, async () => {
    const page = browser.page();
    await choosePhotos(page, { name: 'quarters.png', mimeType: 'image/png', buffer: await quarters(page) });
    await untilKept(page, 1);
    const open = async () => {
      await page.locator('.capture-thumb').first().focus();
      await page.keyboard.press('Enter');
      await press(page, 'Turn, cut or brighten');
      await page.getByAltText('The page as it will be kept').waitFor();
    };
    await open();
    await press(page, 'Turn right');
    await press(page, 'Keep it like this');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const [turned] = await storedPages(page);
    assert.equal([turned?.width, turned?.height], [300, 400]);
    assert.equal(turned?.corners, ['blue', 'red', 'green', 'white']);
    await open();
    await press(page, 'Cut and straighten');
    // The left two corners go to the middle: from 5 % with nine large steps.
    for (const corner of ['Top left', 'Bottom left']) {
      await page.getByRole('button', { name: new RegExp(`^${corner} corner`) }).focus();
      for (let n = 0; n < 9; n += 1) await page.keyboard.press('Shift+ArrowRight');
    }
    await press(page, 'Keep it like this');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const [cut] = await storedPages(page);
    assert.equal([cut?.width, cut?.height], [135, 360]);
    assert.equal(cut?.corners, ['red', 'red', 'green', 'green']);
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() =>
      document.querySelector('.top-bar-undo')?.textContent?.includes('page change'),
    );
    assert.equal([(await storedPages(page))[0]?.width], [300]);
  }));

test('a camera that is refused, missing or busy says so and what to do; photos can be chosen, and it starts when it may', () =>
  watched(browser, async () => {
    const page = browser.page();
    await cameraIsOn(page);
    const refuseAs = (name: string) =>
      page.evaluate((why) => {
        const { mediaDevices } = navigator;
        Reflect.deleteProperty(mediaDevices, 'getUserMedia');
        if (why === '') return;
        const value = () => Promise.reject(new DOMException('', why));
        Object.defineProperty(mediaDevices, 'getUserMedia', { value, configurable: true });
      }, name);
    const leave = page.getByRole('link', { name: 'Unit', exact: true });
    for (const [why, title, todo] of [
      [
        'NotAllowedError',
        'Redraft may not use the camera.',
        'Allow it in the browser’s or the tablet’s settings',
      ],
      ['NotFoundError', 'This tablet has no camera that Redraft can use.', 'You can choose photos'],
      ['NotReadableError', 'The camera does not start.', 'Perhaps another app is using it'],
    ] as const) {
      await refuseAs(why);
      await leave.click();
      await openCapture(page);
      await page.getByText(title).waitFor();
      await page.getByText(todo).waitFor();
    }
    assert.ok(await page.getByRole('button', { name: 'Take the page' }).isDisabled());
    await choosePhotos(page, jpeg('page.jpg', await photo(page, 1200, 900)));
    await untilKept(page, 1);
    await refuseAs('');
    await page.getByRole('button', { name: 'Start the camera' }).click();
    await cameraIsOn(page);
    await takePage(page);
    await untilKept(page, 2);
  }));

test('the camera goes in the middle of a burst, and what was kept stays; started again, the burst goes on', () =>
  watched(browser, async () => {
    const page = browser.page();
    await film.show(page, { words: 'The kite flew away. ', seed: 8, number: 1 });
    await cameraIsOn(page);
    await takePage(page);
    await untilKept(page, 1);
    await page.evaluate(() => {
      const stream = document.querySelector('video')?.srcObject as MediaStream;
      for (const track of stream.getVideoTracks()) {
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
    });
    await page.getByText('The camera was taken away.').waitFor();
    await page.getByRole('button', { name: 'Start the camera' }).click();
    await cameraIsOn(page);
    await takePage(page);
    await untilKept(page, 2);
  }));

test('the tablet is full in the middle of a burst: it says so, keeps what was kept, and the same pupil is next', () =>
  watched(browser, async () => {
    await cameraIsOn(browser.page());
    await takePage(browser.page());
    await untilKept(browser.page(), 1);
    const address = browser.page().url();
    // Chromium asks how much room there is when it starts, and then not again for half a minute.
    await browser.relaunch();
    const page = browser.page();
    const devtools = await browser.context().newCDPSession(page);
    const { origin } = new URL(server.url);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await browser.open(address);
    await cameraIsOn(page);
    const next = await page.locator('.capture-whose strong').textContent();
    await takePage(page);
    await page.getByRole('alert').getByText('This tablet is full, so that was not kept.').waitFor();
    await page
      .locator('.capture-whose strong')
      .getByText(next as string, { exact: true })
      .waitFor();
    assert.equal(await keptCount(page), { done: 1, tray: 0 });
    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await takePage(page);
    await untilKept(page, 2);
  }));

test('the battery dies in the middle of a burst: every page that was said to be kept is there, whole', () =>
  watched(browser, async () => {
    const page = browser.page();
    await cameraIsOn(page);
    for (let n = 1; n <= 3; n += 1) {
      await takePage(page);
      await untilKept(page, n);
    }
    await takePage(page);
    const address = page.url();
    await browser.kill();
    await browser.relaunch();
    await browser.open(address);
    await untilKept(browser.page(), 3);
    const pages = await storedPages(browser.page());
    assert.ok(pages.length >= 3 && pages.every(({ isWhole }) => isWhole));
  }));

test('everybody can use the screen, the tray, a page and the stickers', () =>
  watched(browser, async () => {
    const page = browser.page();
    await cameraIsOn(page);
    await takePage(page);
    await untilKept(page, 1);
    await page.getByRole('button', { name: 'By book sticker' }).click();
    await takePage(page);
    await untilKept(page, 2);
    const look = async (state: string) => {
      for (const size of [
        { width: 1024, height: 768 },
        { width: 768, height: 1024 },
      ]) {
        await page.setViewportSize(size);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        const found = [...(await violations(page)), ...(await smallTargets(page))];
        assert.equal([...found, ...(wide > 0 ? [`${wide} px too wide`] : [])], [], `${state}, ${size.width}`);
      }
    };
    await look('capture');
    await page.getByRole('button', { name: 'Page 1 in the tray' }).click();
    await page.getByRole('heading', { name: 'Whose page is this?' }).waitFor();
    await look('tray');
    await page.getByRole('button', { name: 'Leave it in the tray' }).click();
    await page.locator('.capture-register .capture-thumb').first().click();
    await look('page');
    await page.getByRole('button', { name: 'Turn, cut or brighten' }).click();
    await page.getByRole('button', { name: 'Cut and straighten' }).click();
    await look('touches');
    await page.getByRole('button', { name: 'Leave it as it was' }).click();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByRole('link', { name: 'Class', exact: true }).first().click();
    await page.getByRole('link', { name: 'Book stickers' }).click();
    await page.getByRole('heading', { level: 1, name: 'Book stickers' }).waitFor();
    await look('stickers');
  }));

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

/** Red, green, white and blue, clockwise from the top left; 400 by 300. */
async function quarters(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(400, 300);
    const brush = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    const fill = (color: string, x: number, y: number) => {
      brush.fillStyle = color;
      brush.fillRect(x, y, 200, 150);
    };
    fill('#f00', 0, 0);
    fill('#0f0', 200, 0);
    fill('#fff', 200, 150);
    fill('#00f', 0, 150);
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
    return btoa(String.fromCharCode(...bytes));
  });
  return Buffer.from(base64, 'base64');
}

/** From now on, in the worker that has developed a photo: how many it opened, and what of them it still holds. */
async function countPictures(page: Page): Promise<() => Promise<unknown>> {
  const worker = page.workers().find((each) => each.url().includes('photoWorker'));
  if (!worker) throw new Error('No worker develops photos');
  await worker.evaluate(() => {
    const held = { made: 0, open: 0, canvases: [] as OffscreenCanvas[] };
    const { createImageBitmap: open, OffscreenCanvas: Canvas } = globalThis;
    const { close } = ImageBitmap.prototype;
    const counted = async (...asked: unknown[]) => {
      held.made += 1;
      held.open += 1;
      return (open as (...asked: unknown[]) => Promise<ImageBitmap>)(...asked);
    };
    ImageBitmap.prototype.close = function (this: ImageBitmap) {
      held.open -= 1;
      close.call(this);
    };
    class CountedCanvas extends Canvas {
      constructor(width: number, height: number) {
        super(width, height);
        held.canvases.push(this);
      }
    }
    Object.assign(globalThis, { held, createImageBitmap: counted, OffscreenCanvas: CountedCanvas });
  });
  return () =>
    worker.evaluate(() => {
      const { made, open, canvases } = (globalThis as unknown as { held: Held }).held;
      return { made, open, canvases: canvases.filter(({ width }) => width > 0).length };
    });
}

interface Held {
  made: number;
  open: number;
  canvases: OffscreenCanvas[];
}

interface Stored {
  width: number;
  height: number;
  bytes: number;
  small: number;
  /** The bytes as letters. */
  says: string;
  /** The colours of its four quarters, clockwise from the top left. */
  corners: string[];
  isWhole: boolean;
}

/** The live pages, as they lie in the database. */
function storedPages(page: Page): Promise<Stored[]> {
  return page.evaluate(async (name) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await settled(indexedDB.open(name));
    const get = (table: string) => db.transaction(table).objectStore(table);
    const colour = ([red = 0, green = 0, blue = 0]: Uint8ClampedArray) => {
      if (red > 200 && green > 200 && blue > 200) return 'white';
      if (red > 200 && green < 80) return 'red';
      if (green > 200 && red < 80) return 'green';
      return blue > 200 && red < 80 ? 'blue' : `${red} ${green} ${blue}`;
    };
    const found: Stored[] = [];
    for (const { pages = [] } of await settled(get('pieces').getAll())) {
      for (const { page, thumbnail } of pages) {
        const parts: Uint8Array<ArrayBuffer>[] = [];
        for (const hash of page.parts) parts.push((await settled(get('parts').get(hash))).bytes);
        const blob = new Blob(parts, { type: page.type });
        const bytes = await blob.arrayBuffer();
        const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))];
        const picture = await createImageBitmap(blob);
        const { width, height } = picture;
        const canvas = new OffscreenCanvas(width, height);
        const brush = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
        brush.drawImage(picture, 0, 0);
        const at = (x: number, y: number) => colour(brush.getImageData(width * x, height * y, 1, 1).data);
        found.push({
          width,
          height,
          bytes: bytes.byteLength,
          small: thumbnail.size,
          says: String.fromCharCode(...new Uint8Array(bytes).subarray(0, 2000)),
          corners: [at(0.2, 0.2), at(0.8, 0.2), at(0.8, 0.8), at(0.2, 0.8)],
          isWhole: hash.map((byte) => byte.toString(16).padStart(2, '0')).join('') === page.id,
        });
      }
    }
    db.close();
    return found;
  }, database);
}

test.run();
