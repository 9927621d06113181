import type { SheetState } from '../../store/sheetQueries.ts';

/** Where a sheet stands, under its name. */
export function stateWords(state: SheetState | undefined): string {
  if (!state) return 'Starter sheet';
  const now = state.version ? `Version ${state.version}` : 'Starter sheet';
  return state.waiting ? `${now}, changes not published yet` : now;
}
