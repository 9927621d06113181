import type { ColumnMapping } from '../schema/roster.ts';
import type { MetaRow } from './rows.ts';
import type { Store } from './store.ts';
import { write } from './write.ts';

const key = 'columns';

/** Which column holds what, as answered on this tablet, one for each layout of sheet. */
export async function columnAnswersOf({ db }: Store): Promise<ColumnMapping[]> {
  return ((await db.meta.get(key))?.value as ColumnMapping[] | undefined) ?? [];
}

export async function rememberColumns(store: Store, answer: ColumnMapping): Promise<void> {
  await write(store, ['gate', 'meta'], async ({ shelf }) => {
    const held = ((await shelf.get<MetaRow>('meta', key))?.value as ColumnMapping[] | undefined) ?? [];
    const others = held.filter(({ headerKey }) => headerKey !== answer.headerKey);
    shelf.put('meta', { key, value: [answer, ...others].slice(0, 50) });
  });
}
