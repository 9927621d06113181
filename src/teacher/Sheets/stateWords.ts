import type { SheetState } from '../../store/sheetQueries.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';

/** Where a sheet stands, under its name. */
export function stateWords(state: SheetState | undefined, { say }: Words): string {
  if (!state) return say('Starter {sheet}');
  const now = state.version ? `Version ${state.version}` : say('Starter {sheet}');
  return state.waiting ? `${now}, changes not published yet` : now;
}
