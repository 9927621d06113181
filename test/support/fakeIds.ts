import type { Randomness } from '../../src/device/ids.ts';

/** The same "random" bytes for the same seed, on every machine. */
export function fakeIds(seed: number): Randomness {
  const next = mulberry32(seed);
  return (bytes) => {
    for (let i = 0; i < bytes.length; i += 1) bytes[i] = next() * 256;
    return bytes;
  };
}

/** Numbers from 0 up to 1, a good enough mix for tests and reproducible from one integer. */
export function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
