import type { AnyEvent } from '../../src/schema/event.ts';
import { joinSpaces } from '../../src/store/commands/setUp.ts';
import { takeIn } from '../../src/store/journey.ts';
import { type Store, selfOf } from '../../src/store/store.ts';
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
