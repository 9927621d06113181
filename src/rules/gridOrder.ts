import { type Level, levels } from '../schema/words.ts';

/**
 * Who needs this target first: the "not yets", then those of whom nothing is known, then up the levels.
 * Within a level the order stays as it was (the register): it is one target's answer, never a ranking of pupils.
 */
export function notYetFirst<T>(pupils: readonly T[], levelOf: (pupil: T) => Level | undefined): T[] {
  const placeOf = (pupil: T) => order.indexOf(levelOf(pupil));
  return [...pupils].sort((a, b) => placeOf(a) - placeOf(b));
}

const [notYet, ...others] = levels;
const order: (Level | undefined)[] = [notYet, undefined, ...others];
