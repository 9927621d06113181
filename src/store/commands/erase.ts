import type { Erase } from '../../schema/event.ts';
import type { PupilId } from '../../schema/ids.ts';
import { wallTime } from '../../schema/wallTime.ts';
import { erase, tablesToErase } from '../erasing.ts';
import { asRefusal, NewerDatabase } from '../errors.ts';
import { askForKeys } from '../newKeys.ts';
import { oneChild } from '../sameChild.ts';
import { currentShelf } from '../shelf.ts';
import { type Store, selfOf, spaceOf } from '../store.ts';
import { checkGate } from '../write.ts';

/**
 * Erases a child here, and tells every other tablet to do so. There is no undo. Two pupils who were found to be one
 * child go together.
 */
export async function erasePupil(store: Store, pupil: PupilId): Promise<void> {
  if (store.readOnly) throw new NewerDatabase('Written by a newer version');
  const pupils = await oneChild(store, pupil);
  const { db } = store;
  try {
    await db.transaction('rw', [db.gate, db.meta, ...tablesToErase(db)], async () => {
      await checkGate(currentShelf(db));
      // Another tab may have stamped something in this same moment.
      const last = await db.tail.toCollection().last();
      if (last) store.stamps.see(last.stamp);
      const said = pupils.map((id) => sayings(store, id));
      const events = said.flat();
      await erase(
        store,
        said.map(([toAdults]) => toAdults),
      );
      await db.tail.bulkAdd(events);
      await askForKeys(db, [spaceOf(store, 'class'), spaceOf(store, 'station')]);
    });
  } catch (error) {
    throw asRefusal(error);
  }
}

/** To the adults' tablets, and to the stations. */
function sayings(store: Store, pupil: PupilId): [Erase, Erase] {
  const { adult } = selfOf(store);
  const say = (space: Erase['space']): Erase => ({
    kind: 'erase',
    stamp: store.stamps.next(),
    space,
    at: wallTime(store.wall),
    by: adult,
    pupil,
  });
  return [say(spaceOf(store, 'class')), say(spaceOf(store, 'station'))];
}
