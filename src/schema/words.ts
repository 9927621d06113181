import * as z from 'zod/mini';

/** From "not yet" upwards. What a school calls them is a setting; these are the keys. */
export const levels = ['not-yet', 'approaching', 'secure', 'deeper'] as const;
export const Level = z.enum(levels);
export type Level = z.infer<typeof Level>;

/** How alone the child was when the piece was written. */
export const supports = ['independent', 'with-help', 'guided'] as const;
export const Support = z.enum(supports);
export type Support = z.infer<typeof Support>;

/** Where a class is in its unit, in the order of Talk for Writing. */
export const stages = ['cold', 'imitation', 'innovation', 'invention', 'hot', 'polished'] as const;
export const Stage = z.enum(stages);
export type Stage = z.infer<typeof Stage>;

export const taskKinds = ['cold', 'practice', 'catch-up', 'hot', 'polished'] as const;
export const TaskKind = z.enum(taskKinds);
export type TaskKind = z.infer<typeof TaskKind>;
