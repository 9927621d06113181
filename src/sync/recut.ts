import { ownStream, segmentOf } from '../store/journey.ts';
import { unseal } from '../store/parting.ts';
import type { SegmentRow } from '../store/streamRows.ts';
import { eventsIn } from './copy.ts';
import type { Run } from './run.ts';
import { Trouble } from './trouble.ts';

/** A home that refuses bodies of less than this refuses them for another reason. */
const smallest = 8 * 1024;

/**
 * The home does not take a segment of this size, and does not have it: its events, and those of the segments after
 * it, go back to be sealed in halves. A number that others may have read something else under is not used again:
 * then the tablet goes on under another name. An event that is alone and too large waits for another home.
 */
export async function takeBack(run: Run, segment: SegmentRow): Promise<'cut-again' | 'anew'> {
  const { store } = run;
  const { space, n } = segment;
  await takeLess(run, segment.body.length);
  const own = await ownStream(store, space);
  if (n <= Math.max(own.shown ?? 0, run.tried.get(space) ?? 0)) return 'anew';
  const events = [];
  for (let last = own.n; last >= n; last--) {
    const sealed = last === n ? segment : await segmentOf(store, space, own.device, last);
    if (!sealed) throw new Error(`Segment ${last} of our own is not here`);
    const inside = await eventsIn(run, sealed);
    if (last === n && inside.length === 1) leave(run, inside);
    events.push(...inside);
  }
  await unseal(store, { space, n: n - 1, events });
  return 'cut-again';
}

function leave(run: Run, events: Awaited<ReturnType<typeof eventsIn>>): void {
  for (const { stamp } of events) run.tooLarge.add(stamp);
  run.trouble ??= new Trouble('too-large', 'One change alone is too large');
}

/** From now on, no body is larger than half of what was refused. */
export async function takeLess(run: Run, size: number): Promise<void> {
  if (size <= smallest) throw new Trouble('too-large', `${size} bytes are too large`);
  run.largest = Math.max(smallest, Math.floor(size / 2));
  await run.keepLargest(run.largest);
}
