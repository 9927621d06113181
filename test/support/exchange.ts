import type { AnyEvent } from '../../src/schema/event.ts';
import { joinSpaces } from '../../src/store/commands/setUp.ts';
import { takeIn } from '../../src/store/journey.ts';
import { type Store, selfOf, spaceOf } from '../../src/store/store.ts';
import { aTablet, type Tablet } from './tablet.ts';

/** Another adult's tablet of the same school, which knows nothing of it yet. */
export async function aTabletBeside({ store }: Tablet, adult = 'Ms Blackwood'): Promise<Tablet> {
  const tablet = await aTablet();
  await joinSpaces(tablet.store, selfOf(store).spaces, adult);
  return tablet;
}

/** The events arrive as another tablet's do, all in one go. */
export function arrive(store: Store, events: AnyEvent[]): Promise<void> {
  return takeIn(store, { events, segments: [], streams: [], setAside: [] });
}

/** Everything that the tablets wrote reaches each of them. */
export async function exchange(...tablets: Tablet[]): Promise<void> {
  const written = await Promise.all(tablets.map(({ store }) => store.db.tail.toArray()));
  for (const { store } of tablets) await arrive(store, written.flat());
}

/** A station of the same school, and how the two tell each other what a station may know, the newest first. */
export async function aStationBeside(
  tablet: Tablet,
): Promise<{ station: Tablet; meet: () => Promise<void> }> {
  const station = await aTablet();
  const space = spaceOf(tablet.store, 'station');
  await joinSpaces(station.store, { station: space }, '', 'station', { name: 'Blue 2' });
  const meet = async () => {
    const written = await Promise.all([tablet, station].map(({ store }) => store.db.tail.toArray()));
    const shown = written.flat().filter((event) => event.space === space);
    for (const { store } of [tablet, station]) await arrive(store, [...shown].reverse());
  };
  return { station, meet };
}
