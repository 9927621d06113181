import { sha256Hex } from '../device/cipher.ts';
import type { SpaceId } from '../schema/ids.ts';
import type { FeedPage } from '../schema/wire.ts';
import { cursorOf, ownStream } from '../store/journey.ts';
import type { FeedPlace, Glance } from './adapters/adapter.ts';
import { homeAsLeft } from './head.ts';
import { lastAtHome } from './lastAtHome.ts';
import { adapterOf, type Run, trying } from './run.ts';
import { Trouble } from './trouble.ts';

/*
 * How home is before anything is sent, in one request: a look at all spaces where home can give one, or else at our
 * own head, which shows whether anything was put back or written under our name since we left.
 */

export async function lookFirst(run: Run): Promise<void> {
  run.glances.clear();
  run.asLeft = undefined;
  if (run.look) await glanceAtAll(run, run.look);
  else run.asLeft = await homeAsLeft(run);
}

async function glanceAtAll(run: Run, look: NonNullable<Run['look']>): Promise<void> {
  const asked = await Promise.all([...run.adapters.keys()].map((space) => placeIn(run, space)));
  const glances = await trying(run, () => look(asked));
  for (const { space, epoch, after } of asked) {
    run.glances.set(space, { from: { epoch, after }, glance: glances.get(space) as Glance });
  }
}

async function placeIn(
  { store }: Run,
  space: SpaceId,
): Promise<FeedPlace & { space: SpaceId; check?: string }> {
  const [place, own] = await Promise.all([cursorOf(store, space), ownStream(store, space)]);
  const last = await lastAtHome(store, own);
  return { space, ...place, ...(last && { check: last.name }) };
}

/** What was glanced at, by name or by asking: the hash of what home has there. */
export async function hashAtHome(run: Run, space: SpaceId, name: string): Promise<string | undefined> {
  const glance = run.glances.get(space)?.glance;
  if (glance === 'refused') throw new Trouble('refused', 'The look was refused');
  if (glance) return glance.checked;
  const there = await trying(run, () => adapterOf(run, space).get(name));
  return there === undefined ? undefined : sha256Hex(there);
}

/** The page that the look has brought, once, and only for the place that it was asked from. */
export function takeGlance(run: Run, space: SpaceId, place: FeedPlace): FeedPage | 'gone' | undefined {
  const { from, glance } = run.glances.get(space) ?? {};
  run.glances.delete(space);
  if (!from || !glance || glance === 'refused') return undefined;
  return from.epoch === place.epoch && from.after === place.after ? glance.page : undefined;
}
