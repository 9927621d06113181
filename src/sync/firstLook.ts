import { sha256Hex } from '../device/cipher.ts';
import type { SpaceId } from '../schema/ids.ts';
import { headName } from '../schema/objectNames.ts';
import type { FeedPage } from '../schema/wire.ts';
import { type LeftHead, leftHead } from '../store/heads.ts';
import { doubtFound } from '../store/inTheirPlace.ts';
import { cursorOf, ownStream } from '../store/journey.ts';
import { selfOf } from '../store/store.ts';
import type { Glance } from './adapters/adapter.ts';
import { homeAsLeft } from './head.ts';
import { lastAtHome } from './lastAtHome.ts';
import { adapterOf, type Place, type Run, trying } from './run.ts';
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
  if (!run.asLeft) await doubtFound(run.store);
}

async function glanceAtAll(run: Run, look: NonNullable<Run['look']>): Promise<void> {
  const { station } = selfOf(run.store).spaces;
  const left = await leftHead(run.store);
  const asked = await Promise.all([...run.adapters.keys()].map((space) => placeIn(run, space, left)));
  const glances = await trying(run, () => look(asked));
  for (const { space, ...from } of asked) {
    run.glances.set(space, { from, glance: glances.get(space) as Glance });
  }
  const there = glances.get(station);
  if (left && there !== 'refused' && there?.checked === left.hash)
    run.asLeft = { [station]: left.last[station] ?? '' };
}

/**
 * Of pages that went home again after our last segment, and of what others sent since, that one shows nothing: the
 * head, which is sent last of all, does.
 */
async function placeIn(
  { store }: Run,
  space: SpaceId,
  left: LeftHead | undefined,
): Promise<Place & { space: SpaceId }> {
  const [place, own] = await Promise.all([cursorOf(store, space), ownStream(store, space)]);
  const last = await lastAtHome(store, own);
  const isHeads = left && space === selfOf(store).spaces.station;
  const check = isHeads ? headName(store.device) : last?.name;
  return { space, ...place, ...(check && { check }) };
}

/** What was glanced at, by name or by asking: the hash of what home has there. */
export async function hashAtHome(run: Run, space: SpaceId, name: string): Promise<string | undefined> {
  const { from, glance } = run.glances.get(space) ?? {};
  if (glance === 'refused') throw new Trouble('refused', 'The look was refused');
  if (glance && from?.check === name) return glance.checked;
  const there = await trying(run, () => adapterOf(run, space).get(name));
  return there === undefined ? undefined : sha256Hex(there);
}

/** The page that the look has brought, once, and only for the place that it was asked from. */
export function takeGlance(run: Run, space: SpaceId, place: Place): FeedPage | 'gone' | undefined {
  const { from, glance } = run.glances.get(space) ?? {};
  run.glances.delete(space);
  if (!from || !glance || glance === 'refused') return undefined;
  return from.epoch === place.epoch && from.after === place.after ? glance.page : undefined;
}
