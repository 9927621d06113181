import { systemClock } from '../../../src/device/clock.ts';
import { openFacts } from '../../../src/device/facts.ts';
import { systemRandomness } from '../../../src/device/ids.ts';
import { setPin } from '../../../src/device/pin.ts';
import { keepTouch } from '../../../src/device/touch.ts';
import type { PupilId, UnitId } from '../../../src/schema/ids.ts';
import { ledgerOf } from '../../../src/store/queries.ts';
import { listedPupils } from '../../../src/teacher/Class/listedPupils.ts';
import { columnsOf, rowsOf } from '../../../src/teacher/Unit/gridView.ts';
import { readUnit } from '../../../src/teacher/Unit/readUnit.ts';
import { usualWords } from '../../../src/ui/vocabulary/wordsOf.ts';

import { fillClass, openBench, openSchool, unitsInYear } from './benchClass.ts';
import { answer } from './byHand.ts';
import { interleave, type Times } from './interleave.ts';

/** What the app's screens are asked for. */
export interface Prepared {
  unit: UnitId;
  /** A pupil whose hot piece is still to mark, and the name on the screen. */
  pupil: { id: string; name: string };
}

/** Puts a class with so many years behind it where the app of this origin looks, behind a PIN as it is in a school. */
export async function prepareApp(years: number): Promise<Prepared> {
  const store = await openSchool('redraft');
  const { pupils, units } = await fillClass(store, years * unitsInYear, 'others');
  const first = await store.db.pupils.get(pupils[0] as PupilId);
  if (!first) throw new Error('There is nobody in the class');
  store.db.close();
  await setPin(openFacts(), { random: systemRandomness, wall: systemClock }, '2468');
  return { unit: units.at(-1) as UnitId, pupil: { id: first.id, name: `${first.given} ${first.family}` } };
}

/** So that no PIN is asked for in the next ten minutes. */
export function touchTablet(): Promise<void> {
  return keepTouch(openFacts(), systemClock);
}

/** The reads and the reckoning behind the unit grid, beside the bare reads by hand. */
export async function gridData(unit: UnitId, rounds: number): Promise<Times<'ours' | 'byHand'>> {
  const store = await openBench('redraft');
  const byHand = await answer(indexedDB.open('redraft'));
  const ours = async () => {
    const [room, ledger] = await Promise.all([readUnit(store, unit), ledgerOf(store, unit)]);
    if (!room.unit) throw new Error('The unit is not here');
    const listed = listedPupils(room.pupils);
    const grid = { listed, ledger, tasks: room.tasks, columns: columnsOf(room.unit), words: usualWords };
    return rowsOf(grid, undefined);
  };
  const times = await interleave({ ours, byHand: () => readByHand(byHand, unit) }, { rounds, warmUp: 5 });
  store.db.close();
  byHand.close();
  return times;
}

async function readByHand(db: IDBDatabase, unit: UnitId): Promise<unknown> {
  const transaction = db.transaction(['units', 'tasks', 'classes', 'pupils', 'adults', 'ledger']);
  const store = (name: string) => transaction.objectStore(name);
  const found = answer(store('units').get(unit)).then(({ class: of }) =>
    Promise.all([answer(store('classes').get(of)), answer(store('pupils').index('class').getAll(of))]),
  );
  return Promise.all([
    found,
    answer(store('tasks').index('unit').getAll(unit)),
    answer(store('adults').getAll()),
    answer(store('ledger').getAll(IDBKeyRange.bound(`${unit}/`, `${unit}/\uffff`))),
  ]);
}
