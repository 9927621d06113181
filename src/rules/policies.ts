import type { Policy } from '../schema/policy.ts';

/*
 * Where a school begins. Each is named by what it asks for, so that nobody takes one good piece for mastery. Three
 * at-bats in different contexts over time: C25, C26; the threshold of 90 %: C7; formative work never counts: C27.
 */

/** What counts until a school publishes a policy of its own. */
export const usualPolicy: Policy = {
  name: 'Three pieces, alone',
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

export const presets: readonly Policy[] = [
  usualPolicy,
  { ...usualPolicy, name: 'Three kinds of writing, alone', kinds: 3, laterNotYet: 'opens' },
  { ...usualPolicy, name: 'Two pieces, alone', atBats: 2, pieces: 2, kinds: 1, days: 2 },
  { ...usualPolicy, name: 'One piece, alone', atBats: 1, pieces: 1, kinds: 1, days: 1, laterNotYet: 'opens' },
];

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
