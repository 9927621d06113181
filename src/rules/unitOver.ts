/**
 * When a unit is over, so that a station need not hold what was written in it: when a teacher has closed it, or when
 * its class has gone up. That a newer unit was begun closes none: a class may have two going, one of them in another
 * lesson. What nobody has closed stays.
 */
export function isOver(
  unit: { over?: 'yes' | 'no' | undefined },
  room: { place?: 'here' | 'past' | undefined } | undefined,
): boolean {
  return unit.over === 'yes' || room?.place === 'past';
}
