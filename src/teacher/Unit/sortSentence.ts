import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import type { Column, Row } from './gridView.ts';

/** In which order the pupils stand, with the target in full. */
export function sortSentence(sorted: Column | undefined, words: Words): string {
  if (!sorted) return words.say('In register order. Tap {a target} to see who is not there yet.');
  return `“${words.level['not-yet']}” first: ${sorted.pupil}`;
}

/** True while the grid can say nothing yet. */
export function isBlank(rows: Row[]): boolean {
  return rows.every(({ cells }) => cells.every(({ cell }) => cell.change === 'nothing'));
}
