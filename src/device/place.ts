/*
 * Where this tablet keeps its class, and whether it ever kept one there. It is not in IndexedDB, because it has to be
 * known when that cannot be read; it is never about a person.
 */

export interface Place {
  /** The name of one of this tablet's databases, in the place of today. */
  nameOf(base: string): string;
  /** Goes on in a new place from the next start; what was kept stays where it is, under its old name. */
  moveOn(): void;
  /** Goes back to the place before; false where this is the first one. */
  moveBack(): boolean;
  /** Says that there is a class in this place now. */
  keepsClass(): void;
  /** There was a class in this place once. If nothing is there, it is gone. */
  keptClass(): boolean;
}

const at = { number: 'redraft-place', kept: 'redraft-kept-in' };

export function placeIn(storage: () => Storage): Place {
  const read = (name: string) => {
    try {
      return storage().getItem(name);
    } catch {
      // Some browsers refuse it where they refuse cookies; then there is one place and no memory of it.
      return null;
    }
  };
  const number = () => read(at.number) ?? '1';
  return {
    nameOf: (base) => (number() === '1' ? base : `${base}-${number()}`),
    moveOn: () => storage().setItem(at.number, String(Number(number()) + 1)),
    moveBack() {
      const before = Number(number()) - 1;
      if (before < 1) return false;
      storage().setItem(at.number, String(before));
      return true;
    },
    keepsClass() {
      try {
        storage().setItem(at.kept, number());
      } catch {
        // No memory of it, as above.
      }
    },
    keptClass: () => read(at.kept) === number(),
  };
}

export const systemPlace = placeIn(() => globalThis.localStorage);
