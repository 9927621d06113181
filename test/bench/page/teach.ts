import type { AnyEvent } from '../../../src/schema/event.ts';
import type { ClassId, DeviceId, PupilId, TaskId, UnitId } from '../../../src/schema/ids.ts';
import { newId } from '../../../src/schema/newId.ts';
import type { ChosenTarget, Unit } from '../../../src/schema/records.ts';
import { today, wallTime } from '../../../src/schema/wallTime.ts';
import { levels } from '../../../src/schema/words.ts';
import { hybridClock } from '../../../src/store/hybridClock.ts';
import { type Store, selfOf, spaceOf } from '../../../src/store/store.ts';
import { changeOf } from '../../../src/store/write.ts';

/** One unit of a class: what was chosen, and who was judged in it. */
export interface Taught {
  classId: ClassId;
  targets: ChosenTarget[];
  schoolYear: number;
  startedAt: number;
  stage: Unit['stage'];
  /** The others' pieces are still to mark. */
  marked: Record<'cold' | 'hot', PupilId[]>;
}

const kinds = ['cold', 'hot'] as const;

/** Makes the events of unit after unit, as the taps on that tablet would have. */
export function teacherAt(
  store: Store,
  device: DeviceId,
): (taught: Taught) => { id: UnitId; events: AnyEvent[] } {
  const { spaces, adult } = selfOf(store);
  let now = 0;
  const wall = { now: () => now, offset: () => 0 };
  const stamps = hybridClock(wall, device);
  const event = (kind: AnyEvent['kind'], space: AnyEvent['space'], fields: object): AnyEvent => {
    now += 3000;
    return { ...fields, kind, stamp: stamps.next(), space, at: wallTime(wall), by: adult };
  };
  return ({ classId, targets, schoolYear, startedAt, stage, marked }) => {
    now = startedAt;
    const id = newId<UnitId>(store.random);
    const unit: Unit = {
      class: classId,
      title: `Unit of ${today(wall)}`,
      coreText: 'The Lost Kite',
      genre: 'losing',
      stage,
      focus: targets.slice(0, 3),
      nonNegotiables: targets.slice(3),
      schoolYear,
      startedOn: today(wall),
    };
    const tasks = kinds.map((kind) => ({ kind, id: newId<TaskId>(store.random) }));
    const changes = [
      changeOf('unit', { id }, unit),
      ...tasks.map(({ kind, id: task }) =>
        changeOf('task', { id: task }, { class: classId, unit: id, kind }),
      ),
    ];
    const planned = event('edit', spaces.station, { changes });
    const judged = tasks.flatMap(({ kind: taskKind, id: task }) =>
      marked[taskKind].flatMap((pupil) =>
        targets.map(({ target }) => {
          const level = levels[Math.floor(Math.random() * levels.length)];
          const at = { pupil, unit: id, task, taskKind, schoolYear };
          return event('judgement', spaceOf(store, 'class'), { ...at, target, level });
        }),
      ),
    );
    return { id, events: [planned, ...judged] };
  };
}
