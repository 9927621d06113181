import type { ClassId, UnitId } from '../schema/ids.ts';

/** Where the scratch keeps a half-filled plan: one of a class's next unit, one of each unit's changes. */
export function planKey(of: ClassId | UnitId): string {
  return `plan/${of}`;
}

export function isPlanKey(scratchKey: string): boolean {
  return scratchKey.startsWith('plan/');
}
