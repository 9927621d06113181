import { systemClock } from '../../../src/device/clock.ts';
import { openFacts } from '../../../src/device/facts.ts';
import { systemRandomness } from '../../../src/device/ids.ts';
import { setPin } from '../../../src/device/pin.ts';
import { schoolYearOf } from '../../../src/rules/schoolYear.ts';
import type { ClassId } from '../../../src/schema/ids.ts';
import { today } from '../../../src/schema/wallTime.ts';
import { policyInForce } from '../../../src/store/policyQueries.ts';
import { classesOf } from '../../../src/store/queries.ts';
import { classYear } from '../../../src/store/standingQueries.ts';
import { yearGrid } from '../../../src/teacher/ClassYear/yearGrid.ts';
import { fillClass, openBench, openSchool } from './benchClass.ts';
import { answer } from './byHand.ts';
import { interleave, type Times } from './interleave.ts';

const units = 8;
const targetsInUnit = 40;

/** A class whose every pupil was judged on forty targets in each of eight units, cold and hot: about 20,000 changes. */
export async function prepareYear(): Promise<{ classId: ClassId; events: number }> {
  const store = await openSchool('redraft');
  await fillClass(store, units, 'others', targetsInUnit);
  const segments = await store.db.segments.toArray();
  const [row] = await classesOf(store);
  const events = segments.reduce((sum, { count }) => sum + count, await store.db.tail.count());
  store.db.close();
  await setPin(openFacts(), { random: systemRandomness, wall: systemClock }, '2468');
  return { classId: row?.id as ClassId, events };
}

/** Every standing of the class's year, beside the bare reads of the same rows by hand. */
export async function yearData(classId: ClassId, rounds: number): Promise<Times<'ours' | 'byHand'>> {
  const store = await openBench('redraft');
  const byHand = await answer(indexedDB.open('redraft'));
  const schoolYear = schoolYearOf(today(store.wall));
  const ours = async () => {
    const [year, { policy }] = await Promise.all([
      classYear(store, classId, schoolYear),
      policyInForce(store),
    ]);
    return yearGrid(year, policy);
  };
  const times = await interleave(
    { ours, byHand: () => readByHand(byHand, classId, schoolYear) },
    { rounds, warmUp: 5 },
  );
  store.db.close();
  byHand.close();
  return times;
}

function readByHand(db: IDBDatabase, classId: ClassId, schoolYear: number): Promise<unknown> {
  const transaction = db.transaction(['pupils', 'standings', 'units', 'schools']);
  const store = (name: string) => transaction.objectStore(name);
  return Promise.all([
    answer(store('pupils').index('class').getAll(classId)),
    answer(store('standings').getAll(IDBKeyRange.bound(`${schoolYear}/`, `${schoolYear}/\uffff`))),
    answer(store('units').getAll()),
    answer(store('schools').getAll()),
  ]);
}
