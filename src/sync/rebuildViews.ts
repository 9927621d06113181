import type { DeviceFacts } from '../device/facts.ts';
import { Contents, readEnvelope } from '../schema/envelope.ts';
import { allSegments, type Opened } from '../store/journey.ts';
import { rebuild } from '../store/rebuild.ts';
import type { Store } from '../store/store.ts';
import type { SegmentRow } from '../store/streamRows.ts';
import { kindOfSpace } from '../store/tally.ts';
import { type Keyring, openKeyring } from './keyring.ts';
import { open } from './seal.ts';
import { sortOut } from './sortOut.ts';

/**
 * Makes all views again from the sealed segments and the tail: after an update, which may understand more of them,
 * and when a rebuild was cut short. Run it before any screen reads. A segment that does not open (its key is not
 * here any more) is left out, stays where it is, and is counted.
 */
export async function rebuildViews(store: Store, facts: DeviceFacts): Promise<{ unread: number }> {
  const keyring = await openKeyring(facts);
  let unread = 0;
  await rebuild(
    store,
    (async function* () {
      for await (const segment of allSegments(store)) {
        const opened = await openKept(store, keyring, segment);
        if (opened) yield opened;
        else unread += 1;
      }
    })(),
  );
  return { unread };
}

/** A rebuild was begun and not finished: what the screens would show is not all of it. */
export async function isHalfBuilt({ db }: Store): Promise<boolean> {
  return (await db.meta.get('rebuilding')) !== undefined;
}

async function openKept(store: Store, keyring: Keyring, segment: SegmentRow): Promise<Opened | undefined> {
  const envelope = readEnvelope(segment.body);
  if (typeof envelope === 'string') return undefined;
  const key = await keyring.keyFor(segment.space, envelope.e);
  const contents = Contents.safeParse(key && (await open(envelope, key)));
  return contents.success ? sortOut(segment, kindOfSpace(store, segment.space), contents.data) : undefined;
}
