import type { Bed } from './bed.ts';
import { type Figure, median } from './figure.ts';

const rounds = 20;
const opens = 10;
const place = 'whole-year';

/** Every standing of a class's year, and the grid of it: from the tap on its link to the frame with the last row. */
export async function year(bed: Bed): Promise<Figure[]> {
  await bed.page.goto(bed.at(place, 'bench/index.html'));
  const { classId, events } = await bed.run('prepareYear');
  await bed.run('touchTablet');
  const data = await bed.run('yearData', classId, rounds);
  const byHand = median(data.byHand);
  return [
    {
      what: `every standing of a class-year, from ${events} changes`,
      value: median(data.ours),
      unit: 'ms',
      beside: { what: 'its rows read by hand', value: byHand },
    },
    {
      what: 'year grid of 32 by 40, tap on its link to last row painted',
      value: median(await open(bed, classId)),
      unit: 'ms',
      beside: { what: 'its rows read by hand', value: byHand },
    },
  ];
}

async function open(bed: Bed, classId: string): Promise<number[]> {
  const { page } = bed;
  await page.goto(bed.at(place, 'app/index.html#/'));
  await page.evaluate(() => window.opened);
  const times: number[] = [];
  for (let i = 0; i <= opens; i += 1) {
    times.push(
      await page.evaluate(
        async ({ home, href }) => {
          location.hash = home;
          await window.usable({ [`main a[href="${href}"]`]: 1 });
          const startedAt = performance.now();
          document.querySelector<HTMLAnchorElement>(`main a[href="${href}"]`)?.click();
          return (await window.usable({ '.year-table tbody tr': 32 })) - startedAt;
        },
        { home: `#/class/${classId}`, href: `#/class/${classId}/year` },
      ),
    );
  }
  // The first visit brings the screen's chunk.
  return times.slice(1);
}
