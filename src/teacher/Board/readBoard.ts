import { shownNames } from '../../rules/names.ts';
import { isOver } from '../../rules/unitOver.ts';
import type { ClassId, PupilId } from '../../schema/ids.ts';
import type { ChosenTarget } from '../../schema/records.ts';
import type { Doing } from '../../schema/words.ts';
import { facesOf, unitsOf } from '../../store/queries.ts';
import type { FaceRow } from '../../store/rows.ts';
import { stationsNow } from '../../store/stationQueries.ts';
import type { Store } from '../../store/store.ts';

export interface AtStation {
  name: string;
  doing: Doing;
  /** First names, as their stations show them; empty where the whole class may come. */
  who: string[];
}

export interface BoardRead {
  room: string;
  /** The unit that the class is in. */
  unit: string | undefined;
  targets: ChosenTarget[];
  steps: string[];
  stations: AtStation[];
}

/** What a whole class may read from the back of the room: whatever stations know, and nothing that is of one child. */
export async function readBoard(store: Store, classId: ClassId): Promise<BoardRead> {
  const [room, units, faces, stations] = await Promise.all([
    store.db.classes.get(classId),
    unitsOf(store, classId),
    facesOf(store, classId),
    stationsNow(store),
  ]);
  const unit = units.find((each) => !isOver(each, room));
  const names = shownNames(faces.map(({ id, given, initial = '' }) => ({ id, given, family: initial })));
  const shortOf = (id: PupilId) => names.get(id)?.short ?? [];
  return {
    room: room?.name ?? '',
    unit: unit?.title,
    targets: unit?.focus ?? [],
    steps: stepsIn(faces),
    stations: stations.map(({ tablet, plan }) => ({
      name: tablet.name,
      doing: plan.doing,
      who: plan.who === 'all' ? [] : plan.who.flatMap(shortOf),
    })),
  };
}

/** In the order of the alphabet, each once: whose a step is cannot be told by its place. */
export function stepsIn(faces: readonly Pick<FaceRow, 'goal'>[]): string[] {
  const steps = faces.flatMap(({ goal }) => (goal && goal !== 'none' ? goal.step.trim() : []));
  return [...new Set(steps)].sort((a, b) => a.localeCompare(b, 'en-GB'));
}
