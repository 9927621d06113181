import type { PupilId, UnitId } from '../schema/ids.ts';
import { myBoxesKey } from '../schema/keys.ts';
import type { MyBoxes, SpokenLine } from '../schema/unitText.ts';
import type { UnitTextRow } from './rows.ts';
import { oneChild } from './sameChild.ts';
import type { Store } from './store.ts';

export async function unitTextOf({ db }: Store, unit: UnitId): Promise<UnitTextRow | undefined> {
  return db.unitTexts.get(unit);
}

/** Every line that an adult has read aloud, of all units that this tablet holds; of the same line the newest unit's. */
export async function spokenLines({ db }: Store): Promise<Map<string, SpokenLine>> {
  const units = (await db.units.toArray()).sort((a, b) => (a.startedOn < b.startedOn ? -1 : 1));
  const texts = await db.unitTexts.bulkGet(units.map(({ id }) => id));
  return new Map(texts.flatMap((text) => (text?.spoken ?? []).map((each) => [each.line, each] as const)));
}

/** What a child wrote in the boxes; of two records of one child the one that is shown comes first. */
export async function myBoxesOf(store: Store, unit: UnitId, pupil: PupilId): Promise<MyBoxes> {
  const ids = await oneChild(store, pupil);
  const rows = await store.db.myBoxes.bulkGet(ids.map((id) => myBoxesKey(unit, id)));
  const said = rows.flatMap((row) => (row ? Object.keys(row.stamps).map((box) => [box, row] as const) : []));
  const written = said.map(([box, row]) => [box, (row as unknown as MyBoxes)[box] ?? ''] as const);
  return Object.fromEntries(written.filter(([, says]) => says.trim() !== '').reverse());
}
