import { sha256Hex } from '../device/cipher.ts';
import type { SpaceId } from '../schema/ids.ts';
import { headName } from '../schema/objectNames.ts';
import type { FeedPage } from '../schema/wire.ts';
import { type LeftHead, leftHead } from '../store/heads.ts';
import { doubtFound } from '../store/inTheirPlace.ts';
import { cursorOf, ownStream } from '../store/journey.ts';
import { lastPartOf } from '../store/parts.ts';
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
  if (!(run.asLeft || (await isHeadShown(run)))) await doubtFound(run.store);
}

/**
 * Our head goes home last of all: a look from our place in the feed shows it where nothing was put back since. If it
 * is only on a later page, nothing is lost by asking once more for what others have left there.
 */
async function isHeadShown({ store, glances }: Run): Promise<boolean> {
  const left = await leftHead(store);
  const { glance } = glances.get(selfOf(store).spaces.station) ?? {};
  if (!left || !glance || glance === 'refused' || glance.page === 'gone') return false;
  const own = headName(store.device);
  return glance.page.items.some(({ name, sha256 }) => name === own && sha256 === left.hash);
}

async function glanceAtAll(run: Run, look: NonNullable<Run['look']>): Promise<void> {
  const { station } = selfOf(run.store).spaces;
  const marked = (await lastPartOf(run.store, station)) ? await leftHead(run.store) : undefined;
  const asked = await Promise.all([...run.adapters.keys()].map((space) => placeIn(run, space, marked)));
  const glances = await trying(run, () => look(asked));
  for (const { space, ...from } of asked) {
    run.glances.set(space, { from, glance: glances.get(space) as Glance });
  }
  const there = glances.get(station);
  if (marked && there !== 'refused' && there?.checked === marked.hash)
    run.asLeft = { [station]: marked.last[station] ?? '' };
}

/**
 * Pages that went home again after the last segment: that one shows nothing of them, and only the head that was sent
 * after both does, where it is `marked`.
 */
async function placeIn(
  { store }: Run,
  space: SpaceId,
  marked: LeftHead | undefined,
): Promise<Place & { space: SpaceId }> {
  const [place, own] = await Promise.all([cursorOf(store, space), ownStream(store, space)]);
  const last = await lastAtHome(store, own);
  const isHeads = marked && space === selfOf(store).spaces.station;
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
