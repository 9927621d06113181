import { heapOf } from '../support/heapOf.ts';
import type { Bed } from './bed.ts';
import { type Figure, median } from './figure.ts';

// 384 judgements each, and one event that plans it.
const units = 52;
const rounds = 3;

export async function handover(bed: Bed): Promise<Figure[]> {
  return [...(await times(bed)), ...(await memory(bed))];
}

/** What the page's memory has grown by when all is done and the rubbish is out. */
async function memory({ page, at, invite, run }: Bed): Promise<Figure[]> {
  await page.goto(at('memory', 'bench/index.html'));
  await run('prepareTwo', { units, invite });
  const heap = await heapOf(page);
  const before = await heap();
  await run('sendOnce');
  const sent = await heap();
  await run('arriveOnce');
  const arrived = await heap();
  return [
    { what: 'memory kept after sending it', value: sent - before, unit: 'MB', aim: { value: 20 } },
    { what: 'memory kept after its arrival', value: arrived - sent, unit: 'MB', aim: { value: 20 } },
  ];
}

async function times({ page, at, invite, run }: Bed): Promise<Figure[]> {
  await page.goto(at('handover', 'bench/index.html'));
  const { changes, times } = await run('handover', { units, invite, rounds });
  const many = changes.toLocaleString('en-GB');
  return [
    {
      what: `handover of ${many} changes: sealed, sent, read back`,
      value: median(times.sending),
      unit: 'ms',
      beside: { what: 'packed, kept, put and read back by hand', value: median(times.pushByHand) },
      aim: { ratio: 2 },
    },
    {
      what: 'their arrival on an empty tablet',
      value: median(times.arriving),
      unit: 'ms',
      beside: { what: 'fetched, opened and put by hand', value: median(times.pullByHand) },
      aim: { ratio: 3 },
    },
  ];
}
