import type { Bed } from './bed.ts';
import { type Figure, median } from './figure.ts';

// 384 judgements each, and one event that plans it.
const units = 52;
const rounds = 3;

export async function handover({ page, at, invite, run }: Bed): Promise<Figure[]> {
  await page.goto(at('handover', 'bench/index.html'));
  const { changes, times } = await run('handover', { units, invite, rounds });
  const many = changes.toLocaleString('en-GB');
  return [
    {
      what: `handover of ${many} changes: sealed, sent, read back`,
      value: median(times.sending),
      unit: 'ms',
      beside: { what: 'packed and put by hand', value: median(times.pushByHand) },
    },
    {
      what: 'their arrival on an empty tablet',
      value: median(times.arriving),
      unit: 'ms',
      beside: { what: 'fetched, opened and put by hand', value: median(times.pullByHand) },
    },
  ];
}
