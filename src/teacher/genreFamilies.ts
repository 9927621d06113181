import { groupsBy } from '../rules/groupsBy.ts';
import type { Genre } from '../schema/curriculum.ts';

const familyWords: Record<Genre['family'], string> = {
  'fiction plot': 'Fiction: plots',
  'fiction craft': 'Fiction: craft',
  'non-fiction': 'Non-fiction',
  poetry: 'Poetry',
};

/** The genres by family, in the order of the starter data. */
export function genreFamilies(genres: Genre[]): { name: string; genres: Genre[] }[] {
  const families = groupsBy(genres, (genre) => genre.family);
  return [...families].map(([family, inFamily]) => ({
    name: familyWords[family as Genre['family']],
    genres: inFamily,
  }));
}
