import type { Page } from 'playwright-core';
import type { Bed } from './bed.ts';
import { type Figure, median } from './figure.ts';

const place = 'photographed';
const opens = 6;

/** Eighty photographed pages of one pupil, and the next pupil's page while a class is marked. */
export async function pages(bed: Bed): Promise<Figure[]> {
  const { page } = bed;
  await page.goto(bed.at(place, 'bench/index.html'));
  const made = await bed.run('preparePages');
  await bed.run('touchTablet');
  const byHand = {
    timeline: median(
      await shownByHand(
        page,
        made.thumbnails.map((part) => [part]),
      ),
    ),
    next: median(await shownByHand(page, [made.page])),
  };
  await page.goto(bed.at(place, 'app/index.html#/'));
  await page.evaluate(() => window.opened);
  return [
    {
      what: 'a pupil with 80 pages, from the address to the last picture',
      value: median(await timeline(page, made.pupil)),
      unit: 'ms',
      beside: { what: '80 small pictures read and shown by hand', value: byHand.timeline },
      aim: { value: 300 },
    },
    {
      what: 'the next pupil’s page, from the tap until it is seen',
      value: median(await nextPages(page, `#/unit/${made.unit}/mark/hot/${made.pupil}`)),
      unit: 'ms',
      beside: { what: 'a page read, decoded and shown by hand', value: byHand.next },
      aim: { value: 100 },
    },
  ];
}

/** Each time from the rows' keys until every picture is decoded and in the page. */
function shownByHand(page: Page, pictures: string[][]): Promise<number[]> {
  return page.evaluate(
    async ({ pictures, opens }) => {
      const settled = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await settled(indexedDB.open('redraft'));
      const show = async (parts: string[]) => {
        const rows = db.transaction('parts').objectStore('parts');
        const bytes = await Promise.all(parts.map((part) => settled(rows.get(part))));
        const image = new Image();
        image.src = URL.createObjectURL(
          new Blob(
            bytes.map((row) => row.bytes),
            { type: 'image/jpeg' },
          ),
        );
        await image.decode();
        document.body.append(image);
        return image;
      };
      const times: number[] = [];
      for (let i = 0; i <= opens; i += 1) {
        const startedAt = performance.now();
        const shown = await Promise.all(pictures.map(show));
        await new Promise(requestAnimationFrame);
        times.push(performance.now() - startedAt);
        for (const image of shown) {
          URL.revokeObjectURL(image.src);
          image.remove();
        }
      }
      db.close();
      return times.slice(1);
    },
    { pictures, opens },
  );
}

async function timeline(page: Page, pupil: string): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i <= opens; i += 1) {
    await page.evaluate(async () => {
      location.hash = '#/';
      await window.usable({ 'main .button-main': 1 });
    });
    times.push(
      await page.evaluate(
        async ({ pupil }) => {
          const startedAt = performance.now();
          location.hash = `#/pupil/${pupil}`;
          const isThere = () => {
            const all = [...document.querySelectorAll<HTMLImageElement>('.piece-page img')];
            return all.length >= 80 && all.every(({ complete }) => complete);
          };
          while (!isThere()) await new Promise(requestAnimationFrame);
          return performance.now() - startedAt;
        },
        { pupil },
      ),
    );
  }
  return times.slice(1);
}

async function nextPages(page: Page, first: string): Promise<number[]> {
  await page.evaluate(async (hash) => {
    location.hash = hash;
    await window.usable({ '.marked-page img': 1 });
  }, first);
  const times: number[] = [];
  for (let i = 0; i <= opens; i += 1) {
    // A teacher looks at a page for longer than the next one takes to be read.
    await page.waitForTimeout(1500);
    times.push(
      await page.evaluate(async () => {
        const name = () => document.querySelector('.mark-who h1')?.textContent;
        const before = name();
        const startedAt = performance.now();
        document.querySelector<HTMLElement>('button[aria-label^="Next: "], .mark-foot .button-main')?.click();
        const isThere = () => {
          const image = document.querySelector<HTMLImageElement>('.marked-page img');
          return name() !== before && image?.complete && image.naturalWidth > 0;
        };
        while (!isThere()) await new Promise(requestAnimationFrame);
        return performance.now() - startedAt;
      }),
    );
  }
  return times.slice(1);
}
