import { isInUse } from './tabletInUse.ts';

/** What tells whether a tablet is home. Times are wall times by this tablet's clock. */
export interface HomeFacts {
  place: 'here' | 'lost' | 'put-away';
  /** When it was last heard from; the tablet itself: when its last handover ended. */
  heard: string | undefined;
  /** Its changes that are known not to be home. */
  waiting: number;
}

/**
 * | whereabouts | when                                                            |
 * |-------------|-----------------------------------------------------------------|
 * | home        | heard from on the day of the count, and nothing waits on it     |
 * | waiting     | heard from on that day, and could not bring everything home     |
 * | away        | last heard from before that day                                 |
 * | never       | not heard from yet                                              |
 * | lost, put-away | as an adult said; nobody waits for them                      |
 */
export type Whereabouts = 'home' | 'waiting' | 'away' | 'never' | 'lost' | 'put-away';

export interface HomeCount<T> {
  /** The day of the newest handover; before the first of today the count is still that of the day before. */
  day: string | undefined;
  home: number;
  of: number;
  tablets: (T & { whereabouts: Whereabouts })[];
}

export function tabletsHome<T extends HomeFacts>(tablets: readonly T[]): HomeCount<T> {
  const days = tablets.filter(isInUse).flatMap(({ heard }) => (heard ? [dayOf(heard)] : []));
  const day = days.reduce<string | undefined>((max, each) => (max && max > each ? max : each), undefined);
  const placed = tablets.map((tablet) => ({ ...tablet, whereabouts: whereaboutsOf(tablet, day) }));
  return {
    day,
    home: placed.filter(({ whereabouts }) => whereabouts === 'home').length,
    of: tablets.filter(isInUse).length,
    tablets: placed,
  };
}

function whereaboutsOf({ place, heard, waiting }: HomeFacts, day: string | undefined): Whereabouts {
  if (place !== 'here') return place;
  if (heard === undefined) return 'never';
  if (dayOf(heard) !== day) return 'away';
  return waiting > 0 ? 'waiting' : 'home';
}

const dayOf = (at: string) => at.slice(0, 10);
