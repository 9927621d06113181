import type { Bed } from './bed.ts';
import { type Figure, percentile } from './figure.ts';

const taps = 400;

export async function tap({ browser, page, at, run }: Bed): Promise<Figure[]> {
  const figures: Figure[] = [];
  await page.goto(at('tap', 'bench/index.html'));
  for (const [slowness, ratio] of [
    [1, 1.3],
    [4, 2],
  ] as const) {
    await browser.throttle(slowness);
    const { ours, byHand } = await run('tap', taps);
    for (const percent of [50, 95]) {
      figures.push({
        what: `tap to durable, ${slowness}x, p${percent}`,
        value: percentile(ours, percent),
        unit: 'ms',
        beside: { what: 'by hand', value: percentile(byHand, percent) },
        aim: { ratio },
      });
    }
  }
  await browser.throttle(1);
  return figures;
}
