import * as assert from 'uvu/assert';
import { suite } from '../support/suite.ts';
import { miniBrowser } from './drivers/miniBrowser.ts';
import { withBrowser } from './drivers/withBrowser.ts';
import { serverProcess } from './server.ts';

/** Pages on the engine that loses Blobs and drops its storage process. */
const test = suite('capture on WebKit', { timeoutMs: 240_000 });

/** A photo with some noise in it, put into the picker as a person's choice is. */
const choose = `new Promise((chosen) => {
  const canvas = document.createElement('canvas');
  canvas.width = 2400;
  canvas.height = 1800;
  const brush = canvas.getContext('2d');
  brush.fillStyle = '#eee';
  brush.fillRect(0, 0, 2400, 1800);
  for (let n = 0; n < 4000; n += 1) {
    brush.fillStyle = 'hsl(' + ((n * 47) % 360) + ' 60% 40%)';
    brush.fillRect((n * 131) % 2400, (n * 71) % 1800, 30, 4);
  }
  canvas.toBlob((blob) => {
    const files = new DataTransfer();
    files.items.add(new File([blob], 'page.jpg', { type: 'image/jpeg' }));
    const input = document.querySelector('[aria-label="Photos of pages"]');
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    chosen(true);
  }, 'image/jpeg', 0.9);
})`;

const kept = `new Promise((there) => {
  const look = () => {
    const head = document.querySelector('.capture-register h2');
    if (head && head.textContent.startsWith('1 of')) there(true);
    else setTimeout(look, 50);
  };
  look();
})`;

/** Name, type of the stored bytes, and whether their hash is the one that the event names. */
const readBack = `(async () => {
  const settled = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const db = await settled(indexedDB.open('redraft-sample'));
  const get = (table) => db.transaction(table).objectStore(table);
  const found = [];
  for (const { pages = [] } of await settled(get('pieces').getAll())) {
    for (const { page, thumbnail } of pages) {
      for (const attachment of [page, thumbnail]) {
        const parts = [];
        for (const hash of attachment.parts) parts.push((await settled(get('parts').get(hash))).bytes);
        const whole = await new Blob(parts).arrayBuffer();
        const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', whole))];
        const hex = hash.map((byte) => byte.toString(16).padStart(2, '0')).join('');
        found.push([parts[0].constructor.name, attachment.type, attachment.size, hex === attachment.id]);
      }
    }
  }
  db.close();
  return found;
})()`;

test('a page is kept as bytes, outlives the end of the storage process and a reload, and its hash is the same', async () => {
  const server = await serverProcess();
  try {
    await withBrowser(
      () => miniBrowser(server.url),
      async (browser) => {
        await browser.click('button "Look round with a sample class"');
        await browser.waitFor('h1 "Today"');
        const unit = await browser.evaluate<string>(
          `document.querySelector('a[href*="#/unit/"]').href.match(/unit\\/([a-z0-9]+)/)[1]`,
        );
        await browser.evaluate(`location.hash = '#/unit/${unit}/capture/hot'`);
        await browser.waitFor('h1 "Photograph pages"');
        await browser.evaluate(choose);
        await browser.evaluate(kept);
        type Found = [bytes: string, type: string, size: number, same: boolean];
        const before = await browser.evaluate<Found[]>(readBack);
        assert.is(before.length, 2);
        assert.ok(browser.loseStorage() > 0);
        await browser.reload();
        await browser.waitFor('h1 "Photograph pages"');
        await browser.evaluate(kept);
        const after = await browser.evaluate<Found[]>(readBack);
        assert.equal(after, before);
        for (const [bytes, type, size, same] of after) {
          assert.equal([bytes, type, same], ['Uint8Array', 'image/jpeg', true]);
          assert.ok(size > 500 && size <= 350 * 1024);
        }
      },
    );
  } finally {
    await server.clear();
  }
});

test.run();
