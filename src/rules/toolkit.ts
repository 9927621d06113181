import type { Genre } from '../schema/curriculum.ts';
import type { UnitText } from '../schema/unitText.ts';

/**
 * What children should remember to do in this unit, in their words: the class's own toolkit, or the genre's until the
 * class has one. An own one that was emptied is gone.
 */
export function toolkitOf(text: Pick<UnitText, 'toolkit'> | undefined, genre: Genre | undefined): string[] {
  const own = (text?.toolkit ?? []).map((line) => line.trim()).filter((line) => line !== '');
  return own.length > 0 ? own : (genre?.toolkit ?? []).map(({ pupil }) => pupil);
}
