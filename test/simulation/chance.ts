import { mulberry32 } from '../support/fakeIds.ts';

/** All chance of one step of a simulation, from two integers: a step that is left out changes no other one's. */
export interface Chance {
  /** A whole number from 0 up to `below`. */
  below(below: number): number;
  /** True so many times in a hundred. */
  percent(times: number): boolean;
  oneOf<T>(things: readonly T[]): T;
  /** One of them, as likely as its weight. */
  weighted<T>(things: readonly (readonly [weight: number, thing: T])[]): T;
}

export function chance(seed: number, step = 0): Chance {
  const next = mulberry32(Math.imul(seed, 2_654_435_761) + Math.imul(step, 1_597_334_677));
  const below = (n: number) => Math.floor(next() * n);
  return {
    below,
    percent: (times) => below(100) < times,
    oneOf: (things) => things[below(things.length)] as (typeof things)[number],
    weighted(things) {
      let left = below(things.reduce((sum, [weight]) => sum + weight, 0));
      for (const [weight, thing] of things) {
        if (left < weight) return thing;
        left -= weight;
      }
      throw new Error('no weights');
    },
  };
}
