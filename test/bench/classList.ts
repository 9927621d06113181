import type { Bed } from './bed.ts';
import { type Figure, median } from './figure.ts';

const pupils = 5000;
const rounds = 5;

export async function classList({ page, at, run }: Bed): Promise<Figure[]> {
  await page.goto(at('list', 'bench/index.html'));
  const { reading, importing, byHand } = await run('classList', pupils, rounds);
  const rows = { what: 'the same rows and events by hand', value: median(byHand) };
  return [
    {
      what: 'import of 5,000 pupils, from the file to disk',
      value: median(reading) + median(importing),
      unit: 'ms',
      beside: rows,
    },
    { what: 'the import command alone', value: median(importing), unit: 'ms', beside: rows },
  ];
}
