import type { MarkFact } from '../schema/markEvents.ts';
import { choiceOf } from './marks.ts';

/** What an exhibition shows of a piece: the draft that was chosen as the polished one; undefined where none was. */
export function exhibitIn<D extends { version: number }>(
  facts: readonly MarkFact[] | undefined,
  drafts: readonly D[],
): D | undefined {
  const chosen = choiceOf(facts, 'polished');
  return chosen && drafts.find(({ version }) => version === chosen.version);
}
