import type { Tablet } from '../schema/records.ts';

/** Neither lost nor put away. A record in which nobody has said where the tablet is means one that is here. */
export function isInUse({ place = 'here' }: Pick<Tablet, 'place'>): boolean {
  return place === 'here';
}

/** An adult's tablet in use: with those the class's key and all of its work are safe. */
export function isAdultsInUse(tablet: Pick<Tablet, 'place' | 'role'>): boolean {
  return tablet.role !== 'station' && isInUse(tablet);
}
