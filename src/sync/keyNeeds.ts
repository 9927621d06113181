import { firstEpoch } from '../device/keys.ts';
import { readEnvelope } from '../schema/envelope.ts';
import { needsResealing, resealedFor } from '../store/erasing.ts';
import { type OwnStream, ownStream, segmentOf } from '../store/journey.ts';
import { oldestOfOthers } from '../store/keyNeeds.ts';
import { hasOldParts } from '../store/partsAnew.ts';
import { kindOfSpace } from '../store/tally.ts';
import type { Run } from './run.ts';

/*
 * Older keys are let go of when nothing needs them: not our own work, here or at home, not the kept copies of the
 * others', and not the others' own, as they say themselves. From then on nobody in the school can open what was
 * sealed before, wherever a copy of it may lie.
 */

export async function dropOldKeys(run: Run): Promise<void> {
  const { store, keyring, adapters } = run;
  // What could not be looked at today may be late work that an older key is needed for.
  if (run.trouble || (await needsResealing(store)) !== undefined) return;
  const resealed = await resealedFor(store);
  for (const space of adapters.keys()) {
    const keys = keyring.all(space);
    const [first] = keys;
    if (!first || first.epoch === keys.at(-1)?.epoch) continue;
    const needed = Math.min(
      await oldestOfOurs(run, await ownStream(store, space)),
      resealed[space]?.left ?? firstEpoch,
      await oldestOfOthers(store, space),
    );
    if (needed > first.epoch) await keyring.drop(space, needed);
  }
}

/** The oldest epoch whose key anything of our own needs. Nothing does when all of it is home under the newest. */
export async function oldestOfOurs({ store, keyring }: Run, own: OwnStream): Promise<number> {
  const { space } = own;
  const newest = keyring.all(space).at(-1)?.epoch ?? firstEpoch;
  if (newest === firstEpoch) return firstEpoch;
  const isNew = own.n === 0 || ((await oldestEpoch(store, own)) >= newest && (own.base?.isHome ?? true));
  if (isNew && !(await hasOldParts(store, space, newest))) return newest;
  const before = (await store.db.heads.get(store.device))?.oldest?.[kindOfSpace(store, space)];
  return Math.min(before ?? firstEpoch, newest);
}

/** Of the keys that our stream is sealed with: what comes later in it is never sealed with an older one. */
export async function oldestEpoch(store: Run['store'], { space, device, base }: OwnStream): Promise<number> {
  if (base) return base.epoch;
  const first = await segmentOf(store, space, device, 1);
  const envelope = first && readEnvelope(first.body);
  return typeof envelope === 'object' ? envelope.e : Number.POSITIVE_INFINITY;
}
