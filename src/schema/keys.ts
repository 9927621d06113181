import type { PupilId, TaskId, UnitId } from './ids.ts';
import type { PairKey, PieceKey } from './records.ts';

export function pieceKey(unit: UnitId, pupil: PupilId, task: TaskId): PieceKey {
  return `${unit}/${pupil}/${task}` as PieceKey;
}

export function partsOfPieceKey(key: PieceKey): { unit: UnitId; pupil: PupilId; task: TaskId } {
  const [unit, pupil, task] = key.split('/') as [UnitId, PupilId, TaskId];
  return { unit, pupil, task };
}

export function pairKey(a: PupilId, b: PupilId): PairKey {
  return (a < b ? `${a}/${b}` : `${b}/${a}`) as PairKey;
}

export function pupilsOfPair(key: PairKey): [PupilId, PupilId] {
  return key.split('/') as [PupilId, PupilId];
}

/** Of a child's own boxes of a unit. */
export function myBoxesKey(unit: UnitId, pupil: PupilId): string {
  return `${unit}/${pupil}`;
}
