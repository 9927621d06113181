import { spaceKindsOf } from '../schema/belongs.ts';
import type { Contents } from '../schema/envelope.ts';
import { type Event, readEvent } from '../schema/event.ts';
import type { SpaceKind } from '../schema/space.ts';
import { deviceOf } from '../schema/stamp.ts';
import type { Opened } from '../store/journey.ts';
import type { SegmentRow } from '../store/streamRows.ts';

/**
 * What of a segment can be applied, and what is set aside with the reason. One bad event keeps nobody else's work
 * back. A kind that this version does not know is neither: it stays in its segment for the version that does.
 */
export function sortOut(segment: SegmentRow, kind: SpaceKind, { events, formerly }: Contents): Opened {
  const { key, space, device } = segment;
  const names = new Set([device, ...(formerly ?? [])]);
  const sorted: Opened = { events: [], setAside: [] };
  events.forEach((raw, i) => {
    const read = readEvent(raw);
    const why =
      read.is === 'broken'
        ? read.why
        : misplaced(read.event as Event, read.is === 'known' ? kind : undefined);
    if (why !== undefined) sorted.setAside.push({ key: `${key}/${i}`, space, device, why, raw });
    else if (read.is === 'known') sorted.events.push(read.event);
  });
  return sorted;

  function misplaced(event: Event, expected: SpaceKind | undefined): string | undefined {
    if (event.space !== space) return 'It names another space';
    if (!names.has(deviceOf(event.stamp))) return 'It carries the stamp of another tablet';
    const elsewhere = expected && [...spaceKindsOf(event)].find((each) => each !== expected);
    return elsewhere && `It belongs to the ${elsewhere} space`;
  }
}
