import * as z from 'zod/mini';

/**
 * How a child likes the screens, the usual one first. It follows the child from station to station. What a later
 * version offers is kept, and the usual stands for it.
 */
export const likeChoices = {
  size: ['usual', 'big', 'bigger'],
  space: ['usual', 'wide'],
  paper: ['usual', 'blue', 'green', 'peach', 'yellow', 'strong', 'night'],
  voice: ['usual', 'slow', 'fast'],
  motion: ['usual', 'none'],
  /** One switch, or one finger anywhere, in place of pointing. */
  switch: ['usual', 'slow', 'fast'],
} as const;
export type Like = keyof typeof likeChoices;
export type LikeIs<L extends Like = Like> = (typeof likeChoices)[L][number];

const one = z.optional(z.string().check(z.maxLength(20)));

export const Likes = z.looseObject({
  size: one,
  space: one,
  paper: one,
  voice: one,
  motion: one,
  switch: one,
});
export type Likes = z.infer<typeof Likes>;
