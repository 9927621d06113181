import type { PupilId, TargetId, UnitId } from '../../schema/ids.ts';
import type { Place } from '../../schema/place.ts';

export const parts = ['kind', 'specific', 'helpful'] as const;
export type Part = (typeof parts)[number];

/** A critique as far as it is built. */
export interface Half {
  step: 'read' | 'tap' | 'build';
  author: PupilId;
  /** In which the author wrote it. */
  unit?: UnitId;
  version: number;
  target?: TargetId;
  place?: Place;
  said: Partial<Record<Part, string>>;
}

/** What was kept of one; undefined where it is about nobody who is here, or about another draft. */
export function halfAgain(
  kept: { author: PupilId; half: unknown } | undefined,
  offered: readonly { pupil: PupilId; version: number }[],
  unit: UnitId,
): Half | undefined {
  const half = kept?.half as Half | undefined;
  if (half?.unit && half.unit !== unit) return undefined;
  const isThere = offered.some(({ pupil, version }) => pupil === half?.author && version === half.version);
  return isThere ? half : undefined;
}
