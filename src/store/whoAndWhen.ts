import { deviceOf, readStamp, type Stamp } from '../schema/stamp.ts';
import { wallTime } from '../schema/wallTime.ts';
import type { AdultRow } from './rows.ts';
import type { Store } from './store.ts';

export interface WhoAndWhen {
  by: AdultRow | undefined;
  at: string;
}

/** Who made the edit of a stamp, and when by that tablet's clock. A tablet is one adult's: their name was given on it. */
export function whoAndWhen(
  { wall }: Pick<Store, 'wall'>,
  adults: readonly AdultRow[],
): (stamp: Stamp) => WhoAndWhen {
  const owners = new Map(
    adults.flatMap((row) => (row.stamps.name ? [[deviceOf(row.stamps.name), row]] : [])),
  );
  return (stamp) => {
    const { device, ms } = readStamp(stamp);
    return { by: owners.get(device), at: wallTime({ now: () => ms, offset: wall.offset }) };
  };
}
