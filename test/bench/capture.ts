import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { photographed } from '../support/bookPages.ts';
import { heapOf } from '../support/heapOf.ts';
import type { Bed } from './bed.ts';
import { type Figure, median } from './figure.ts';
import { appAfter, benchAfter, prepared } from './prepared.ts';

const photos = 7;
const burst = 60;
/** As a tablet's camera takes it: twelve megapixels. */
const size = { width: 4000, height: 3000 };

/** A page of a book, from the photo until it is kept; on a tablet four times slower, and sixty in a row. */
export async function capture(bed: Bed): Promise<Figure[]> {
  const { browser, page } = bed;
  const { unit } = await prepared(bed, 1);
  const photo = await photographed(page, { words: 'The kite flew over the rooftops. ', seed: 6 }, size);
  // From the disk: handed in as bytes, it would take the page's main thread longer than all that is measured.
  const folder = mkdtempSync(join(tmpdir(), 'redraft-photo-'));
  const path = join(folder, 'page.jpg');
  writeFileSync(path, photo);

  await page.goto(benchAfter(bed, 1));
  await page.evaluate(pickerByHand);
  await browser.throttle(4);
  const byHand = await took(page, path, photos);
  await browser.throttle(1);

  await page.goto(appAfter(bed, 1, `#/unit/${unit}/capture/hot`));
  await page.getByRole('heading', { level: 1, name: 'Photograph pages' }).waitFor();
  await page.evaluate(watchKept);
  await browser.throttle(4);
  const own = await took(page, path, photos);
  const longest = await page.evaluate(() => Math.max(0, ...window.longTasks));
  await browser.throttle(1);

  const heap = await heapOf(page);
  const before = await heap();
  await took(page, path, burst);
  const grown = (await heap()) - before;
  rmSync(folder, { recursive: true });
  const beside = { what: 'decoded, packed and put by hand on the main thread', value: median(byHand.times) };
  return [
    {
      what: 'a 12-megapixel photo, 4x, until its page is kept',
      value: median(own.times),
      unit: 'ms',
      beside,
      aim: { value: 1500 },
    },
    {
      what: 'the same, longest task of the main thread',
      value: longest,
      unit: 'ms',
      beside: { what: 'by hand', value: byHand.longest },
      aim: { value: 50 },
    },
    { what: `memory kept after ${burst} photos`, value: grown, unit: 'MB', aim: { value: 5 } },
  ];
}

declare global {
  interface Window {
    keptAt: number[];
    chosenAt: number[];
    longTasks: number[];
  }
}

async function took(page: Page, file: string, count: number) {
  await page.evaluate(() => {
    window.keptAt = [];
    window.chosenAt = [];
    window.longTasks.length = 0;
  });
  for (let n = 1; n <= count; n += 1) {
    await page.getByLabel('Photos of pages').setInputFiles(file);
    await page.waitForFunction((wanted) => window.keptAt.length >= wanted, n);
  }
  return page.evaluate(() => ({
    times: window.keptAt.map((at, i) => at - (window.chosenAt[i] as number)).slice(1),
    longest: Math.max(0, ...window.longTasks),
  }));
}

/**
 * Runs in the page: a photo is chosen when its input changes, and kept when its small picture is shown, in the
 * register or in the tray.
 */
function watchKept(): void {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(duration);
  }).observe({ type: 'longtask' });
  document
    .querySelector('[aria-label="Photos of pages"]')
    ?.addEventListener('change', () => window.chosenAt.push(performance.now()), true);
  const pages = () => document.querySelectorAll('.capture-thumb').length;
  let last = pages();
  new MutationObserver(() => {
    if (pages() > last) window.keptAt.push(performance.now());
    last = pages();
  }).observe(document.body, { subtree: true, childList: true });
}

/** Runs in the page: the least that does it. */
async function pickerByHand(): Promise<void> {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(duration);
  }).observe({ type: 'longtask' });
  const opening = indexedDB.open('pages-by-hand');
  opening.onupgradeneeded = () => opening.result.createObjectStore('pages', { autoIncrement: true });
  const db = await new Promise<IDBDatabase>((resolve) => {
    opening.onsuccess = () => resolve(opening.result);
  });
  const packed = async (picture: ImageBitmap, edge: number) => {
    const scale = edge / Math.max(picture.width, picture.height);
    const canvas = new OffscreenCanvas(picture.width * scale, picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return new Uint8Array(
      await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 })).arrayBuffer(),
    );
  };
  const input = Object.assign(document.createElement('input'), {
    type: 'file',
    ariaLabel: 'Photos of pages',
  });
  input.addEventListener('change', async () => {
    window.chosenAt.push(performance.now());
    const file = input.files?.[0] as File;
    input.value = '';
    const picture = await createImageBitmap(file);
    const row = { page: await packed(picture, 1600), thumbnail: await packed(picture, 320) };
    picture.close();
    const writing = db.transaction('pages', 'readwrite', { durability: 'strict' });
    writing.objectStore('pages').add(row);
    writing.oncomplete = () => window.keptAt.push(performance.now());
  });
  document.body.append(input);
}
