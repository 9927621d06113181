import type { PupilId } from '../../schema/ids.ts';
import { faceOf, piecesOf, tasksOf, unitsOf } from '../../store/queries.ts';
import type { FaceRow, PieceRow, TaskRow, UnitRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';

export interface MyPageRead {
  face: FaceRow | undefined;
  /** The class's newest one. */
  unit: UnitRow | undefined;
  tasks: TaskRow[];
  pieces: PieceRow[];
}

export async function readMyPage(store: Store, pupil: PupilId): Promise<MyPageRead> {
  const face = await faceOf(store, pupil);
  const [unit] = face ? await unitsOf(store, face.class) : [];
  if (!unit) return { face, unit, tasks: [], pieces: [] };
  const [tasks, pieces] = await Promise.all([tasksOf(store, unit.id), piecesOf(store, unit.id, pupil)]);
  return { face, unit, tasks, pieces };
}
