import * as z from 'zod/mini';

/** From which level on a piece counts as shown. `not-yet` would count everything. */
export const countingLevels = ['approaching', 'secure', 'deeper'] as const;

/** What a piece that falls short says against pieces before it that did not. */
export const laterNotYets = ['keeps', 'asks', 'opens'] as const;

export const retakes = ['open', 'after-practice'] as const;

/** Slots are drawn side by side, and a year has few units. */
export const mostAtBats = 5;

const count = z.int().check(z.gte(1), z.lte(mostAtBats));
const dayOfYear = z.string().check(z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));

/** Some weeks in which leaders look at the sheets, the same every year: `from` and `to` are `11-23`. */
export const Window = z.looseObject({
  name: z.string().check(z.maxLength(60)),
  from: dayOfYear,
  to: dayOfYear,
});
export type Window = z.infer<typeof Window>;

/**
 * What a school means by mastery, as data. A pupil has shown a target when `atBats` pieces count, in at least so many
 * different `pieces` (a unit's hot task and its polished piece are one), `kinds` of writing and `days`.
 */
export const Policy = z
  .looseObject({
    countsFrom: z.enum(countingLevels),
    atBats: count,
    pieces: count,
    kinds: count,
    days: count,
    /** False: pieces with help count too. Guided ones never do. */
    alone: z.boolean(),
    coldCounts: z.boolean(),
    /** `keeps`: what was shown stays; `asks`: it stays, to be looked at again; `opens`: it is to be shown anew. */
    laterNotYet: z.enum(laterNotYets),
    retake: z.enum(retakes),
    /** Percent of a unit's focus targets that a class has reached when it is ready to move on. */
    movingOn: z.int().check(z.gte(1), z.lte(100)),
    /** After so many weeks a target that was shown is due another look; 0 for never. */
    revisitWeeks: z.int().check(z.gte(0), z.lte(52)),
    /** One sentence on where most of a pupil's targets stand. */
    bestFit: z.boolean(),
    windows: z.optional(z.array(Window).check(z.maxLength(6))),
  })
  .check(z.refine(canBeMet, { error: 'never met' }));
export type Policy = z.infer<typeof Policy>;

/** A policy that asks for more kinds than pieces, or more of anything than at-bats, can never be met. */
export function canBeMet(policy: { atBats: number; pieces: number; kinds: number; days: number }): boolean {
  const { atBats, pieces, kinds, days } = policy;
  return pieces <= atBats && kinds <= pieces && days <= atBats;
}
