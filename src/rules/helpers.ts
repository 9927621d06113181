import type { PupilId, TargetId } from '../schema/ids.ts';
import type { Face } from '../schema/records.ts';

/** Longer ago an adult let them, and much may have been forgotten: about half a term. */
const freshDays = 42;
const dayMs = 24 * 60 * 60 * 1000;

type Helper = Pick<Face, 'told' | 'helps'> & { id: PupilId };

/** An adult has lately let this child help with it. */
export function mayHelp({ told }: Pick<Face, 'told'>, target: TargetId, today: string): boolean {
  if (!told || told === 'none') return false;
  const isFresh = Date.parse(today) - Date.parse(told.on) <= freshDays * dayMs;
  return isFresh && told.lines.some((line) => line.target === target && line.mayHelp === true);
}

/** Who can be asked for help with a target: whom an adult lately let, and who said that they are willing. */
export function helpersFor<H extends Helper>(
  asking: PupilId,
  target: TargetId,
  all: readonly H[],
  today: string,
): H[] {
  return all.filter(
    (each) => each.id !== asking && each.helps?.includes(target) && mayHelp(each, target, today),
  );
}
