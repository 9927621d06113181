import { firstEpoch } from '../device/keys.ts';
import type { PartNames } from '../schema/attachment.ts';
import type { SpaceId } from '../schema/ids.ts';
import { ownStream, segmentOf } from '../store/journey.ts';
import { keysDue } from '../store/newKeys.ts';
import { namesTold, namesToTell, waitAnew } from '../store/partsAnew.ts';
import type { SegmentRow } from '../store/streamRows.ts';
import { segmentMax } from './cut.ts';
import { clearParts } from './parts.ts';
import { sealNext } from './push.ts';
import type { Run } from './run.ts';
import { pack } from './seal.ts';

/*
 * Our parts at home, sealed again under a new key, so that the old one can be dropped. They go the way of new ones,
 * last of all; then a segment without events says where they lie now, and when it was read back the old ones go.
 */

/** What was sealed with an older key waits again. */
export async function sealAnew({ store, keyring }: Run, space: SpaceId): Promise<void> {
  const newest = await keyring.newest(space);
  if (!newest || newest.epoch === firstEpoch) return;
  // With a new key that is to come in this same handover, it would be done twice.
  if ((await keysDue(store)).some((due) => due.space === space)) return;
  await waitAnew(store, space, newest.epoch);
}

/** A segment that says it, and what it says. */
type Telling = { segment: SegmentRow; names: PartNames };

/** A hash does not pack: this is what one takes, sealed. */
const hashSize = 64;

/** Seals what the others have to know of where parts lie now. */
export async function tellNames(run: Run, space: SpaceId): Promise<Telling[]> {
  const most = Math.min(segmentMax, run.largest) / 2 / hashSize;
  const tellings: Telling[] = [];
  for (const names of inHandfuls(await namesToTell(run.store, space), most)) {
    const { packed } = await pack({ events: [], parts: names });
    tellings.push({
      names,
      segment: await sealNext(run, space, { packed, count: 0, stamps: [] }),
    });
  }
  return tellings;
}

function* inHandfuls(names: PartNames, most: number): Generator<PartNames> {
  let [handful, size] = [{} as PartNames, 0];
  for (const [hash, pieces] of Object.entries(names)) {
    if (size > 0 && size + pieces.length + 1 > most) {
      yield handful;
      [handful, size] = [{}, 0];
    }
    handful[hash] = pieces;
    size += pieces.length + 1;
  }
  if (size > 0) yield handful;
}

/** Of what was read back, the old pieces are taken away at home. A segment that was cut again tells nothing. */
export async function noteTold(run: Run, space: SpaceId, tellings: Telling[]): Promise<void> {
  const { store } = run;
  const { home, device } = await ownStream(store, space);
  for (const { segment, names } of tellings) {
    const held = await segmentOf(store, space, device, segment.n);
    if (segment.n <= home.n && held?.hash === segment.hash) await namesTold(store, space, names);
  }
  await clearParts(run, space);
}
