import type { Bed } from './bed.ts';
import { type Figure, median } from './figure.ts';
import { appAfter, leastAfter, prepared } from './prepared.ts';

const starts = 5;

/** From the navigation to a screen that can be used, with no server, out of the service worker's cache. */
export async function start(bed: Bed): Promise<Figure[]> {
  const { browser, page } = bed;
  const { unit, pupil } = await prepared(bed, 1);
  const addresses = {
    least: leastAfter(bed, 1),
    today: appAfter(bed, 1),
    mark: appAfter(bed, 1, `#/unit/${unit}/mark/hot/${pupil.id}`),
  };
  for (const address of [addresses.least, addresses.today]) {
    await page.goto(address);
    await page.evaluate(() => navigator.serviceWorker.ready);
  }
  await bed.stopServer();
  const figures: Figure[] = [];
  for (const [slowness, value] of [
    [1, 250],
    [4, 500],
  ] as const) {
    await browser.throttle(slowness);
    const times = { least: [] as number[], today: [] as number[], mark: [] as number[] };
    for (let i = 0; i <= starts; i += 1) {
      for (const screen of ['least', 'today', 'mark'] as const) {
        const took = await open(bed, addresses[screen]);
        if (i > 0) times[screen].push(took);
      }
      await checkName(bed, pupil.name);
    }
    const beside = { what: 'one button by hand', value: median(times.least) };
    const figure = (what: string, took: number[]): Figure => ({
      what: `offline start, ${slowness}x, ${what}`,
      value: median(took),
      unit: 'ms',
      beside,
      aim: { value },
    });
    figures.push(figure('Today of a class with a year behind it', times.today));
    figures.push(figure('the marking screen', times.mark));
  }
  await browser.throttle(1);
  return figures;
}

async function open({ page }: Bed, address: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(address);
  return page.evaluate(() => window.opened);
}

async function checkName({ page }: Bed, name: string): Promise<void> {
  const shown = await page.evaluate(() => document.querySelector('.mark-who h1')?.textContent);
  if (shown !== name) throw new Error(`The marking screen names ${shown}, not ${name}`);
}
