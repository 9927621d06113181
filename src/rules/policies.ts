import type { Policy } from '../schema/policy.ts';

/*
 * Where a school begins. Three at-bats in different contexts over time: C25, C26; the threshold of 90 %: C7; formative
 * work never counts: C27.
 */

/** What counts until a school publishes a policy of its own. */
export const usualPolicy: Policy = {
  countsFrom: 'secure',
  atBats: 3,
  pieces: 3,
  kinds: 2,
  days: 3,
  alone: true,
  coldCounts: false,
  laterNotYet: 'asks',
  retake: 'open',
  movingOn: 90,
  revisitWeeks: 8,
  bestFit: false,
};

export const presets = {
  three: usualPolicy,
  threeKinds: { ...usualPolicy, kinds: 3, laterNotYet: 'opens' },
  two: { ...usualPolicy, atBats: 2, pieces: 2, kinds: 1, days: 2 },
  one: { ...usualPolicy, atBats: 1, pieces: 1, kinds: 1, days: 1, laterNotYet: 'opens' },
} as const satisfies Record<string, Policy>;
export type Preset = keyof typeof presets;

/** The policy with so many at-bats, and no more of anything else than they leave room for. */
export function withAtBats(policy: Policy, atBats: number): Policy {
  return withPieces(
    { ...policy, atBats, days: Math.min(policy.days, atBats) },
    Math.min(policy.pieces, atBats),
  );
}

export function withPieces(policy: Policy, pieces: number): Policy {
  return { ...policy, pieces, kinds: Math.min(policy.kinds, pieces) };
}
