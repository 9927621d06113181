import { type Like, type LikeIs, type Likes, likeChoices } from '../schema/likes.ts';

/** What a child chose, or the usual where nothing was chosen that this version knows. */
export function likeOf<L extends Like>(likes: Likes | undefined, like: L): LikeIs<L> {
  const known: readonly string[] = likeChoices[like];
  const chosen = likes?.[like] ?? 'usual';
  return (known.includes(chosen) ? chosen : 'usual') as LikeIs<L>;
}
