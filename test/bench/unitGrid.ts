import type { Bed } from './bed.ts';
import { type Figure, median } from './figure.ts';
import type { Prepared } from './page/unitGrid.ts';
import { screens } from './painted.ts';
import { appAfter, benchAfter, prepared } from './prepared.ts';

const rounds = 10;
const opensInRound = 3;
const reads = 40;

/** From the tap on the unit's link to the frame with the last pupil's row; and the data part of it alone. */
export async function unitGrid(bed: Bed): Promise<Figure[]> {
  const [one, seven] = [await prepared(bed, 1), await prepared(bed, 7)];
  const opened = { 1: [] as number[], 7: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    // Turn and turn about, so that what the machine does meanwhile hits both.
    for (const years of round % 2 ? ([1, 7] as const) : ([7, 1] as const)) {
      const times = await open(bed, years, years === 1 ? one : seven);
      // The first visits bring the screen's chunk.
      if (round > 0) opened[years].push(...times);
    }
  }
  const data = { 1: await read(bed, 1, one), 7: await read(bed, 7, seven) };
  return [
    {
      what: 'unit grid of 32, tap on its link to last row painted, after 7 years',
      value: median(opened[7]),
      unit: 'ms',
      beside: { what: 'after 1 year', value: median(opened[1]) },
      aim: { ratio: 1.2 },
    },
    {
      what: 'its reads and what they say, after 7 years',
      value: median(data[7].ours),
      unit: 'ms',
      beside: { what: 'after 1 year', value: median(data[1].ours) },
      aim: { ratio: 1.2 },
    },
    {
      what: 'the same, after 1 year',
      value: median(data[1].ours),
      unit: 'ms',
      beside: { what: 'the reads by hand', value: median(data[1].byHand) },
    },
  ];
}

async function open(bed: Bed, years: number, { unit }: Prepared): Promise<number[]> {
  const { page } = bed;
  await page.goto(appAfter(bed, years));
  await page.evaluate(() => window.opened);
  const times: number[] = [];
  for (let i = 0; i < opensInRound; i += 1) {
    times.push(
      await page.evaluate(
        async ({ href, unit, today }) => {
          await window.usable(today);
          const startedAt = performance.now();
          document.querySelector<HTMLAnchorElement>(`main a[href="${href}"]`)?.click();
          const took = (await window.usable(unit)) - startedAt;
          location.hash = '#/';
          return took;
        },
        { href: `#/unit/${unit}`, unit: screens.unit, today: screens.today },
      ),
    );
  }
  return times;
}

async function read(bed: Bed, years: number, { unit }: Prepared) {
  await bed.page.goto(benchAfter(bed, years));
  return bed.run('gridData', unit, reads);
}
