import { type DraftSeen, draftChain } from '../../rules/draftChain.ts';
import { exhibitIn } from '../../rules/exhibits.ts';
import type { PupilId, UnitId } from '../../schema/ids.ts';
import { pieceOf, pupilsOfUnit, tasksOf } from '../../store/queries.ts';
import type { ClassRow, UnitRow } from '../../store/rows.ts';
import { toGlanceAt } from '../../store/stationQueries.ts';
import type { Store } from '../../store/store.ts';

export interface Exhibit {
  key: string;
  pupil: PupilId;
  given: string;
  draft: DraftSeen;
}

export interface ExhibitionRoom {
  unit: UnitRow;
  class: ClassRow | undefined;
  exhibits: Exhibit[];
  /** What visitors said and nobody has looked at. */
  waiting: number;
}

/** Every draft of a unit that was chosen as a polished one, in register order. */
export async function readExhibition(store: Store, id: UnitId): Promise<ExhibitionRoom | undefined> {
  const unit = await store.db.units.get(id);
  if (!unit) return undefined;
  const [of, pupils, tasks, glances] = await Promise.all([
    store.db.classes.get(unit.class),
    pupilsOfUnit(store, unit),
    tasksOf(store, id),
    toGlanceAt(store, unit.class),
  ]);
  const found = await Promise.all(
    pupils.flatMap(({ id: pupil, preferredGiven, given }) =>
      tasks.map(async (task): Promise<Exhibit[]> => {
        const piece = await pieceOf(store, { unit: id, pupil, task: task.id });
        const draft = exhibitIn(piece?.marks, draftChain(piece));
        return draft ? [{ key: `${pupil}/${task.id}`, pupil, given: preferredGiven || given, draft }] : [];
      }),
    ),
  );
  const waiting = glances.filter(({ critique, state }) => critique.visitor && state === 'waiting').length;
  return { unit, class: of, exhibits: found.flat(), waiting };
}
