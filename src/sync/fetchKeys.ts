import { firstEpoch, type SpaceKey } from '../device/keys.ts';
import type { DeviceId, SpaceId } from '../schema/ids.ts';
import { wrapName } from '../schema/objectNames.ts';
import { headsOf } from '../store/heads.ts';
import { adultTablets, isCutOff } from '../store/tablets.ts';
import { kindOfSpace } from '../store/tally.ts';
import { markOfKey } from './keyring.ts';
import { adapterOf, checkCancelled, type Run, trying } from './run.ts';
import { type Maker, unwrap } from './wrap.ts';

/* Keys that others have made, as they lie at home for this tablet. */

/** Fetches the keys that other tablets say they have: a newer one to seal with, or another of those made apart. */
export async function learnNewest(run: Run, space: SpaceId): Promise<void> {
  const { store, keyring } = run;
  const kind = kindOfSpace(store, space);
  const heads = await headsOf(store);
  const newest = Math.max(firstEpoch, ...heads.map(({ epoch }) => epoch?.[kind] ?? firstEpoch));
  const held = keyring.all(space).filter(({ epoch }) => epoch >= newest);
  const marks = new Set(await Promise.all(held.map(markOfKey)));
  const told = heads.flatMap(({ epoch, keys }) => (epoch?.[kind] === newest ? (keys?.[kind] ?? []) : []));
  const isNewer = held.some(({ epoch }) => epoch > newest);
  if (held.length === 0 || (!isNewer && told.some((mark) => !marks.has(mark))))
    await fetchKeys(run, space, newest);
}

/** No space gets to this epoch in the life of a school; whoever says so is not to keep us asking. */
const mostEpochs = 50;

/**
 * Asks for this epoch's key, and for those before it that it builds on, because of what that tablet has sealed. True
 * when a new one was found.
 */
export async function fetchKeys(
  run: Run,
  space: SpaceId,
  epoch: number,
  sealedBy?: DeviceId,
): Promise<boolean> {
  const all = run.keyring.all(space);
  const newest = all.at(-1)?.epoch ?? 0;
  // What was let go of is not asked for again.
  if (epoch > newest + mostEpochs || epoch < (all[0]?.epoch ?? 0)) return false;
  const stranger = epoch >= newest ? await asStranger(run, sealedBy) : undefined;
  let isNew = false;
  // Of the newest too there may be another one, made apart, which the next one builds on.
  const first = stranger ? newest + 1 : newest;
  for (let each = Math.min(first, epoch); each <= epoch; each++) {
    // Of a tablet that nobody has heard of, any number may stand there: until a key of its own opens it is asked alone.
    const known = stranger && !isNew ? [] : await adultTablets(run.store);
    const found = await fetchEpoch(run, space, each, stranger ? [...known, stranger] : known);
    if (!found && each > newest) break;
    isNew ||= found;
  }
  return isNew;
}

/** It may have made new keys before anything that it said could be read here, its own public key included. */
async function asStranger({ store }: Run, id: DeviceId | undefined): Promise<Maker | undefined> {
  const record = id && (await store.db.tablets.get(id));
  return id && record?.key === undefined && !(record && isCutOff(record)) ? { id } : undefined;
}

/** Asks for what each of them may have made, once in a run. */
async function fetchEpoch(run: Run, space: SpaceId, epoch: number, makers: Maker[]): Promise<boolean> {
  if (epoch === firstEpoch) return false;
  const found: SpaceKey[] = [];
  for (const by of makers) {
    for (const self of [run.store.device, ...run.formerly]) {
      const name = wrapName(epoch, self, by.id);
      if (run.askedFor.has(`${space}/${name}`)) continue;
      run.askedFor.add(`${space}/${name}`);
      checkCancelled(run);
      const body = await trying(run, () => adapterOf(run, space).get(name));
      if (body !== undefined) found.push(...(await unwrap(run, space, epoch, { by, self, body })));
    }
  }
  return run.keyring.learn(found);
}
