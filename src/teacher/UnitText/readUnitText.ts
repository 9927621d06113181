import { genres } from '../../curriculum/starter.ts';
import type { Genre } from '../../schema/curriculum.ts';
import type { UnitId } from '../../schema/ids.ts';
import type { UnitRow, UnitTextRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { unitTextOf } from '../../store/textQueries.ts';

export interface UnitTextRoom {
  unit: UnitRow | undefined;
  genre: Genre | undefined;
  text: UnitTextRow | undefined;
}

export async function readUnitText(store: Store, id: UnitId): Promise<UnitTextRoom> {
  const [unit, text, all] = await Promise.all([store.db.units.get(id), unitTextOf(store, id), genres()]);
  return { unit, text, genre: all.find((each) => each.id === unit?.genre) };
}
