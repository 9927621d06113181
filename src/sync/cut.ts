import type { Label } from '../schema/envelope.ts';
import type { AnyEvent } from '../schema/event.ts';
import { pack, sealedSize, unpackedMax } from './seal.ts';

/** The smallest body that known JSON stores still take. */
export const segmentMax = 64 * 1024;
const plainMax = unpackedMax / 2;
const firstGuess = 1000;

export interface Cut {
  count: number;
  packed: Uint8Array<ArrayBuffer>;
}

/**
 * As many of the first events as fit one segment, at least one: guess, pack, look, and guess again from how well
 * these very events packed. `beside` travels with them; `guess` is what fitted last time, `most` what this home takes.
 */
export async function cut(
  events: AnyEvent[],
  beside: (events: AnyEvent[]) => object,
  label: Label,
  { guess = firstGuess, most = segmentMax }: { guess?: number | undefined; most?: number } = {},
): Promise<Cut> {
  let fits: Cut | undefined;
  let tooMany = events.length + 1;
  let count = Math.min(guess, events.length);
  for (;;) {
    const some = events.slice(0, count);
    const { packed, plainSize } = await pack({ events: some, ...beside(some) });
    const fill = Math.max(sealedSize(packed.length, label) / most, plainSize / plainMax);
    if (fill <= 1 || count === 1) fits = { count, packed };
    else tooMany = count;
    const next = Math.min(Math.floor((count / fill) * 0.95), tooMany - 1);
    // Another round is worth it only for a good deal more.
    if (fits && next < fits.count * 1.3) return fits;
    count = Math.max(1, next);
  }
}
