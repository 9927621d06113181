import { Contents, readEnvelope, segmentName } from '../schema/envelope.ts';
import type { AnyEvent } from '../schema/event.ts';
import type { DeviceId, SpaceId } from '../schema/ids.ts';
import { newId } from '../schema/newId.ts';
import { ownStream, segmentOf } from '../store/journey.ts';
import { becomeNewDevice, formerDevices, type Parting } from '../store/parting.ts';
import type { SegmentRow } from '../store/rows.ts';
import { adapterOf, checkCancelled, type Run, trying } from './run.ts';
import { open } from './seal.ts';

/**
 * The endpoint holds other segments under our name, or more of them: this database was cloned, or restored from a
 * copy. Whichever of the two comes second goes on under a new name, and so does a tablet that has to cut a segment
 * again which others may have read. Everything is looked at before anything changes,
 * so that a broken line leaves all as it was, to be found again by the next handover.
 */
export async function goOnAsNew(run: Run, why: 'copy' | 'anew'): Promise<void> {
  const partings: Parting[] = [];
  for (const space of run.adapters.keys()) partings.push(await partingOf(run, space));
  await becomeNewDevice(run.store, newId<DeviceId>(run.store.random), partings);
  run.formerly = await formerDevices(run.store);
  run.tried.clear();
  if (why === 'copy') run.wasCopy = true;
}

async function partingOf(run: Run, space: SpaceId): Promise<Parting> {
  const { store } = run;
  const own = await ownStream(store, space);
  const events: AnyEvent[] = [];
  let n = own.n;
  for (; n > 0; n--) {
    checkCancelled(run);
    const segment = await segmentOf(store, space, own.device, n);
    if (!segment) throw new Error(`Segment ${n} of our own is not here`);
    const there = await trying(run, () => adapterOf(run, space).get(segmentName(own.device, n)));
    if (there === segment.body) break;
    events.push(...(await eventsIn(run, segment)));
  }
  return { space, n, events };
}

export async function eventsIn({ keyring }: Run, { space, body }: SegmentRow): Promise<AnyEvent[]> {
  const envelope = readEnvelope(body);
  const key = typeof envelope === 'string' ? undefined : await keyring.keyFor(space, envelope.e);
  if (typeof envelope === 'string' || !key) throw new Error('A segment of our own does not open');
  return Contents.parse(await open(envelope, key)).events as AnyEvent[];
}
