import type { AdultRow, UnitRow } from '../../store/rows.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import type { Names } from '../standingSentences.ts';

/** What the sentences about a standing call things by, from the rows at hand. */
export function namesOf(
  genres: Names['genres'],
  units: readonly UnitRow[],
  adults: readonly AdultRow[],
  words: Words,
): Names {
  return {
    genres,
    units: new Map(units.map(({ id, title }) => [id, title])),
    adults: new Map(adults.map(({ id, name }) => [id, name])),
    words,
  };
}
